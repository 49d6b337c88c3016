import type { AutoSubmitted, Importance, Unsubscribe } from '@saatja/core'
import { type Fields, isAbsent, isFields, refuse } from './field.ts'

/** Values by the header's name in lower case, each spelled as it was first. */
type Lines = ReadonlyMap<string, { readonly name: string; readonly values: readonly string[] }>

const valuesOf = (given: unknown, field: string): readonly string[] => {
  if (isAbsent(given)) return []
  if (Array.isArray(given)) return given.flatMap((one) => valuesOf(one, field))
  if (isFields(given) && 'value' in given) return valuesOf(given.value, field)
  if (given instanceof Date) return [given.toUTCString()]
  if (['string', 'number', 'boolean'].includes(typeof given)) return [String(given)]
  return refuse(field, 'must be text')
}

const pairsOf = (given: unknown): readonly (readonly [string, unknown])[] => {
  if (isAbsent(given)) return []
  if (!Array.isArray(given))
    return isFields(given) ? Object.entries(given) : refuse('headers', 'must be an object')
  return given.map((one) => {
    const { key, value } = isFields(one) ? one : {}
    return typeof key === 'string'
      ? ([key, value] as const)
      : refuse('headers', 'a list must hold { key, value }')
  })
}

const linesOf = (given: unknown): Lines => {
  const lines = new Map<string, { readonly name: string; readonly values: readonly string[] }>()
  for (const [name, value] of pairsOf(given)) {
    const known = lines.get(name.toLowerCase())
    const values = [...(known?.values ?? []), ...valuesOf(value, `headers.${name}`)]
    if (values.length > 0) lines.set(name.toLowerCase(), { name: known?.name ?? name, values })
  }
  return lines
}

const importanceOf = (value: string, field: string): Importance => {
  const word = value.toLowerCase()
  if (/^(?:high|urgent|[12]\b)/.test(word)) return 'high'
  if (/^(?:low|non-urgent|[45]\b)/.test(word)) return 'low'
  return /^(?:normal|3\b)/.test(word) ? 'normal' : refuse(field, 'must be high, normal or low')
}

const entriesOf = (value: string): readonly string[] =>
  [...value.matchAll(/<([^>]*)>/g)].map(([, entry]) => entry ?? '')

/** Reads how to unsubscribe from a list, from its two headers. */
const unsubscribeOf = (value: string, post: string | undefined, field: string): Unsubscribe => {
  const entries = entriesOf(value)
  const urls = entries.filter((entry) => entry.startsWith('https:'))
  const mails = entries.filter((entry) => /^mailto:/i.test(entry))
  if (
    entries.length === 0 ||
    urls.length > 1 ||
    mails.length > 1 ||
    urls.length + mails.length < entries.length
  )
    refuse(field, 'must be at most one https address and one mail address, each in angle brackets')
  return {
    ...(urls[0] === undefined ? {} : { url: urls[0] }),
    ...(mails[0] === undefined ? {} : { mailto: mails[0].slice('mailto:'.length) }),
    ...(post === undefined ? {} : { oneClick: true }),
  }
}

/** What headers and `list` say, in the fields that a message has for it. */
export interface HeaderFields {
  readonly headers?: Readonly<Record<string, readonly string[]>>
  readonly unsubscribe?: Unsubscribe
  readonly autoSubmitted?: AutoSubmitted
  readonly importance?: Importance
  readonly replyTo?: string
  readonly inReplyTo?: string
  readonly references?: string
}

/** Headers that say how urgent a message is; a message has one field for it. */
const urgent = ['importance', 'x-priority', 'priority', 'x-msmail-priority']
const own = [
  ...urgent,
  'list-unsubscribe',
  'list-unsubscribe-post',
  'auto-submitted',
  'reply-to',
  'in-reply-to',
  'references',
]

