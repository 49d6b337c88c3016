import type { ChangeView, ZoneRecord } from '../../../server/preflight/contract.ts'

type Records = readonly ZoneRecord[]

export const withRecord = (records: Records, index: number, part: Partial<ZoneRecord>): Records =>
  records.map((record, at) => (at === index ? { ...record, ...part } : record))

export const withoutRecord = (records: Records, index: number): Records =>
  records.filter((_, at) => at !== index)

export const withNewRecord = (records: Records): Records => [
  ...records,
  { name: '@', type: 'TXT', value: '' },
]

/** The full name as it is listed in this zone; undefined where it does not lie in it. */
const nameIn = (full: string, domain: string): string | undefined => {
  if (full === domain) return '@'
  return full.endsWith(`.${domain}`) ? full.slice(0, -domain.length - 1) : undefined
}

/** The records after a proposed change: the new one stands where the first of the old ones stood. */
export const withChange = (
  records: Records,
  domain: string,
  { name: full, type, before, after }: Pick<ChangeView, 'name' | 'type' | 'before' | 'after'>,
): Records => {
  const name = nameIn(full, domain)
  if (name === undefined) return records
  const isOld = (one: ZoneRecord): boolean =>
    one.name === name && one.type === type && before.includes(one.value)
  const first = records.findIndex(isOld)
  const record = { name, type, value: after }
  if (first < 0) return [...records, record]
  return records.flatMap((one, at) => (at === first ? [record] : isOld(one) ? [] : [one]))
}
