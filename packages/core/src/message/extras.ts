import type { CalendarPart, Unsubscribe } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { parseAddress } from '../settings/address.ts'

/** Longest address of a page: with the mail address beside it, its header stays under 998 characters (RFC 5322 2.1.1). */
const longestUrl = 600

/** Visible ASCII but the angle brackets, which end the address in its header (RFC 2369 2). */
const httpsUrl = /^https:\/\/[!-;=?-~]+$/
/** What may follow a mail address: names and values, encoded by percent. */
const mailtoQuery = /^(?:\?[\w=&%.~+-]{1,200})?$/

const methods: Readonly<Record<CalendarPart['method'], true>> = {
  PUBLISH: true,
  REQUEST: true,
  REPLY: true,
  ADD: true,
  CANCEL: true,
  REFRESH: true,
  COUNTER: true,
  DECLINECOUNTER: true,
}

const reject = (field: string): never => {
  throw new ProblemError({ stage: 'message', fault: 'message-malformed', params: { field } })
}

/** The fields of an object, none of which is unknown. */
const fieldsOf = (
  value: unknown,
  names: readonly string[],
  field: string,
): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return reject(field)
  for (const name of Object.keys(value)) if (!names.includes(name)) reject(`${field}.${name}`)
  return value as Readonly<Record<string, unknown>>
}

const isUrl = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestUrl && httpsUrl.test(value) && URL.canParse(value)

const isMailto = (value: unknown): value is string => {
  if (typeof value !== 'string') return false
  const end = value.includes('?') ? value.indexOf('?') : value.length
  return parseAddress(value.slice(0, end)) !== undefined && mailtoQuery.test(value.slice(end))
}

/** Reads how a recipient gets off a list. @throws ProblemError that names the field. */
export const readUnsubscribe = (given: unknown): Unsubscribe | undefined => {
  if (given === undefined) return undefined
  const { url, mailto, oneClick } = fieldsOf(given, ['url', 'mailto', 'oneClick'], 'unsubscribe')
  if (url === undefined && mailto === undefined) reject('unsubscribe')
  if (url !== undefined && !isUrl(url)) reject('unsubscribe.url')
  if (mailto !== undefined && !isMailto(mailto)) reject('unsubscribe.mailto')
  if (oneClick !== undefined && typeof oneClick !== 'boolean') reject('unsubscribe.oneClick')
  if (oneClick === true && url === undefined) reject('unsubscribe.url')
  return { ...(given as Unsubscribe) }
}

/** Reads the calendar of a message. @throws ProblemError that names the field. */
export const readCalendar = (given: unknown): CalendarPart | undefined => {
  if (given === undefined) return undefined
  const { method, content } = fieldsOf(given, ['method', 'content'], 'calendar')
  if (typeof method !== 'string' || !Object.hasOwn(methods, method)) reject('calendar.method')
  if (typeof content !== 'string' || !/^BEGIN:VCALENDAR\r?\n[\s\S]*END:VCALENDAR\s*$/.test(content))
    return reject('calendar.content')
  // RFC 6047 2.4: programs that find two different methods ignore the invitation.
  const stated = /^METHOD:(\S+)\s*$/m.exec(content)?.[1]
  if (stated !== method) reject('calendar.method')
  return { ...(given as CalendarPart) }
}
