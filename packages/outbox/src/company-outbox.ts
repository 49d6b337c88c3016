import { setTimeout as delay } from 'node:timers/promises'
import type { ReturnedMail } from '@saatja/bounce'
import type { Finding } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import type { Batch } from './batch.ts'
import type { OutboxContext } from './context.ts'
import {
  cancelRun,
  pauseRun,
  prune,
  resolveUnknown,
  resumeRun,
  resumeUser,
  type UnknownResolution,
} from './control.ts'
import { type Enqueued, enqueue } from './enqueue.ts'
import { type DatabasePace, databasePace } from './pace/database-pace.ts'
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
import {
  type AddressListOptions,
  listAddresses,
  type Restoration,
  recipientFindings,
  restoreAddress,
  type SuppressedAddress,
} from './returns/address-list.ts'
import { type RecordedReturn, recordReturn } from './returns/record-return.ts'

/**
 * The outgoing mail of one company, and nothing of any other.
 * Every method throws StoreError `UNREACHABLE` when the server does not answer, and `DISK_FULL` when nothing more can
 * be written.
 */
export interface CompanyOutbox {
  /**
   * Takes a batch: once the transaction is committed, it will be sent. Give `within` to make it part of a transaction
   * of your own, in which the invoices themselves are written, say.
   * Every message is checked as `send` checks it; if one is refused, none is taken.
   * @throws StoreError `INPUT` naming the field; its cause is the MailError `REJECTED` that `send` would throw
   * @throws MailError `CONFIG` when the settings refuse, or bulk mail may not leave this way
   */
  enqueue(batch: Batch, options?: { readonly within?: Queryable }): Promise<Enqueued>
  /** Tells how far a run is. Undefined when there is no such run. */
  progress(run: string): Promise<Progress | undefined>
  /**
   * Tells the progress every so many milliseconds (default 1000), until nothing more happens by itself or the signal is
   * given.
   */
  watch(
    run: string,
    options?: { readonly signal?: AbortSignal; readonly every?: number },
  ): AsyncIterable<Progress>
  /** Lists runs, newest first, at most `limit` (default 100). */
  runs(
    limit?: number,
  ): Promise<readonly { readonly id: string; readonly name: string; readonly createdAt: Date }[]>
  messages(options?: ListOptions): Promise<readonly MessageView[]>
  message(id: string): Promise<MessageDetails | undefined>
  mailboxes(): Promise<readonly MailboxView[]>
  /** What is on its way is finished, the rest waits. Answers how many messages. */
  pause(run: string): Promise<number>
  resume(run: string): Promise<number>
  /** What has not begun is never sent. Answers how many messages. */
  cancel(run: string): Promise<number>
  /** After this user signed in again, or the settings were fixed: tries again. Answers how many messages. */
  resumeUser(code: string): Promise<number>
  /** Writes down what a person found out about an `unknown` message. Answers false when it is not `unknown`. */
  resolveUnknown(id: string, finding: UnknownResolution, change: { readonly by: string }): Promise<boolean>
  /**
   * Records a mail that came back, as `readReturn` of `@saatja/bounce` has read it: recipients, message, counts, event
   * and the list of addresses change together, or not at all. The same mail counts once. What is not proved to be about
   * a message of this company changes nothing.
   * @throws StoreError `BUSY` while that message is being sent: hand in the mail again later, as every way in does of
   * itself when its receiver throws
   */
  returned(mail: ReturnedMail): Promise<RecordedReturn>
  /**
   * Warns with the finding `recipient-bounced` of each address that is proved wrong or whose mailbox is full. Ask
   * before a message is sent; it keeps no single message from being sent.
   */
  recipientFindings(addresses: readonly string[]): Promise<readonly Finding[]>
  /** Lists the addresses of which `recipientFindings` warns, or which bulk mail leaves out, in alphabetical order. */
  addresses(options?: AddressListOptions): Promise<readonly SuppressedAddress[]>
  /** Takes an address off that list. Answers whether it stood there. */
  restore(address: string, restoration: Restoration): Promise<boolean>
  /** Removes finished messages that ended before that time. Answers how many. */
  prune(before: Date): Promise<number>
  /**
   * For the mailer with which people send single mails: it shares the limits with all workers. `idle` is how long that
   * mailer keeps an unused connection, in milliseconds; core's default is a minute.
   */
  pace(idle?: number): DatabasePace
}

const usualIdle = 60_000

export const companyOutbox = (context: OutboxContext, slug: string): CompanyOutbox => {
  const { store, providers } = context
  const { database } = store
  const company = store.company(slug)
  const change = <T>(
    work: (place: { context: OutboxContext; tx: Queryable; company: string }) => Promise<T>,
  ): Promise<T> => database.transaction((tx) => work({ context, tx, company: slug }))
  const outbox: CompanyOutbox = {
    enqueue: (batch, { within } = {}) =>
      within === undefined
        ? database.transaction((tx) => enqueue(context, company, tx, batch))
        : enqueue(context, company, within, batch),
    progress: (run) => progress(database, company, providers, run),
    async *watch(run, { signal, every = 1_000 } = {}) {
      while (!signal?.aborted) {
        const now = await outbox.progress(run)
        if (now === undefined) return
        yield now
        if (now.finished) return
        await delay(every, undefined, signal ? { signal } : {}).catch(() => {})
      }
    },
    async runs(limit = 100) {
      const { rows } = await database.query<{ id: string; name: string; createdAt: Date }>(
        `select id, name, created_at as "createdAt" from saatja.outbox_run where company = $1
         order by created_at desc, id limit $2`,
        [slug, limit],
      )
      return rows
    },
    messages: (options = {}) => listMessages(database, slug, options),
    message: (id) => messageDetails(database, slug, id),
    mailboxes: () => listMailboxes(database, slug),
    pause: (run) => change((place) => pauseRun(place, run)),
    resume: (run) => change((place) => resumeRun(place, run)),
    cancel: (run) => change((place) => cancelRun(place, run)),
    resumeUser: (code) => change((place) => resumeUser(place, code)),
    resolveUnknown: (id, finding, { by }) => change((place) => resolveUnknown(place, id, finding, by)),
    async returned(mail) {
      const { emit, returnAddress } = context
      const recorded = await database.transaction((tx) =>
        recordReturn({ tx, company: company.within(tx), returnAddress }, mail),
      )
      const { changed, run, message, state } = recorded
      if (changed && run !== undefined && message !== undefined && state !== undefined)
        emit({ kind: 'message', company: slug, run, id: message, state })
      return recorded
    },
    recipientFindings: (addresses) => recipientFindings(database, slug, addresses),
    addresses: (options = {}) => listAddresses(database, slug, options),
    restore: (address, restoration) =>
      database.transaction((tx) => restoreAddress(tx, company.within(tx), address, restoration)),
    prune: (before) => change((place) => prune(place, before)),
    pace: (idle = usualIdle) => databasePace(database, slug, idle),
  }
  return outbox
}