const unsubscribeIn = (one: (name: string) => string | undefined): Pick<HeaderFields, 'unsubscribe'> => {
  const post = one('list-unsubscribe-post')
  const value = one('list-unsubscribe')
  if (post !== undefined && !/^List-Unsubscribe=One-Click$/i.test(post))
    refuse('headers.List-Unsubscribe-Post', 'must be List-Unsubscribe=One-Click')
  if (value === undefined)
    return post === undefined
      ? {}
      : refuse('headers.List-Unsubscribe-Post', 'needs List-Unsubscribe beside it')
  return { unsubscribe: unsubscribeOf(value, post, 'headers.List-Unsubscribe') }
}

/** Reads `headers` and the rows of `list`. @throws TypeError that names the header */
export const readHeaders = (given: unknown, list: unknown): HeaderFields => {
  const lines = new Map([...linesOf(given), ...linesOf(listHeaders(list))])
  const one = (name: string): string | undefined => {
    const line = lines.get(name)
    if (line !== undefined && line.values.length > 1) refuse(`headers.${line.name}`, 'may stand once')
    return line?.values[0]
  }
  const urgency = urgent.map(one).find((value) => value !== undefined)
  const automatic = one('auto-submitted')
  const rest = [...lines].filter(([name]) => !own.includes(name))
  const [replyTo, inReplyTo, references] = ['reply-to', 'in-reply-to', 'references'].map(one)
  return {
    ...(rest.length === 0
      ? {}
      : { headers: Object.fromEntries(rest.map(([, { name, values }]) => [name, values])) }),
    ...unsubscribeIn(one),
    ...(urgency === undefined ? {} : { importance: importanceOf(urgency, 'headers.Importance') }),
    ...(automatic === undefined ? {} : { autoSubmitted: automatic.toLowerCase() as AutoSubmitted }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(references === undefined ? {} : { references }),
  }
}

/** Reads `priority`. Other words than these three mean nothing to nodemailer. */
export const readPriority = (value: unknown): Importance | undefined =>
  isAbsent(value) ? undefined : importanceOf(String(value), 'priority')

const listNames = ['help', 'unsubscribe', 'unsubscribe-post', 'subscribe', 'post', 'owner', 'archive', 'id']

const addressOf = (url: string): string => {
  if (/^(?:https?|mailto|ftp):/.test(url)) return `<${url}>`
  return /^[^@\s]+@[^@\s]+$/.test(url) ? `<mailto:${url}>` : `<http://${url}>`
}

const listEntry = (given: unknown, name: string): string => {
  const field = `list.${name}`
  const { url, comment } = isFields(given) ? given : { url: given, comment: undefined }
  if (typeof url !== 'string')
    return refuse(field, 'must be an address, { url, comment }, or a list of these')
  if (!isAbsent(comment) && (name === 'unsubscribe' || typeof comment !== 'string'))
    refuse(`${field}.comment`, 'is not supported; leave it out')
  const said = isAbsent(comment) ? '' : String(comment)
  if (name === 'unsubscribe-post') return url
  if (name === 'id')
    return `${said === '' ? '' : `"${said.replace(/["\\]/g, '\\$&')}" `}<${url.replace(/^\w+:\/*/, '')}>`
  return `${addressOf(url)}${said === '' ? '' : ` (${said.replace(/[()\\]/g, '\\$&')})`}`
}

/** The headers that `list` stands for, each one header however many addresses it has (RFC 2369 3). */
const listHeaders = (list: unknown): Fields => {
  if (isAbsent(list)) return {}
  if (!isFields(list)) return refuse('list', 'must be an object')
  return Object.fromEntries(
    Object.entries(list)
      .filter(([, value]) => !isAbsent(value))
      .map(([key, value]) => {
        const name = key.toLowerCase().trim()
        if (!listNames.includes(name))
          refuse(`list.${key}`, `is no header of a list; use one of ${listNames.join(', ')}`)
        const entries: readonly unknown[] = [value].flat(2)
        return [`List-${titled(name)}`, entries.map((entry) => listEntry(entry, name)).join(', ')]
      }),
  )
}

const titled = (name: string): string =>
  name === 'id' ? 'ID' : name.replace(/(?:^|-)\w/g, (letter) => letter.toUpperCase())
