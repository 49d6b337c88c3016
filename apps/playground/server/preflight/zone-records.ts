import { isIPv4, isIPv6 } from 'node:net'
import type { DnsType, ZoneEntry, Zones } from '@saatja/preflight'
import type { ZoneProblem, ZoneRecord } from './contract.ts'

/** Labels of letters, digits, `-` and `_`, each of 1 to 63 octets; a wildcard may stand in front (RFC 1035, RFC 4592). */
const hostName = /^(?:\*\.)?(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?$/i

const isHost = (text: string): boolean => text.length <= 253 && hostName.test(text)

const isPort = (text: string | undefined): boolean => /^\d{1,5}$/.test(text ?? '') && Number(text) <= 65_535

const isTarget = (text: string | undefined): boolean => text === '.' || isHost(text ?? '')

/** Whether a value can be a record of its type. */
const fits: Readonly<Record<DnsType, (value: string) => boolean>> = {
  TXT: (value) => value !== '' && Buffer.byteLength(value) <= 4096,
  A: isIPv4,
  AAAA: isIPv6,
  MX: (value) => {
    const [priority, exchange, ...rest] = value.split(/\s+/)
    return rest.length === 0 && isPort(priority) && isTarget(exchange)
  },
  SRV: (value) => {
    const [priority, weight, port, target, ...rest] = value.split(/\s+/)
    return rest.length === 0 && [priority, weight, port].every(isPort) && isTarget(target)
  },
  CNAME: isHost,
  NS: isHost,
  PTR: isHost,
}

const fullName = (name: string, domain: string): string => (name === '@' ? domain : `${name}.${domain}`)

const problemOf = ({ name, type, value }: ZoneRecord, domain: string): ZoneProblem['field'] | undefined => {
  if (!isHost(fullName(name, domain))) return 'name'
  // Spaces around a TXT value are part of it, and a mistake that is worth trying.
  return fits[type](type === 'TXT' ? value : value.trim()) ? undefined : 'value'
}

/** Records that cannot be served, by their place in the list. */
export const problemsOf = (records: readonly ZoneRecord[], domain: string): readonly ZoneProblem[] =>
  records.flatMap((record, index) => {
    const field = problemOf(record, domain)
    return field === undefined ? [] : [{ index, field }]
  })

/** The records that can be served, by full name. */
export const zonesOf = (records: readonly ZoneRecord[], domain: string): Zones => {
  const zones: Record<string, Partial<Record<DnsType, readonly string[]>>> = {}
  for (const record of records) {
    if (problemOf(record, domain) !== undefined) continue
    const { name, type, value } = record
    const full = fullName(name, domain).toLowerCase()
    const entry = zones[full] ?? {}
    zones[full] = { ...entry, [type]: [...(entry[type] ?? []), type === 'TXT' ? value : value.trim()] }
  }
  return zones
}

const types: readonly DnsType[] = ['TXT', 'MX', 'A', 'AAAA', 'CNAME', 'NS', 'SRV', 'PTR']

const entryRecords = (name: string, entry: ZoneEntry): readonly ZoneRecord[] =>
  types.flatMap((type) =>
    (entry[type] ?? []).map((value) => ({
      name,
      type,
      value: typeof value === 'string' ? value : value.join(''),
    })),
  )

/** The records of a domain and everything below it, as a panel lists them: the domain itself first. */
export const recordsOf = (zones: Zones, domain: string): readonly ZoneRecord[] =>
  Object.entries(zones)
    .flatMap(([full, entry]) => {
      const name =
        full === domain ? '@' : full.endsWith(`.${domain}`) ? full.slice(0, -domain.length - 1) : ''
      return name === '' ? [] : entryRecords(name, entry)
    })
    .toSorted((one, other) => Number(other.name === '@') - Number(one.name === '@'))
