import type { ReturnedMail } from '@saatja/bounce'
import { asOnePiece, type Queryable } from '@saatja/store'
import {
  checkCode,
  checkId,
  checkIdle,
  checkLimit,
  checkListOptions,
  checkReturned,
  checkTime,
  checkWatchOptions,
} from './arguments.ts'
import type { Batch } from './batch.ts'
import type { OutboxContext } from './context.ts'
import {
  type CompanyTransaction,
  cancelRun,
  pauseRun,
  prune,
  resolveUnknown,
  resumeRun,
  resumeUser,
  type UnknownResolution,
} from './control.ts'
import { type Correction, sendCorrected } from './correct-address.ts'
import { checkCorrection, checkResolution } from './decision.ts'
import { type Enqueued, enqueue } from './enqueue.ts'
import { checkEnqueueOptions } from './options.ts'
import { type DatabasePace, databasePace } from './pace/database-pace.ts'
import type { EnqueuedMessage } from './queue/insert.ts'
import {
  type ListOptions,
  listMailboxes,
  listMessages,
  type MailboxView,
  type MessageDetails,
  type MessageView,
  messageDetails,
} from './report/messages.ts'
import { type Progress, progress } from './report/progress.ts'
import { type ListedRun, listRuns } from './report/runs.ts'
import { type WatchOptions, watch } from './report/watch.ts'
import { type CompanyAddresses, companyAddresses } from './returns/company-addresses.ts'
import type { RecordedReturn } from './returns/record-return.ts'
import { takeReturn } from './returns/take-return.ts'

/**
 * The outgoing messages of one company only. Every method throws StoreError `UNREACHABLE` when the server does not
 * answer, and `DISK_FULL` when nothing more can be written.
 */
export interface CompanyOutbox extends CompanyAddresses {
  /**
   * Takes a batch: once the transaction is committed, it will be sent. Give `within` to make it part of a transaction
   * of your own, in which the invoices themselves are written, say: a client of node-postgres after BEGIN, or what
   * `knexTransaction`, `drizzleTransaction`, `prismaTransaction` or `typeormTransaction` of `@saatja/store` makes.
   * Every message is checked as `send` checks it; if one is refused, none is taken.
   * @throws TypeError that names an option which cannot be used
   * @throws StoreError `INPUT` naming the field, with every message that is refused in `problems`; its cause is the
   * MailError `REJECTED` that `send` would throw, for `explain`; `USAGE` when `within` is no open transaction
   * @throws MailError `CONFIG` when the settings refuse, or bulk mail may not leave this way
   */
  enqueue(batch: Batch, options?: { readonly within?: Queryable | undefined }): Promise<Enqueued>
  /**
   * Tells how far a run is. Undefined when there is no such run.
   * @throws StoreError `INPUT` for an id that is malformed
   */
  progress(run: string): Promise<Progress | undefined>
  /**
   * Yields the progress every so many milliseconds (default 1000), until the run is finished or the signal is aborted.
   * A run that is `blocked` goes on when a person has acted, which may never happen: leave the loop if no person
   * watches.
   */
  watch(run: string, options?: WatchOptions): AsyncIterable<Progress>
  /** Lists runs, newest first, at most `limit` (default 100). */
  runs(limit?: number): Promise<readonly ListedRun[]>
  /**
   * Lists messages in the order in which they were enqueued.
   * @throws TypeError that names an option which cannot be used
   */
  messages(options?: ListOptions): Promise<readonly MessageView[]>
  message(id: string): Promise<MessageDetails | undefined>
  mailboxes(): Promise<readonly MailboxView[]>
  /** Pauses a run: messages that are being sent are finished, the others wait. Returns how many messages wait. */
  pause(run: string): Promise<number>
  resume(run: string): Promise<number>
  /**
   * Cancels a run: messages that have not begun are never sent, and one that is being sent is not tried again. Their keys
   * stay taken: to send one after all, enqueue it with another key. Returns how many messages have not begun.
   */
  cancel(run: string): Promise<number>
  /**
   * Tries again what waits for this user. Saving a card or a sign-in in the store does this already; call it after
   * something else was corrected, such as the mailbox on its server. Returns how many messages are tried again.
   */
  resumeUser(code: string): Promise<number>
  /** Records what a person found out about an `unknown` message. Returns false when it is not `unknown`. */
  resolveUnknown(id: string, finding: UnknownResolution, change: { readonly by: string }): Promise<boolean>
  /**
   * Sends a message that a recipient did not receive once more, only to the corrected address and within its run; the
   * message itself stays as it is. It is sent once, even when this is called twice for the same address.
   * @throws StoreError `INPUT` naming the field, also where a ready-made message names its recipients itself
   * @throws MailError `CONFIG` when the settings prevent sending, or bulk mail may not be sent this way
   */
  sendCorrected(id: string, correction: Correction, change: { readonly by: string }): Promise<EnqueuedMessage>
  /**
   * Records a message that came back, as `readReturn` of `@saatja/bounce` has read it: recipients, message, counts,
   * event and the list of addresses change together, or not at all. The same returned message counts once. One that is
   * not proved to be about a message of this company changes nothing.
   * @throws TypeError when `mail` is not a result of `readReturn`
   * @throws StoreError `BUSY` while that message is being sent: pass the returned message in again later, as every way
   * in does by itself when its receiver throws
   */
  returned(mail: ReturnedMail): Promise<RecordedReturn>
  /** Removes finished messages that ended before that time. Returns how many. */
  prune(before: Date): Promise<number>
  /**
   * Makes the `pace` option of the mailer with which people send single messages: it shares the limits with all
   * workers. `idle` is how long that mailer keeps an unused connection, in milliseconds; core's default is a minute.
   */
  pace(idle?: number): DatabasePace
}

