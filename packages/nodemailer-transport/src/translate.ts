import type { Identity, Mailbox, Message, RawMessage, SendOptions } from '@saatja/core'
import { readAddresses } from './addresses.ts'
import { readAttachments, readCalendar, readRaw, readText } from './content.ts'
import { readDsn } from './dsn.ts'
import { readEnvelope } from './envelope.ts'
import { type Fields, isAbsent, isFields, refuse } from './field.ts'
import { readHeaders, readPriority } from './headers.ts'
import { checkSender } from './sender.ts'

/** What `mailer.send` takes. */
export interface SendRequest {
  readonly message: Message | RawMessage
  readonly options: SendOptions
}

/** Options that are also read for a ready-made message, or that hold in any case: no file and no URL is ever opened. */
const besideRaw: readonly string[] = [
  'from',
  'sender',
  'to',
  'cc',
  'bcc',
  'messageId',
  'dsn',
  'envelope',
  'signal',
  'attachDataUrls',
  'disableFileAccess',
  'disableUrlAccess',
  'maxRecipients',
]

const known: readonly string[] = [
  ...besideRaw,
  'raw',
  'replyTo',
  'inReplyTo',
  'references',
  'subject',
  'text',
  'html',
  'attachments',
  'icalEvent',
  'headers',
  'list',
  'priority',
  'xMailer',
]

const elsewhere: Readonly<Record<string, string>> = {
  date: 'the mailer writes the time of sending; leave it out',
  alternatives: 'only text, html and icalEvent are alternatives of each other; leave it out',
  watchHtml: 'only text, html and icalEvent are alternatives of each other; leave it out',
  amp: 'only text, html and icalEvent are alternatives of each other; leave it out',
  dkim: "set it on the user's card and leave it out here",
  auth: "the user's card says who signs in; leave it out",
}

/** nodemailer itself adds an object of headers to every message. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** What to do about an option that is not read. nodemailer ignores a name in other letters, and so a wrong message is sent. */
const remedyFor = (name: string): string => {
  if (Object.hasOwn(elsewhere, name)) return elsewhere[name] ?? ''
  const meant = known.find((each) => each.toLowerCase() === name.toLowerCase())
  return meant === undefined
    ? 'is not supported; leave it out, or name it in the option ignore of saatjaTransport'
    : `is no option of nodemailer; its name is ${meant}`
}

/** @throws TypeError that names an option that is given and cannot be followed */
const checkNames = (data: Fields): void => {
  const ready = !isAbsent(data.raw)
  for (const [name, value] of Object.entries(data)) {
    if (isAbsent(value)) continue
    const inside = known.includes(name) && name !== 'raw' && !besideRaw.includes(name)
    if (ready && inside && !isEmpty(value)) refuse(name, 'stands inside raw already; leave it out')
    if (known.includes(name)) continue
    refuse(name, remedyFor(name))
  }
}

/** Reads a message id as people write it: nodemailer takes it without its brackets too. */
const bracketed = (value: unknown): string => {
  const id = String(value).trim()
  return id.startsWith('<') ? id : `<${id}>`
}

const idsOf = (value: unknown): readonly string[] =>
  [value]
    .flat()
    .filter((one) => !isAbsent(one))
    .flatMap((one) => String(one).trim().split(/\s+/))
    .map(bracketed)

/** Reads a field of a message, unless it is empty. */
const field = <Name extends keyof Message>(name: Name, value: Message[Name] | undefined): Partial<Message> =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [name]: value }

const contentOf = async (data: Fields): Promise<Partial<Message>> => ({
  ...field('text', await readText(data.text, 'text')),
  ...field('html', await readText(data.html, 'html')),
  ...field('attachments', readAttachments(data.attachments)),
  ...field('calendar', await readCalendar(data.icalEvent)),
})

const headersOf = (data: Fields): Partial<Message> => {
  const mailer = isAbsent(data.xMailer) ? [] : [{ key: 'X-Mailer', value: data.xMailer }]
  const given: readonly unknown[] = Array.isArray(data.headers)
    ? data.headers
    : Object.entries((data.headers ?? {}) as Fields).map(([key, value]) => ({ key, value }))
  const { replyTo, inReplyTo, references, ...rest } = readHeaders([...given, ...mailer], data.list)
  const [parent, other] = idsOf(data.inReplyTo ?? inReplyTo)
  if (other !== undefined) refuse('inReplyTo', 'must be one message id; name the others in references')
  return {
    ...rest,
    ...field('importance', readPriority(data.priority) ?? rest.importance),
    ...field('replyTo', readAddresses(data.replyTo ?? replyTo, 'replyTo')),
    ...field('inReplyTo', parent),
    ...field('references', idsOf(data.references ?? references)),
    ...field('dsn', readDsn(data.dsn)),
  }
}

type Recipients = Readonly<Record<'to' | 'cc' | 'bcc', readonly Mailbox[]>>

/** The recipients of a ready-made message are often in its envelope alone. */
const recipientsOf = (data: Fields): Recipients => {
  const read = (given: Fields, path = ''): Recipients => ({
    to: readAddresses(given.to, `${path}to`),
    cc: readAddresses(given.cc, `${path}cc`),
    bcc: readAddresses(given.bcc, `${path}bcc`),
  })
  const named = read(data)
  const { envelope } = data
  const nobody = Object.values(named).every((list) => list.length === 0)
  return nobody && !isAbsent(data.raw) && isFields(envelope) ? read(envelope, 'envelope.') : named
}

const composed = async (data: Fields, { to, cc, bcc }: Recipients): Promise<Message> => ({
  to,
  ...field('cc', cc),
  ...field('bcc', bcc),
  subject: isAbsent(data.subject) ? '' : String(data.subject),
  ...(await contentOf(data)),
  ...headersOf(data),
})

const ready = async (data: Fields, recipients: Recipients): Promise<RawMessage> => {
  const dsn = readDsn(data.dsn)
  return { ...recipients, raw: await readRaw(data.raw), ...(dsn === undefined ? {} : { dsn }) }
}

/**
 * Translates a message of nodemailer into one of Saatja. Every option is followed, or refused by name.
 * @throws TypeError that names the option and what to do
 */
export const translate = async (
  data: Fields,
  identity: Identity,
  ignored: readonly string[],
): Promise<SendRequest> => {
  const given = Object.fromEntries(Object.entries(data).filter(([name]) => !ignored.includes(name)))
  checkNames(given)
  checkSender(given, identity)
  const named = recipientsOf(given)
  const everyone = Object.values(named).flat()
  const recipients = readEnvelope(given.envelope, identity, everyone)
  return {
    message: isAbsent(given.raw) ? await composed(given, named) : await ready(given, named),
    options: {
      ...(isAbsent(given.messageId) ? {} : { messageId: bracketed(given.messageId) }),
      ...(recipients === undefined ? {} : { recipients }),
      // Core judges it, so that one that cannot abort is refused.
      ...(isAbsent(given.signal) ? {} : { signal: given.signal as AbortSignal }),
    },
  }
}
