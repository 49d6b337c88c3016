import { wordsOfHtml } from '../mime/html.ts'
import { type Part, textOf } from '../mime/parts.ts'
import { unescapeOctal } from '../report/typed-value.ts'

/** The part of a mail that is written for people, without the returned original. */
export interface NoticeText {
  readonly lines: readonly string[]
  /** The block after the notice that looks like the returned message, if there is one. */
  readonly original?: string
  /** Message-ID lines in the text, unchanged. */
  readonly ids: readonly string[]
}

const textLimit = 65_536
const lineLimit = 2_000
const lineLength = 1_000
const originalLimit = 65_536

const cutLine =
  /^[\s>*=_#~.:+|-]{0,40}(?:below this line is a copy|(?:below|enclosed|attached|following|this) is (?:a copy of .{0,40}|the (?:headers?|top|first|beginning) .{0,40}|(?:the |your )?(?:original|returned|undelivered|failed|rejected) )(?:message|mail)\b|(?:the )?headers? and .{0,30}(?:message|mail) follows?|(?:the )?(?:header|headers|body|text|copy|beginning|content) of (?:the |your )?(?:original |returned |undelivered |failed )?(?:message|mail)(?! generated)|(?!original message details$)(?:the )?(?:original|unsent|undelivered|returned|non-?delivered|failed|rejected)[ -](?:message|mail|e-?mail)(?:[ -](?:text|headers?|body|content|envelope|information|details|is|as|was))*\s{0,3}(?:follows?|below|starts?|begins?|\(.{1,30}\)|:|-{2,}|$)|message (?:headers?|text|body)? ?follows?|(?:original|returned) headers?\b.{0,20}$|start of (?:the )?(?:original|returned)|(?:der |die )?(?:original|ursprüngliche)\S{0,3}[ -]?(?:nachricht|mail|header)|algne (?:kiri|sõnum)|sākotnēj\S{1,3} (?:vēstul|ziņ)|исходное (?:письмо|сообщение)|текст (?:исходного|вашего) (?:письма|сообщения)|заголовки (?:исходного|письма)|元のメッセージ|元メール|(?:以下是)?(?:原始?邮件|原信)(?:内容|正文|如下)|以下は.{0,20}メッセージ|送信されたメッセージ)/iu

/** Fields that a message has on its way, and that no summary of one has. */
const travelled =
  /^[>|\s]{0,4}(?:received|return-path|dkim-signature|mime-version|x-received|delivered-to|content-transfer-encoding)\s{0,3}:/i
const fieldLine = /^[>|\s]{0,4}[A-Za-z][\w-]{1,60}\s{0,2}:(?:\s|$)/
const identified = /^[>|\s]{0,4}message-id\s{0,3}:/i

interface Run {
  readonly end: number
  readonly travelled: boolean
  readonly identified: boolean
}

/** Finds the run of header lines that begins at a line. */
const runAt = (lines: readonly string[], start: number): Run => {
  let end = start
  let fields = 0
  let [moved, named] = [false, false]
  while (end < lines.length) {
    const line = lines[end] ?? ''
    if (fieldLine.test(line)) fields += 1
    else if (!(fields > 0 && /^[>|]?[ \t]+\S/.test(line))) break
    moved ||= travelled.test(line)
    named ||= identified.test(line)
    end += 1
  }
  return { end, travelled: moved && fields >= 3, identified: named && fields >= 3 }
}

/** Finds where the returned message begins, and the notice's lines before it. Linear: no line is looked at twice. */
const divide = (lines: readonly string[]): { notice: readonly string[]; from?: number } => {
  const notice: string[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.length < 160 && !line.includes('@') && cutLine.test(line) && notice.length > 0)
      return { notice, from: at + 1 }
    if (!line.includes(':') || !fieldLine.test(line)) {
      notice.push(line)
      at += 1
      continue
    }
    const run = runAt(lines, at)
    if (run.travelled) return { notice, from: at }
    if (!run.identified) notice.push(...lines.slice(at, run.end))
    at = run.end
  }
  return { notice }
}

const mentionedId = /message-?id(?:entifier)?\s{0,3}[:=]\s{0,3}<[^<>\s]{3,300}>/i

const isText = ({ content: { type } }: Part): boolean => type === 'text/plain' || type === 'text'

/** Chooses the texts that are read: HTML only where the plain text has no words, or names no address. */
const speaking = (parts: readonly Part[]): readonly string[] => {
  const plain = parts.filter(isText).map((part) => textOf(part, textLimit))
  const hasWords = plain.some((text) => /\p{L}{2}/u.test(text))
  if (hasWords && plain.some((text) => text.includes('@'))) return plain
  const html = parts
    .filter(({ content }) => content.type === 'text/html')
    .map((part) => wordsOfHtml(textOf(part, textLimit)))
  return hasWords ? [...plain, ...html] : html
}

/** Reads the notice out of the text parts of a mail. */
export const noticeText = (parts: readonly Part[]): NoticeText => {
  const texts = speaking(parts)
  const all = unescapeOctal(texts.join('\n\n').slice(0, 2 * textLimit)).split('\n')
  const lines = all.slice(0, lineLimit).map((line) => line.slice(0, lineLength).trimEnd())
  const { notice, from } = divide(lines)
  const ids = lines.filter((line) => line.includes('<') && mentionedId.test(line)).slice(0, 5)
  if (from === undefined) return { lines: notice, ids }
  const original = all
    .slice(from)
    .join('\n')
    .replace(/^[\s-]+/, '')
    .slice(0, originalLimit)
  return { lines: notice, original, ids }
}
