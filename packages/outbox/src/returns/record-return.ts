import { createHash } from 'node:crypto'
import { addressKey, type MatchedBy, matchReturn, type ReturnedMail, type ReturnMatch } from '@saatja/bounce'
import { type CompanyStore, type Queryable, StoreError } from '@saatja/store'
import { checkReturned } from '../arguments.ts'
import type { MessageState } from '../state.ts'
import { noteFailures, provedRight, removeFailures } from './address-failures.ts'
import { noteDomainFailures } from './domain-incident.ts'
import { type FoundMessage, messageSources, recipientStates } from './find-message.ts'
import { eventKind, masked, returnEvent } from './return-event.ts'
import type { ReturnPaths } from './return-paths.ts'
import { saveSettlement } from './save-settlement.ts'
import { type Settlement, settle } from './settlement.ts'
import { storable } from './storable.ts'

/** The result for a message that came back. */
export interface RecordedReturn {
  /**
   * `known`: it was recorded before. `unverified`: nothing proves that it is about a message of this company; it
   * changes nothing.
   */
  readonly result: 'recorded' | 'known' | 'unverified'
  /** Id of the message that it is about. */
  readonly message?: string
  /** That message's key, as it was passed to `enqueue`. */
  readonly key?: string
  readonly run?: string
  readonly by?: MatchedBy
  /** The message's state afterwards. */
  readonly state?: MessageState
  /** Whether the state is different from before. */
  readonly changed: boolean
  /** Addresses that bulk mail leaves out from now on. */
  readonly suppressed: readonly string[]
  /** Addresses that no longer count as wrong. */
  readonly restored: readonly string[]
}

/** Everything here happens inside one transaction of its caller. */
interface ReturnTransaction {
  readonly tx: Queryable
  readonly company: CompanyStore
  readonly returnPaths: Pick<ReturnPaths, 'open'>
}

const nothing = { changed: false, suppressed: [], restored: [] } as const
const hour = 3_600_000

const digestOf = ({ id, subject, kind, recipients }: ReturnedMail, message: string): string => {
  const told = recipients.map(({ address, action }) => `${addressKey(address)} ${action}`).sort()
  return createHash('sha256')
    .update(JSON.stringify([message, kind, id ?? subject ?? '', told]))
    .digest('hex')
}

/** Returns false when the same returned message was recorded before, whichever way it came in. */
const isNew = async (tx: Queryable, company: string, digest: string): Promise<boolean> => {
  const { rows } = await tx.query(
    `insert into saatja.outbox_return (company, digest) values ($1, $2)
     on conflict do nothing returning digest`,
    [company, digest],
  )
  return rows.length > 0
}

/** A flood of forged returns is one event per hour with a count. */
const tellUnverified = (company: CompanyStore, { kind, from, subject }: ReturnedMail): Promise<void> =>
  company.events.tally(
    {
      kind: 'mail-returned-unmatched',
      data: { kind, ...(from === undefined ? {} : { from }), ...(subject === undefined ? {} : { subject }) },
    },
    hour,
  )

/**
 * Records a message that came back, and all that follows from it.
 * @throws StoreError `BUSY` while the message is being sent: what a server said about it is not recorded yet
 */
export const recordReturn = async (
  place: ReturnTransaction,
  given: ReturnedMail,
): Promise<RecordedReturn> => {
  checkReturned(given)
  const { tx, company, returnPaths } = place
  const read = storable(given)
  const match = await matchReturn(read, messageSources(tx, company.slug, returnPaths))
  const { message, by, verified } = match
  if (message === undefined || by === undefined || !verified) {
    await tellUnverified(company, read)
    return { result: 'unverified', ...nothing }
  }
  if (message.state === 'sending')
    throw new StoreError(
      'BUSY',
      `The message ${message.id} is being sent; hand in the returned mail again later`,
    )
  const about = { message: message.id, key: message.key, run: message.run, by }
  if (!(await isNew(tx, company.slug, digestOf(read, message.id))))
    return { result: 'known', ...about, state: message.state, ...nothing }
  return {
    result: 'recorded',
    ...about,
    ...(await apply(place, masked(read, message.recipients), match, message, by)),
  }
}

const apply = async (
  { tx, company }: ReturnTransaction,
  mail: ReturnedMail,
  { late, recipients }: ReturnMatch<FoundMessage>,
  message: FoundMessage,
  by: MatchedBy,
): Promise<Pick<RecordedReturn, 'state' | 'changed' | 'suppressed' | 'restored'>> => {
  const matched = recipients.map((one, index) => ({
    ...one,
    returned: mail.recipients[index] ?? one.returned,
  }))
  const unchanged: Settlement = { state: message.state, news: [] }
  const known = late ? [] : await recipientStates(tx, company.slug, message)
  const settlement = late ? unchanged : settle({ state: message.state, recipients: known }, mail, matched)
  await saveSettlement(tx, company.slug, message, settlement, by)
  const { state } = settlement
  if (!late) await noteDomainFailures(tx, company, matched, new Date())
  await company.events.add(returnEvent(message, mail, matched, { by, late, state }))
  const judged = late
    ? { suppressed: [], restored: [] }
    : await judgeAddresses({ tx, company }, mail, matched, message)
  return { state, changed: state !== message.state, ...judged }
}

const judgeAddresses = async (
  { tx, company }: Pick<ReturnTransaction, 'tx' | 'company'>,
  mail: ReturnedMail,
  matched: ReturnMatch<FoundMessage>['recipients'],
  message: FoundMessage,
): Promise<Pick<RecordedReturn, 'suppressed' | 'restored'>> => {
  const now = new Date()
  const suppressed = await noteFailures(tx, company.slug, message, mail, matched, now)
  const right = provedRight(mail, matched, message.recipients)
  const restored = await removeFailures(tx, company.slug, right, now, {
    complaints: false,
    ...(mail.kind === 'delivery' ? { except: message.id } : {}),
  })
  const tell = (kind: string, address: string, more: object): Promise<void> =>
    company.events.add({ kind, card: message.sender, data: { address, message: message.id, ...more } })
  for (const { address, reason } of suppressed) await tell('address-suppressed', address, { reason })
  for (const { address } of restored) await tell('address-restored', address, { because: eventKind(mail) })
  return {
    suppressed: suppressed.map(({ address }) => address),
    restored: restored.map(({ address }) => address),
  }
}
