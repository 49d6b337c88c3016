import type { Mailbox } from '../contract/effective.ts'
import type { AutoSubmitted, Importance, Message, RawMessage, ValidMessage } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { distinct, isBlank, readMailboxes } from './addresses.ts'
import { readAttachments } from './attachments.ts'
import { readDsn } from './dsn.ts'
import { readCalendar, readUnsubscribe } from './extras.ts'
import { isRecord, readChoice, readLine, refuseField, refuseMalformed, refuseUnknown } from './field.ts'
import { readHeaders } from './headers.ts'
import { checkRawNames, readRaw } from './raw.ts'
import { readThread } from './thread.ts'

const known: Readonly<Record<keyof Message, true>> = {
  to: true,
  cc: true,
  bcc: true,
  subject: true,
  text: true,
  html: true,
  attachments: true,
  unsubscribe: true,
  calendar: true,
  replyTo: true,
  inReplyTo: true,
  references: true,
  autoSubmitted: true,
  importance: true,
  dsn: true,
  headers: true,
}
/** Fields that are options of `send` and are often written into the message. */
const ofSending: readonly string[] = ['messageId', 'recipients', 'bulk', 'signal', 'beforeDot', 'on']
/** Fields that the user's settings decide. */
const ofSettings: readonly string[] = ['from', 'sender', 'envelope']
const autoSubmitted: readonly AutoSubmitted[] = ['auto-generated', 'auto-replied', 'auto-notified', 'no']
const importance: readonly Importance[] = ['high', 'normal', 'low']
/** Names in other libraries, and the field that means the same here. */
const insteadOf: Readonly<Record<string, string>> = {
  list: 'unsubscribe',
  icalEvent: 'calendar',
  priority: 'importance',
  body: 'text',
  inreplyto: 'inReplyTo',
  recipient: 'to',
}

/** What comes along when a subject is copied: tabs between its words, blanks around it. */
const tidy = (subject: unknown): unknown =>
  typeof subject === 'string' ? subject.replaceAll('\t', ' ').replace(/^ +| +$/g, '') : subject

const optionalText = (value: unknown, field: string): string | undefined =>
  value === undefined || typeof value === 'string' ? value : refuseMalformed(field, 'string')

/** @throws ProblemError that names the field, and says where it belongs. */
const checkNames = (source: Readonly<Record<string, unknown>>): void => {
  for (const name of Object.keys(source)) {
    if (Object.hasOwn(known, name)) continue
    if (ofSending.includes(name)) refuseField('send-option-in-message', name)
    if (ofSettings.includes(name)) refuseField('sender-in-message', name)
    refuseUnknown(name, insteadOf)
  }
}

const replyToOf = (given: Message['replyTo']): readonly Mailbox[] | undefined => {
  if (given === undefined || isBlank(given)) return undefined
  const mailboxes = readMailboxes(given, 'replyTo')
  return mailboxes.length === 0 ? refuseMalformed('replyTo', "'a@example.com'") : mailboxes
}

/** The fields that a message may have besides recipients, subject, text and attachments. */
const readExtras = (message: Message): Partial<ValidMessage> => {
  const extras = {
    unsubscribe: readUnsubscribe(message.unsubscribe),
    calendar: readCalendar(message.calendar),
    replyTo: replyToOf(message.replyTo),
    ...readThread(message.inReplyTo, message.references),
    autoSubmitted: readOptional(message.autoSubmitted, autoSubmitted, 'autoSubmitted'),
    importance: readOptional(message.importance, importance, 'importance'),
    dsn: readDsn(message.dsn),
    headers: readHeaders(message.headers),
  }
  return Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== undefined))
}

const readOptional = <T extends string>(
  value: unknown,
  choices: readonly T[],
  field: string,
): T | undefined => (value === undefined ? undefined : readChoice(value, choices, field))

/** A database column without a value (null) means the same as a field that is left out. */
const withoutNulls = (source: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.values(source).includes(null)
    ? Object.fromEntries(Object.entries(source).filter(([, value]) => value !== null))
    : source

/**
 * Checks a message from top to bottom; this is the only place that says which messages can be sent. A message that
 * passes has only checked addresses, one-line headers, and content that is bytes, text or a stream.
 * @throws ProblemError that names the field.
 */
export const validateMessage = (given: Message | RawMessage): ValidMessage => {
  const source: unknown = given
  if (!isRecord(source)) return refuseMalformed('message', '{ to, subject, text }')
  const message = withoutNulls(source)
  return message.raw === undefined ? validateComposed(source, message) : validateRaw(message)
}

const readRecipients = (message: Message | RawMessage) => {
  const to = readMailboxes(message.to, 'to')
  const cc = readMailboxes(message.cc, 'cc')
  const bcc = readMailboxes(message.bcc, 'bcc')
  const recipients = distinct([...to, ...cc, ...bcc])
  if (recipients.length === 0) throw new ProblemError({ stage: 'recipient', fault: 'recipients-missing' })
  return { to, cc, bcc, recipients }
}

const validateRaw = ({ raw, ...rest }: Readonly<Record<string, unknown>>): ValidMessage => {
  checkRawNames(rest, Object.keys(known))
  checkNames(rest)
  const message = { ...rest, raw } as unknown as RawMessage
  const recipients = readRecipients(message)
  const { subject, ...content } = readRaw(raw)
  const dsn = readDsn(message.dsn)
  return { ...recipients, subject, attachments: [], raw: content, ...(dsn === undefined ? {} : { dsn }) }
}

const validateComposed = (
  { raw: _none, ...source }: Readonly<Record<string, unknown>>,
  stated: Readonly<Record<string, unknown>>,
): ValidMessage => {
  checkNames(source)
  const message = stated as unknown as Message
  const recipients = readRecipients(message)
  const text = optionalText(message.text, 'text')
  const html = optionalText(message.html, 'html')
  return {
    ...recipients,
    subject: readLine(tidy(message.subject), 'subject'),
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    attachments: readAttachments(message.attachments),
    ...readExtras(message),
  }
}
