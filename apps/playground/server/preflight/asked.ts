import type { DnsAnswer, DnsRecord, Zones } from '@saatja/preflight'
import type { AskedView } from './contract.ts'

const textOf = (record: DnsRecord): string => {
  if (record.type === 'TXT') return record.strings.join('')
  return record.type === 'MX' ? `${record.priority} ${record.exchange || '.'}` : record.value
}

/** Every question of a run with what came back, in the order in which they were asked. */
export const askedOf = (dns: ReadonlyMap<string, DnsAnswer>): readonly AskedView[] =>
  [...dns].map(([key, answer]) => {
    const [name = '', type = ''] = key.split(' ')
    const values = answer.status === 'found' ? answer.records.map(textOf) : []
    return { name, type, status: answer.status, values }
  })

/** Records that were found, as zones: what was read of real DNS can be tried out in the sandbox. */
export const zonesFound = (asked: readonly AskedView[]): Zones => {
  const zones: Record<string, Record<string, readonly string[]>> = {}
  for (const { name, type, values } of asked)
    if (values.length > 0) zones[name] = { ...zones[name], [type]: values }
  return zones
}
