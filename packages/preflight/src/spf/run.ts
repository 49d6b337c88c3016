import type { DnsAnswer, DnsRecord, DnsType, Snapshot } from '../dns/answer.ts'
import type { IpAddress } from '../dns/ip.ts'
import { ask } from '../dns/open.ts'
import { SpfStop } from './verdict.ts'

/** RFC 7208 4.6.4. */
export const lookupLimit = 10
const voidLimit = 2

/** One evaluation in progress: who sends, from where, and its lookups so far. */
export interface SpfRun {
  readonly dns: Snapshot
  readonly client: IpAddress
  readonly sender: string
  readonly helo: string
  /** Name of the server that receives, for `%{r}` in explanations. */
  readonly receiver: string
  /** Seconds since the epoch, for `%{t}`. */
  readonly time: number
  lookups: number
  voids: string[]
}

/** Counts a term that needs a lookup. */
export const countLookup = (run: SpfRun, name: string, term: string): void => {
  run.lookups += 1
  if (run.lookups > lookupLimit) throw new SpfStop('permerror', { kind: 'too-many-lookups', name, term })
}

const countVoid = (run: SpfRun, name: string): void => {
  run.voids.push(name)
  if (run.voids.length > voidLimit) throw new SpfStop('permerror', { kind: 'too-many-void', name })
}

/** Returns the records of an answer; a failed or unaskable one ends the evaluation, since nothing is known. */
export const recordsOf = (answer: DnsAnswer, name: string): readonly DnsRecord[] => {
  if (answer.status === 'failed') throw new SpfStop('temperror', { kind: 'failed', name })
  if (answer.status === 'unaskable') throw new SpfStop('temperror', { kind: 'unaskable', name })
  return answer.status === 'found' ? answer.records : []
}

/** Asks, and counts an answer without records. */
export const look = <Type extends DnsType>(
  run: SpfRun,
  name: string,
  type: Type,
): readonly Extract<DnsRecord, { type: Type }>[] => {
  const records = recordsOf(ask(run.dns, name, type), name)
  if (records.length === 0) countVoid(run, name)
  return records.filter((one): one is Extract<DnsRecord, { type: Type }> => one.type === type)
}
