import type { Attachment, Message, ValidMessage } from '../contract/message.ts'
import type { FaultId } from '../diagnosis/faults.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { control, distinct, readMailboxes } from './addresses.ts'
import { readCalendar, readUnsubscribe } from './extras.ts'
import { isStream } from './streams.ts'

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
}
const ofAttachment: readonly string[] = ['filename', 'content', 'contentType', 'cid']
const references: readonly string[] = ['path', 'href']

const reject = (fault: FaultId, field: string): never => {
  throw new ProblemError({ stage: 'message', fault, params: { field } })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One line that becomes a header or part of one. */
const line = (value: unknown, field: string): string => {
  if (typeof value !== 'string') return reject('message-malformed', field)
  return control.test(value) ? reject('control-character', field) : value
}

/** What comes along when a subject is copied: tabs between its words, blanks around it. */
const tidy = (subject: unknown): unknown =>
  typeof subject === 'string' ? subject.replaceAll('\t', ' ').replace(/^ +| +$/g, '') : subject

const optionalText = (value: unknown, field: string): string | undefined =>
  value === undefined || typeof value === 'string' ? value : reject('message-malformed', field)

const checkAttachment = (given: unknown, index: number): Attachment => {
  const field = (name: string) => `attachments[${index}].${name}`
  if (!isRecord(given)) return reject('message-malformed', `attachments[${index}]`)
  for (const name of Object.keys(given)) {
    if (references.includes(name)) reject('attachment-reference', field(name))
    if (!ofAttachment.includes(name)) reject('message-malformed', field(name))
  }
  const { filename, content, contentType, cid } = given
  if (line(filename, field('filename')) === '') reject('message-malformed', field('filename'))
  if (
    contentType !== undefined &&
    !/^[\w.+-]+\/[\w.+-]+(?:;.*)?$/.test(line(contentType, field('contentType')))
  )
    reject('message-malformed', field('contentType'))
  if (cid !== undefined && !/^[^\s<>]+$/.test(line(cid, field('cid'))))
    reject('message-malformed', field('cid'))
  if (typeof content !== 'string' && !(content instanceof Uint8Array) && !isStream(content))
    reject('message-malformed', field('content'))
  if (isStream(content) && content.destroyed)
    throw new ProblemError({
      stage: 'message',
      fault: 'attachment-unreadable',
      cause: content.errored ?? undefined,
    })
  return given as unknown as Attachment
}

const attachmentsOf = (given: unknown): readonly Attachment[] => {
  if (given === undefined) return []
  return Array.isArray(given) ? given.map(checkAttachment) : reject('message-malformed', 'attachments')
}

/**
 * Checks a message from top to bottom; what a message that can be sent looks like is said here and nowhere else. What
 * passes holds only checked addresses, one-line headers and content that is bytes, text or a stream.
 * @throws ProblemError that names the field.
 */
export const validateMessage = (message: Message): ValidMessage => {
  const source: unknown = message
  if (!isRecord(source)) return reject('message-malformed', 'message')
  for (const name of Object.keys(source)) if (!Object.hasOwn(known, name)) reject('message-malformed', name)
  const to = readMailboxes(message.to, 'to')
  const cc = readMailboxes(message.cc, 'cc')
  const bcc = readMailboxes(message.bcc, 'bcc')
  const recipients = distinct([...to, ...cc, ...bcc])
  if (recipients.length === 0) throw new ProblemError({ stage: 'recipient', fault: 'recipients-missing' })
  const text = optionalText(message.text, 'text')
  const html = optionalText(message.html, 'html')
  const unsubscribe = readUnsubscribe(message.unsubscribe)
  const calendar = readCalendar(message.calendar)
  return {
    to,
    cc,
    bcc,
    recipients,
    subject: line(tidy(message.subject), 'subject'),
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    attachments: attachmentsOf(message.attachments),
    ...(unsubscribe === undefined ? {} : { unsubscribe }),
    ...(calendar === undefined ? {} : { calendar }),
  }
}
