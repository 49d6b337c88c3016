import type { CalendarPart, Unsubscribe } from '../contract/message.ts'
import { parseAddress } from '../settings/address.ts'
import { fieldsOf, readChoice, refuseMalformed } from './field.ts'

/** Longest address of a page: with the mail address beside it, its header stays under 998 characters (RFC 5322 2.1.1). */
const longestUrl = 600

/** Visible ASCII but the angle brackets, which end the address in its header (RFC 2369 2). */
const httpsUrl = /^https:\/\/[!-;=?-~]+$/
/** What may follow a mail address: names and values, encoded by percent. */
const mailtoQuery = /^(?:\?[\w=&%.~+-]{1,200})?$/

const methods: readonly CalendarPart['method'][] = [
  'PUBLISH',
  'REQUEST',
  'REPLY',
  'ADD',
  'CANCEL',
  'REFRESH',
  'COUNTER',
  'DECLINECOUNTER',
]

const urlForm = "'https://example.com/off'"

const isUrl = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestUrl && httpsUrl.test(value) && URL.canParse(value)

const isMailto = (value: unknown): value is string => {
  if (typeof value !== 'string') return false
  const end = value.includes('?') ? value.indexOf('?') : value.length
  return parseAddress(value.slice(0, end)) !== undefined && mailtoQuery.test(value.slice(end))
}

/**
 * Reads how a recipient unsubscribes from a list.
 * @throws ProblemError that names the field.
 */
export const readUnsubscribe = (given: unknown): Unsubscribe | undefined => {
  if (given === undefined) return undefined
  const { url, mailto, oneClick } = fieldsOf(given, ['url', 'mailto', 'oneClick'], 'unsubscribe')
  if (url === undefined && mailto === undefined) refuseMalformed('unsubscribe', `{ url: ${urlForm} }`)
  if (url !== undefined && !isUrl(url)) refuseMalformed('unsubscribe.url', urlForm)
  if (mailto !== undefined && !isMailto(mailto))
    refuseMalformed('unsubscribe.mailto', "'off@example.com?subject=off'")
  if (oneClick !== undefined && typeof oneClick !== 'boolean')
    refuseMalformed('unsubscribe.oneClick', 'boolean')
  if (oneClick === true && url === undefined) refuseMalformed('unsubscribe.url', urlForm)
  return { ...(given as Unsubscribe) }
}

/** Reads the calendar of a message. @throws ProblemError that names the field. */
export const readCalendar = (given: unknown): CalendarPart | undefined => {
  if (given === undefined) return undefined
  const { method, content } = fieldsOf(given, ['method', 'content'], 'calendar')
  readChoice(method, methods, 'calendar.method')
  if (typeof content !== 'string' || !/^BEGIN:VCALENDAR\r?\n[\s\S]*END:VCALENDAR\s*$/.test(content))
    return refuseMalformed('calendar.content', "'BEGIN:VCALENDAR…END:VCALENDAR'")
  // RFC 6047 2.4: programs that find two different methods ignore the invitation.
  const stated = /^METHOD:(\S+)\s*$/m.exec(content)?.[1]
  if (stated !== method)
    refuseMalformed(
      'calendar.method',
      stated === undefined ? `METHOD:${method} (calendar.content)` : `'${stated}' (calendar.content)`,
    )
  return { ...(given as CalendarPart) }
}
