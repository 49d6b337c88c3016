import type { Identity, Message, SendOptions } from '@saatja/core'
import { readAddresses } from './addresses.ts'
import { readAttachments, readCalendar, readText } from './content.ts'
import { readDsn } from './dsn.ts'
import { readEnvelope } from './envelope.ts'
import { type Fields, isAbsent, refuse } from './field.ts'
import { readHeaders, readPriority } from './headers.ts'
import { checkSender } from './sender.ts'

/** What `mailer.send` takes. */
export interface SendRequest {
  readonly message: Message
  readonly options: SendOptions
}

/** Options that are read, or say what holds anyway: no file and no address is ever opened. */
const known: readonly string[] = [
  'from',
  'sender',
  'to',
  'cc',
  'bcc',
  'replyTo',
  'inReplyTo',
  'references',
  'subject',
  'text',
  'html',
  'attachments',
  'icalEvent',
  'messageId',
  'headers',
  'list',
  'priority',
  'dsn',
  'envelope',
  'xMailer',
  'signal',
  'attachDataUrls',
  'disableFileAccess',
  'disableUrlAccess',
  'maxRecipients',
]

const elsewhere: Readonly<Record<string, string>> = {
  raw: 'a ready-made message is sent by send() of the mailer, with its recipients beside it; or pass its parts',
  date: 'the mailer writes the time of sending; leave it out',
  alternatives: 'only text, html and icalEvent are alternatives of each other; leave it out',
  watchHtml: 'only text, html and icalEvent are alternatives of each other; leave it out',
  amp: 'only text, html and icalEvent are alternatives of each other; leave it out',
  dkim: 'the provider or an own route signs; leave it out',
  auth: "the user's settings say who signs in; leave it out",
}

/** @throws TypeError that names an option that is given and cannot be honoured */
const checkNames = (data: Fields, ignored: readonly string[]): void => {
  for (const [name, value] of Object.entries(data)) {
    if (isAbsent(value) || known.includes(name) || ignored.includes(name)) continue
    refuse(
      name,
      Object.hasOwn(elsewhere, name)
        ? (elsewhere[name] ?? '')
        : 'is not supported; leave it out, or name it in the option ignore of saatjaTransport',
    )
  }
}

/** A message id as people write it: nodemailer takes it without its brackets too. */
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

/** A field of a message, unless there is nothing in it. */
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

/**
 * Says in Saatja's words what a message of nodemailer says. Every option is honoured, or refused by name.
 * @throws TypeError that names the option and what to do
 */
export const translate = async (
  data: Fields,
  identity: Identity,
  ignored: readonly string[],
): Promise<SendRequest> => {
  const given = Object.fromEntries(Object.entries(data).filter(([name]) => !ignored.includes(name)))
  checkNames(given, [])
  checkSender(given, identity)
  const [to, cc, bcc] = (['to', 'cc', 'bcc'] as const).map((name) => readAddresses(given[name], name))
  const recipients = readEnvelope(given.envelope, identity, [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])])
  const { signal } = given
  return {
    message: {
      to: to ?? [],
      ...field('cc', cc),
      ...field('bcc', bcc),
      subject: isAbsent(given.subject) ? '' : String(given.subject),
      ...(await contentOf(given)),
      ...headersOf(given),
    },
    options: {
      ...(isAbsent(given.messageId) ? {} : { messageId: bracketed(given.messageId) }),
      ...(recipients === undefined ? {} : { recipients }),
      ...(signal instanceof AbortSignal ? { signal } : {}),
    },
  }
}
