import { randomUUID } from 'node:crypto'
import type { Identity } from '../contract/effective.ts'
import type { ValidMessage } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { distinct, readMailboxes } from './addresses.ts'

/** A checked message with its author, its id and its date: all that MIME needs. Blind copies are not part of it. */
export interface OutgoingMail extends Omit<ValidMessage, 'bcc' | 'recipients'> {
  readonly identity: Identity
  readonly messageId: string
  readonly date: Date
}

/** One mail for one attempt: RFC 5321 2.3.1 calls the two an envelope and its content. */
export interface PreparedMail {
  readonly mail: OutgoingMail
  /** Whom this attempt is for. */
  readonly recipients: readonly string[]
}

export interface MailOptions {
  readonly messageId?: string | undefined
  readonly recipients?: readonly string[] | undefined
}

const newMessageId = (from: string): string => `<${randomUUID()}@${from.slice(from.lastIndexOf('@') + 1)}>`

const messageIdOf = (given: string | undefined, from: string): string => {
  if (given === undefined) return newMessageId(from)
  if (/^<[!-;=?A-~]{1,120}@[!-;=?A-~]{1,120}>$/.test(given)) return given
  const params = { field: 'messageId' }
  throw new ProblemError({ stage: 'message', fault: 'message-malformed', params })
}

/** The recipients of this attempt; each must be one of the message's own. */
const attempted = (all: readonly string[], chosen: readonly string[] | undefined): readonly string[] => {
  if (chosen === undefined) return all
  const wanted = distinct(readMailboxes(chosen, 'recipients'))
  for (const address of wanted) {
    if (all.some((own) => own.toLowerCase() === address.toLowerCase())) continue
    const params = { field: 'recipients', address }
    throw new ProblemError({ stage: 'recipient', fault: 'address-invalid', params })
  }
  if (wanted.length === 0) throw new ProblemError({ stage: 'recipient', fault: 'recipients-missing' })
  return wanted
}

/** Makes a mail of a checked message. @throws ProblemError that names the option. */
export const prepareMail = (
  { bcc: _bcc, recipients, ...message }: ValidMessage,
  identity: Identity,
  options: MailOptions,
): PreparedMail => ({
  mail: {
    ...message,
    identity,
    messageId: messageIdOf(options.messageId, identity.from.address),
    date: new Date(),
  },
  recipients: attempted(recipients, options.recipients),
})