const usualIdle = 60_000

export const companyOutbox = (context: OutboxContext, slug: string): CompanyOutbox => {
  const { store, providers } = context
  const { database } = store
  const company = store.company(slug)
  const change = <T>(work: (place: CompanyTransaction) => Promise<T>): Promise<T> =>
    database.transaction((tx) => work({ context, tx, company: slug }))
  const changeRun = async (
    run: string,
    work: (place: CompanyTransaction, run: string) => Promise<number>,
  ): Promise<number> => {
    checkId('run', run)
    return change((place) => work(place, run))
  }
  const outbox: CompanyOutbox = {
    async enqueue(batch, options) {
      checkEnqueueOptions(options)
      const { within } = options ?? {}
      return within === undefined
        ? database.transaction((tx) => enqueue(context, company, tx, batch))
        : asOnePiece(database.adopt(within), (tx) => enqueue(context, company, tx, batch))
    },
    async progress(run) {
      checkId('run', run)
      return progress(database, company, providers, run)
    },
    watch(run, options) {
      checkWatchOptions(options)
      return watch(() => outbox.progress(run), options)
    },
    async runs(limit = 100) {
      checkLimit(limit)
      return listRuns(database, slug, limit)
    },
    async messages(options = {}) {
      checkListOptions(options)
      return listMessages(database, slug, options)
    },
    async message(id) {
      checkId('id', id)
      return messageDetails(database, slug, id)
    },
    mailboxes: () => listMailboxes(database, slug),
    pause: (run) => changeRun(run, pauseRun),
    resume: (run) => changeRun(run, resumeRun),
    cancel: (run) => changeRun(run, cancelRun),
    async resumeUser(code) {
      checkCode(code)
      return change((place) => resumeUser(place, code))
    },
    async resolveUnknown(id, finding, settled) {
      checkId('id', id)
      checkResolution(finding, settled)
      return change((place) => resolveUnknown(place, id, finding, settled.by))
    },
    async sendCorrected(id, correction, corrected) {
      checkId('id', id)
      checkCorrection(correction, corrected)
      return change((place) => sendCorrected(place, id, correction, corrected.by))
    },
    async returned(mail) {
      checkReturned(mail)
      return takeReturn(context, company, mail)
    },
    ...companyAddresses(database, company),
    async prune(before) {
      checkTime('prune', 'before', before)
      return change((place) => prune(place, before))
    },
    pace(idle = usualIdle) {
      checkIdle(idle)
      return databasePace(database, slug, idle)
    },
  }
  return outbox
}
