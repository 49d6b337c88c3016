import type { Importance, Unsubscribe } from '../../contract/message.ts'
import type { OutgoingMail } from '../mail.ts'
import { encodeText, encodeValue } from './encoded-word.ts'
import { foldHeader } from './fold.ts'
import { mailboxList } from './mailboxes.ts'

/** One of the headers that the mailer writes. */
interface HeaderRow {
  readonly name: string
  /** Its value as it is sent, except for folding. Absent or empty: the message has no such header. */
  readonly value: (mail: OutgoingMail) => string | undefined
  /** Sent as it stands. */
  readonly unfolded?: true
}

/** RFC 2369: one header, and a URL is neither folded nor encoded. */
const listUnsubscribe = ({ url, mailto }: Unsubscribe): string =>
  [url, mailto === undefined ? undefined : `mailto:${mailto}`]
    .filter((one) => one !== undefined)
    .map((one) => `<${one}>`)
    .join(',\r\n ')

/** The date of the last message is kept: many are sent within a second, and writing it takes as long as two headers. */
const lastDate = { second: Number.NaN, text: '' }

const dateText = (date: Date): string => {
  const second = Math.floor(date.getTime() / 1000)
  if (second !== lastDate.second) {
    lastDate.second = second
    lastDate.text = date.toUTCString().replace('GMT', '+0000')
  }
  return lastDate.text
}

/** The numbers that programs without the header Importance read. */
const priorities: Readonly<Record<Importance, string>> = { high: '1', normal: '3', low: '5' }

/** The headers of a mail in the order in which they are sent. Those about its content stand with the parts. */
const rows: readonly HeaderRow[] = [
  {
    name: 'List-Unsubscribe',
    value: ({ unsubscribe }) => unsubscribe && listUnsubscribe(unsubscribe),
    unfolded: true,
  },
  {
    name: 'List-Unsubscribe-Post',
    value: ({ unsubscribe }) => (unsubscribe?.oneClick ? 'List-Unsubscribe=One-Click' : undefined),
  },
  { name: 'From', value: ({ identity }) => mailboxList([identity.from]) },
  { name: 'To', value: ({ to }) => mailboxList(to) },
  { name: 'Cc', value: ({ cc }) => mailboxList(cc) },
  { name: 'Reply-To', value: ({ replyTo }) => mailboxList(replyTo) },
  { name: 'Subject', value: ({ subject }) => encodeText(subject) },
  { name: 'Message-ID', value: ({ messageId }) => messageId },
  { name: 'Date', value: ({ date }) => dateText(date) },
  { name: 'In-Reply-To', value: ({ inReplyTo }) => inReplyTo },
  { name: 'References', value: ({ references }) => references?.join('\r\n '), unfolded: true },
  { name: 'Auto-Submitted', value: ({ autoSubmitted }) => autoSubmitted },
  { name: 'Importance', value: ({ importance }) => importance },
  { name: 'X-Priority', value: ({ importance }) => importance && priorities[importance] },
]

/** The headers of a mail, but those about its content. */
export const mailHeaders = (mail: OutgoingMail): readonly string[] => {
  const headers: string[] = []
  for (const { name, value, unfolded } of rows) {
    const text = value(mail)
    if (text === undefined || text.trim() === '') continue
    headers.push(unfolded ? `${name}: ${text}` : foldHeader(`${name}: ${text}`))
  }
  for (const { name, value } of mail.headers ?? []) headers.push(foldHeader(`${name}: ${encodeValue(value)}`))
  return headers
}
