import type { Sourced } from '@saatja/core'
import type { Snapshot } from '../dns/answer.ts'
import { ask } from '../dns/open.ts'

/** Where the records of a domain are changed, as far as its name servers tell. */
export interface DnsHost {
  /** Name of the service; absent where its name servers are not known here. */
  readonly name?: string
  /** Host names, in alphabetical order. */
  readonly nameServers: readonly string[]
}

interface KnownDnsHost {
  readonly name: string
  readonly nameServers: Sourced<readonly string[]>
}

const observed = (from: string): Omit<Sourced<never>, 'value'> => ({
  from,
  checkedAt: '2026-11-28',
  confidence: 'observed',
})

/**
 * Services whose name servers a source names. No source says how their panels want names typed, so that is not here.
 */
const dnsHosts: readonly KnownDnsHost[] = [
  {
    name: 'Zone',
    nameServers: {
      ...observed('Public configurations of domains'),
      value: ['ns.zone.eu', 'ns2.zone.ee', 'ns3.zonedata.net'],
    },
  },
  {
    name: 'Hostex (Telia Lietuva)',
    nameServers: {
      ...observed('A public copy of whois data'),
      value: ['ns1.hostex.lt', 'ns2.hostex.lt', 'ns3.hostex.lt'],
    },
  },
  {
    name: 'Nano.lv',
    nameServers: { ...observed('Public configurations of domains'), value: ['ns1.nano.lv', 'ns2.nano.lv'] },
  },
]

/** Finds who serves a zone. Undefined where DNS does not tell; nothing else depends on it. */
export const dnsHostOf = (dns: Snapshot, zone: string): DnsHost | undefined => {
  const answer = ask(dns, zone, 'NS')
  if (answer.status !== 'found') return undefined
  const nameServers = answer.records
    .flatMap((record) => (record.type === 'NS' ? [record.value.toLowerCase().replace(/\.$/, '')] : []))
    .toSorted()
  if (nameServers.length === 0) return undefined
  const known = dnsHosts.find(({ nameServers: own }) => nameServers.every((one) => own.value.includes(one)))
  return { ...(known ? { name: known.name } : {}), nameServers }
}
