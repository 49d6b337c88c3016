import { checkArgument, optionRules } from '@saatja/core/options'
import type { DnsAnswer, DnsQuestion, DnsRecord, DnsType } from './answer.ts'
import { asciiName, isBelow } from './name.ts'

/**
 * Records by name, written as in a zone file without names, times and quotes: `{ 'kivi.ee': { TXT: ['v=spf1 mx -all'],
 * MX: ['10 mx.kivi.ee'] } }`. A TXT value may be a list of strings. `*.kivi.ee` answers for what is not there itself.
 */
export type Zones = Readonly<Record<string, ZoneEntry>>

/** The records of one name. `failure` stands for a server that does not answer for this name. */
export interface ZoneEntry extends Readonly<Partial<Record<Exclude<DnsType, 'TXT'>, readonly string[]>>> {
  readonly TXT?: readonly (string | readonly string[])[]
  readonly failure?: 'timeout' | 'server' | 'refused'
}

/** A TXT record as strings of at most 255 characters, which is what one string of it can hold (RFC 1035 3.3). */
export const stringsOf = (text: string): readonly string[] => text.match(/.{1,255}/gs) ?? ['']

const recordOf = (type: DnsType, value: string | readonly string[]): DnsRecord => {
  if (type === 'TXT') return { type, strings: typeof value === 'string' ? stringsOf(value) : value }
  const text = String(value)
  if (type !== 'MX') return { type, value: text.replace(/\.$/, '') }
  const [priority = '0', exchange = ''] = text.split(/\s+/)
  return { type, priority: Number(priority), exchange: exchange.replace(/\.$/, '') }
}

const wildcardOf = (zones: ReadonlyMap<string, ZoneEntry>, name: string): ZoneEntry | undefined => {
  const labels = name.split('.')
  for (let at = 1; at < labels.length; at += 1) {
    const parent = labels.slice(at).join('.')
    const wild = zones.get(`*.${parent}`)
    if (wild) return wild
    if (zones.has(parent)) return undefined
  }
  return undefined
}

const answerAt = (
  zones: ReadonlyMap<string, ZoneEntry>,
  { name, type }: DnsQuestion,
  depth: number,
): DnsAnswer => {
  const entry = zones.get(name) ?? wildcardOf(zones, name)
  if (entry === undefined) {
    const passedThrough = [...zones.keys()].some((other) => isBelow(other, name))
    return { status: passedThrough ? 'no-data' : 'no-name' }
  }
  if (entry.failure) return { status: 'failed', reason: entry.failure }
  const values = entry[type] ?? []
  if (values.length > 0) return { status: 'found', records: values.map((value) => recordOf(type, value)) }
  const [alias] = entry.CNAME ?? []
  if (alias === undefined || depth > 8) return { status: 'no-data' }
  return answerAt(zones, { name: asciiName(alias), type }, depth + 1)
}

/** Answers questions from zones, as a resolver would: aliases are followed, wildcards stand in. Pure. */
export const zoneResolver = (zones: Zones): ((question: DnsQuestion) => DnsAnswer) => {
  checkArgument('zoneResolver', 'zones', optionRules.object, zones)
  const byName = new Map(Object.entries(zones).map(([name, entry]) => [asciiName(name), entry]))
  return (question) => answerAt(byName, { ...question, name: asciiName(question.name) }, 0)
}
