import { type DnsAnswer, type DnsRecord, keyOf, type Snapshot } from '../dns/answer.ts'
import { stringsOf } from '../dns/zone.ts'

/** A change of the TXT records at one name. */
export interface Patch {
  readonly name: string
  /** Records that are removed. */
  readonly before: readonly string[]
  /** The record that is added. */
  readonly after: string
}

const textOf = (record: DnsRecord): string | undefined =>
  record.type === 'TXT' ? record.strings.join('') : undefined

/** Returns the snapshot as it would be after the change. Every other record at the name stays. */
export const patched = (dns: Snapshot, { name, before, after }: Patch): Snapshot => {
  const key = keyOf({ name, type: 'TXT' })
  const answer = dns.get(key)
  const records = answer?.status === 'found' ? answer.records : []
  const kept = records.filter((record) => !before.includes(textOf(record) ?? ''))
  const changed: DnsAnswer = {
    status: 'found',
    records: [...kept, { type: 'TXT', strings: stringsOf(after) }],
  }
  return { get: (asked) => (asked === key ? changed : dns.get(asked)) }
}
