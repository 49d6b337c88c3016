import type { SimulatedDns } from '@saatja/demo'
import type { PreflightRequest, ZoneRecord, ZoneView } from './contract.ts'
import { problemsOf, recordsOf, zonesOf } from './zone-records.ts'

/** The sandbox's DNS, whose records a person edits. */
export interface EditedZones {
  /** Changes the records that the request brings. */
  edit(request: Pick<PreflightRequest, 'zones' | 'restore'>): void
  /** The records of a domain as they were typed, and what is wrong with them. */
  view(domain: string): ZoneView
}

export const editedZones = (dns: SimulatedDns): EditedZones => {
  // Edited records that cannot be served are kept with the others, so that typing can continue.
  const edited = new Map<string, readonly ZoneRecord[]>()
  return {
    edit: ({ zones = {}, restore }) => {
      if (restore !== undefined) {
        edited.delete(restore)
        dns.restore(restore)
      }
      for (const [domain, records] of Object.entries(zones)) {
        edited.set(domain, records)
        dns.replace(domain, zonesOf(records, domain))
      }
    },
    view: (domain) => {
      const records = edited.get(domain) ?? recordsOf(dns.zones(), domain)
      return { domain, records, problems: problemsOf(records, domain) }
    },
  }
}
