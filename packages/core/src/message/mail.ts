import { randomUUID } from 'node:crypto'
import type { Identity, Mailbox } from '../contract/effective.ts'
import type { ValidMessage } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { distinct, readMailboxes } from './addresses.ts'
import { refuseField } from './field.ts'
import { requireAuthor } from './raw.ts'

/** A checked message with its author, id and date: all that MIME needs. Blind copies are not included. */
export interface OutgoingMail extends Omit<ValidMessage, 'bcc' | 'recipients' | 'replyTo'> {
  readonly identity: Identity
  /** The message's own, or else the one of the identity. Empty: replies go to the author. */
  readonly replyTo: readonly Mailbox[]
  readonly messageId: string
  readonly date: Date
}

/** One message for one attempt: its envelope and its content (RFC 5321 2.3.1). */
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

const messageIdOf = (given: string | undefined, from: string, raw: ValidMessage['raw']): string => {
  if (raw !== undefined)
    return given === undefined || given === raw.messageId
      ? raw.messageId
      : refuseField('raw-combined', 'messageId')
  if (given === undefined) return newMessageId(from)
  if (/^<[!-;=?A-~]{1,120}@[!-;=?A-~]{1,120}>$/.test(given)) return given
  return refuseField('message-ids-invalid', 'messageId')
}

/** Reads the recipients of this attempt; each must be one of the message's own. */
const attempted = (all: readonly string[], chosen: readonly string[] | undefined): readonly string[] => {
  if (chosen === undefined) return all
  const wanted = distinct(readMailboxes(chosen, 'recipients'))
  for (const address of wanted) {
    if (all.some((own) => own.toLowerCase() === address.toLowerCase())) continue
    const params = { field: 'recipients', address }
    throw new ProblemError({ stage: 'recipient', fault: 'recipient-not-of-message', params })
  }
  if (wanted.length === 0) throw new ProblemError({ stage: 'recipient', fault: 'recipients-missing' })
  return wanted
}

/** Lists the addresses that the headers of a message name. */
export const namedIn = ({ to, cc, raw }: Pick<OutgoingMail, 'to' | 'cc' | 'raw'>): readonly string[] =>
  raw?.named ?? [...to, ...cc].map(({ address }) => address)

/**
 * Makes a message for one attempt from a checked one.
 * @throws ProblemError that names the option.
 */
export const prepareMail = (
  { bcc: _bcc, recipients, replyTo, ...message }: ValidMessage,
  identity: Identity,
  options: MailOptions,
): PreparedMail => {
  requireAuthor(message, identity)
  return {
    mail: {
      ...message,
      identity,
      replyTo: replyTo ?? (identity.replyTo ? [identity.replyTo] : []),
      messageId: messageIdOf(options.messageId, identity.from.address, message.raw),
      date: new Date(),
    },
    recipients: attempted(recipients, options.recipients),
  }
}
