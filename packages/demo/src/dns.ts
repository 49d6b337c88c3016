import { type DnsQuestion, type Zones, zoneResolver } from '@saatja/preflight'
import { dnsReply, startDnsServer } from '@saatja/testkit'
import { sampleZones } from './zones.ts'

/** DNS on this machine, whose records a person may change. */
export interface SimulatedDns {
  /** Its address, as `127.0.0.1:PORT`. */
  readonly server: string
  /** Every record as it is now. */
  zones(): Zones
  /** Replaces all records of the domain and of the names below it by these. */
  replace(domain: string, records: Zones): void
  /** Puts the sample's records of the domain back. */
  restore(domain: string): void
  close(): Promise<void>
}

const isWithin = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`)

/** Records of the domain itself and of every name below it. */
const within = (zones: Zones, domain: string): Zones =>
  Object.fromEntries(Object.entries(zones).filter(([name]) => isWithin(name, domain)))

const outside = (zones: Zones, domain: string): Zones =>
  Object.fromEntries(Object.entries(zones).filter(([name]) => !isWithin(name, domain)))

/** Starts a DNS server on loopback with the records of the sample companies. Close it at the end. */
export const openSimulatedDns = async (sample: Zones = sampleZones): Promise<SimulatedDns> => {
  let zones = sample
  let resolve = zoneResolver(zones)
  const put = (next: Zones): void => {
    zones = next
    resolve = zoneResolver(next)
  }
  const server = await startDnsServer({
    answer: ({ name, type }) => dnsReply(resolve({ name, type: type as DnsQuestion['type'] })),
  })
  return {
    server: `${server.host}:${server.port}`,
    zones: () => zones,
    replace: (domain, records) => put({ ...outside(zones, domain), ...within(records, domain) }),
    restore: (domain) => put({ ...outside(zones, domain), ...within(sample, domain) }),
    close: () => server.close(),
  }
}
