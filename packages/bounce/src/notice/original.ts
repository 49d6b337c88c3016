import type { OriginalMessage } from '../contract.ts'
import { addressesIn } from '../mime/address.ts'
import { decodeWords, every, everyOf, first, type Header, headerText } from '../mime/header.ts'
import { matchesOf } from '../mime/text.ts'

const idPattern = /<([^<>\s]{1,400})>/g
const idLimit = 50

/**
 * Lists message ids in header values, without angle brackets. Encoded words are decoded: no id may be written so
 * (RFC 2047 5), but Python's email package does it to every long one.
 */
export const idsIn = (values: readonly string[]): readonly string[] => {
  const ids: string[] = []
  for (const value of values) {
    const cut = decodeWords(value.slice(0, 16_000))
    const marked = matchesOf(idPattern, cut)
    for (const [, id = ''] of marked) ids.push(id)
    if (marked.length === 0 && /^\s{0,50}\S{1,400}@\S{1,400}\s{0,50}$/.test(cut)) ids.push(cut.trim())
  }
  return ids.slice(0, idLimit)
}

const idFields = [
  'x-microsoft-original-message-id',
  'x-original-message-id',
  'original-message-id',
  'x-ms-exchange-parent-message-id',
] as const

const referenceFields = [
  ...idFields,
  'in-reply-to',
  'references',
  'original-envelope-id',
  'x-message-id',
] as const

const addresses = (header: Header, names: readonly string[]): readonly string[] =>
  [...new Set(everyOf(header, names).flatMap((value) => addressesIn(headerText(value))))].slice(0, 200)

/** Where ids and recipients of the message that was sent can be found. */
export interface OriginalSources {
  /** Header of the returned original. */
  readonly returned?: Header | undefined
  /** Header of the mail that came back. */
  readonly mail: Header
  /** Ids that a report gives. */
  readonly reported: readonly string[]
  /** Lines of the notice that name an id; used last, since a person may have pasted them. */
  readonly mentioned: readonly string[]
}

/**
 * Collects what is known about the message that was sent. Its id is that of the returned original, or what Microsoft
 * kept of it there; without an original, the id that the report or the references of the returned mail name.
 */
export const originalOf = ({ returned, mail, reported, mentioned }: OriginalSources): OriginalMessage => {
  const inside = returned === undefined ? [] : idsIn(every(returned, 'message-id'))
  const kept = returned === undefined ? [] : idsIn(everyOf(returned, idFields))
  const told = idsIn([...reported, ...everyOf(mail, idFields)])
  const references = idsIn(everyOf(mail, referenceFields))
  const own = idsIn(every(mail, 'message-id'))[0]
  const messageId =
    inside[0] ??
    told[0] ??
    idsIn(every(mail, 'in-reply-to'))[0] ??
    idsIn(every(mail, 'references')).at(-1) ??
    idsIn(mentioned)[0]
  const ids = [...new Set([...kept, ...inside, ...told, ...references])].filter(
    (id) => id !== messageId && id !== own,
  )
  const subject = returned && first(returned, 'subject')
  return {
    ...(messageId === undefined ? {} : { messageId }),
    ids,
    to: returned === undefined ? [] : addresses(returned, ['to', 'cc', 'resent-to']),
    deliveredTo:
      returned === undefined
        ? []
        : addresses(returned, [
            'x-sieve-redirected-from',
            'delivered-to',
            'x-original-to',
            'x-forwarded-for',
          ]),
    ...(subject === undefined ? {} : { subject: headerText(subject).slice(0, 500) }),
  }
}
