import type { ReplySource } from '@saatja/core/explain'
import type { Envelope, OriginalMessage } from './contract.ts'
import { addressesIn, addressKey } from './mime/address.ts'
import { every, everyOf, first, type Header, headerText, readHeader } from './mime/header.ts'
import { bytesOf, type Mail, readMail, textOf, truncateMail } from './mime/parts.ts'
import { unwrapped } from './mime/wrapped.ts'
import { type NoticeText, noticeText } from './notice/notice-text.ts'
import { idsIn, originalOf } from './notice/original.ts'
import { outright } from './notice/outright.ts'
import { type Sentence, sentencesOf } from './notice/sentence.ts'
import { type SortedParts, sortParts } from './report/sorted-parts.ts'
import { readStatusReport, type StatusReport } from './report/status-fields.ts'

/** How a returned mail is read. */
export interface ReadOptions {
  /** How the mail arrived, where that is known. It is trusted more than any header. */
  readonly envelope?: Envelope | undefined
  /** Providers whose refusals are known by name; one is named only on evidence. */
  readonly providers?: readonly ReplySource[] | undefined
  /** When the mail was read; times to wait count from here. Default: now. */
  readonly now?: Date | undefined
}

/** Longest report that is read, in bytes. */
export const reportLimit = 131_072
const originalLimit = 65_536

/** What every kind of returned mail needs, read from it. */
export interface Reading {
  readonly mail: Mail
  readonly sorted: SortedParts
  readonly notice: NoticeText
  /** The lines of the notice that speak of this mail. */
  readonly spoken: readonly string[]
  readonly sentences: readonly Sentence[]
  readonly original: OriginalMessage
  /** Header of the returned message, where the mail holds it. */
  readonly returned: Header | undefined
  /** How many servers the returned message had passed. */
  readonly hops: number
  readonly report: StatusReport | undefined
  readonly subject: string
  readonly from: string
  readonly envelope: Envelope
  /** Addresses to which the mail itself was sent. */
  readonly arrivedAt: readonly string[]
  readonly providers: readonly ReplySource[]
  readonly now: Date | undefined
}

const text = (header: Header, name: string, charset?: string): string =>
  headerText(first(header, name) ?? '', charset).trim()

// A whole block that is quoted or indented is a header all the same.
const indented = /^(?:>{1,2}|\||[ \t]{1,8})[ \t]{0,4}(?=[A-Z])/

/** Finds the header at the start of a block, or the first one in it that has a Message-ID. */
const headerIn = (block: string): Header | undefined => {
  const straight = indented.test(block) ? block.replace(new RegExp(indented, 'gm'), '') : block
  const { header } = readHeader(straight)
  if (header.has('message-id')) return header
  const at = straight.search(/^message-id[ \t]{0,5}:/im)
  const start = at < 0 ? -1 : straight.lastIndexOf('\n\n', at)
  const inner = start < 0 ? header : readHeader(straight, start + 2).header
  if (inner.has('message-id')) return inner
  return header.size > 0 ? header : undefined
}

const beyondAscii = /[\u0080-\uffff]/

const returnedHeader = ({ original }: SortedParts, notice: NoticeText): Header | undefined => {
  const attached = original && bytesOf(original, originalLimit)
  if (attached !== undefined) {
    // The usual case first: the header is at the start, so the body is not searched.
    const { header } = readHeader(attached)
    const found = header.has('message-id')
      ? header
      : headerIn(attached.replace(/\r\n/g, '\n').replace(/^\s*\n/, ''))
    if (found !== undefined) return found
  }
  if (notice.original === undefined) return undefined
  return headerIn(
    beyondAscii.test(notice.original)
      ? Buffer.from(notice.original, 'utf8').toString('latin1')
      : notice.original,
  )
}

/** Addresses in some fields of a header, at most 50. */
export const addressesAt = (header: Header, names: readonly string[]): readonly string[] =>
  everyOf(header, names)
    .flatMap((value) => addressesIn(headerText(value)))
    .slice(0, 50)

const arrivalFields = ['delivered-to', 'envelope-to', 'to', 'cc'] as const

/**
 * Finds the addresses to which the mail itself was sent. dma writes the failed recipient in X-Original-To, so that
 * field is not used.
 */
const ownAddresses = (header: Header, { to }: Envelope): readonly string[] => [
  ...(to === undefined ? [] : [to]),
  ...addressesAt(header, arrivalFields),
]

/** Finds the addresses to which the mail was returned; one of them may be signed. */
export const returnedTo = ({ mail, arrivedAt }: Reading): readonly string[] => [
  ...new Set([...arrivedAt, ...addressesAt(mail.header, ['x-original-to'])]),
]

/** Finds who sent the returned message: never a recipient, unless it was also sent to them. */
const sendersOf = (returned: Header | undefined): readonly string[] => {
  if (returned === undefined) return []
  const to = new Set(addressesAt(returned, ['to', 'cc']).map(addressKey))
  return addressesAt(returned, ['from', 'sender', 'reply-to', 'return-path']).filter(
    (each) => !to.has(addressKey(each)),
  )
}

/** Divides a mail into its parts and reads what does not depend on its kind. */
export const beginReading = (
  bytes: Uint8Array,
  { envelope = {}, providers = [], now }: ReadOptions,
): Reading => {
  const mail = unwrapped(readMail(truncateMail(bytes)))
  const sorted = sortParts(mail.parts)
  const notice = noticeText(sorted.texts)
  const spoken = outright(notice.lines)
  const report =
    sorted.status.length === 0
      ? undefined
      : readStatusReport(sorted.status.map((part) => textOf(part, reportLimit)).join('\n\n'))
  const charset = sorted.texts[0]?.content.params.get('charset')
  const from = text(mail.header, 'from', charset)
  const returned = returnedHeader(sorted, notice)
  const arrivedAt = ownAddresses(mail.header, envelope)
  const own = new Set([...arrivedAt, ...addressesIn(from), ...sendersOf(returned)].map(addressKey))
  return {
    mail,
    sorted,
    notice,
    spoken,
    sentences: sentencesOf(spoken, own),
    hops: returned === undefined ? 0 : every(returned, 'received').length,
    returned,
    original: originalOf({
      returned,
      mail: mail.header,
      reported: report === undefined ? [] : [...report.messageIds, ...idsIn([report.envelopeId ?? ''])],
      mentioned: notice.ids,
    }),
    report,
    subject: text(mail.header, 'subject', charset),
    from,
    envelope,
    arrivedAt,
    providers,
    now,
  }
}
