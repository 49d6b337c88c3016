import { nodemailerPool } from '../../senders/nodemailer.ts'
import { type BenchMail, type BenchSender, mail } from '../../senders/sender.ts'

/** A queue as people build one for their mail, with its worker running. */
export interface PeerQueue {
  /** Adds a job for each mail. */
  enqueue(mails: readonly PeerMail[]): Promise<void>
  close(): Promise<void>
}

/** What a job holds. */
export interface PeerMail extends Pick<BenchMail, 'from' | 'to' | 'subject' | 'text'> {
  readonly mailbox: number
}

/** What a worker does with a job. */
export interface PeerWork {
  readonly send: (mail: PeerMail) => Promise<void>
  /** Mails under way at once. */
  readonly concurrency: number
}

/** Of each mailbox, in the queues as in the loop and in the outbox. */
export const connectionsEach = 4

/** A nodemailer pool for each mailbox. */
export const poolPerMailbox = (port: number, mailboxes: number): readonly BenchSender[] =>
  Array.from({ length: mailboxes }, () => nodemailerPool(port, connectionsEach))

export const peerMails = (count: number, mailboxes: number): readonly PeerMail[] =>
  Array.from({ length: count }, (_, index) => ({ ...mail, mailbox: index % mailboxes }))
