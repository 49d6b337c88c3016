import { addressKey, matchAddresses, tidyAddress } from '../mime/address.ts'
import { announcement, failureWords, officeAddress, otherLabel, recipientLabel } from './words.ts'

/**
 * How an address is mentioned in a notice, the most certain first: after a line that announces failed addresses; at the
 * start of a line; inside a sentence of failure; in a command of a transcript; beside a reply; merely named.
 */
export type MentionStanding = 'announced' | 'lead' | 'failing' | 'transcript' | 'mentioned' | 'named'

const leadBefore = new RegExp(
  String.raw`^(?:-{2,3}>|>>>|[\s\-–—*•·>#=+|)\](]|\d{1,2}[.)]){0,40}(?:${recipientLabel}\s{0,4}[:=>：]?\s{0,10}(?:smtp\s?:|rfc822\s?;)?)?[\s"'<([{«„“*` +
    String.raw`\u0060]{0,10}(?:mailto:|smtp:)?$`,
  'iu',
)
const command = /(?:rcpt|to)[ _]?to\s{0,2}:?\s{0,2}[<"']{0,2}$/i
/** Between two addresses of one list. */
const listed = /^\S{1,330}?[>\s]{0,4}[,;][\s<]{0,6}$/
/** An address before the one that failed. */
const derived =
  /\((?:ultimately )?(?:generated|expanded|forwarded|derived|originally) (?:from|to):?\s{0,2}<?$/i
/** An address that a reader is to write to from now on, or one of an example. */
const instead =
  /(?:(?:has )?(?:moved|changed) to|new (?:e-?mail )?address(?: is)?|(?:please |, ?)(?:try|use)|\bif|\be\.g\.,?|for example,?|try e-?mailing(?: to)?|forwarding address(?: is)?)[\s:<"']{0,4}$/i
const addressed = /\b(?:message|mail) (?:was|is) addressed(?: to)?,?[\s<"']{0,4}$/i
const displayName = /^[\s*•-]{0,10}["']?[\p{L}\d][\p{L}\d .,_'"-]{0,60}[<([]$/u
/** A reply code or an enhanced code in running text. */
export const replyCode = /(?<![\w./:-])[45]\d\d(?=[\s\-:,;]|$)|(?<![\w.])[45]\.[0-7]\.\d{1,3}(?![\w.]*\d)/
const transcriptLine = /^\s{0,20}(?:>>>|<<<|-->|<--|->|<-|[CS]:|\.\.\. )/
/** A title above addresses: `--- Failed addresses ---`. */
const titleLine = /-{3,} .{0,60}address.{0,60} -{3,}/i
const addressLimit = 300

/** An address in a notice, and how it is mentioned there. */
export interface Mention {
  readonly address: string
  readonly standing: MentionStanding
  readonly line: number
  /** The text before the address on its own line, and after it. */
  readonly before: string
  readonly rest: string
}

const hasDottedDomain = (address: string): boolean => {
  const dot = address.lastIndexOf('.')
  return dot > address.indexOf('@') && dot < address.length - 1
}

const standingOf = (before: string, line: string, announced: boolean): MentionStanding | undefined => {
  if (command.test(before)) return 'transcript'
  if (derived.test(before)) return 'mentioned'
  if (otherLabel.test(before) || instead.test(before)) return undefined
  if (before.length < 120 && leadBefore.test(before)) return announced ? 'announced' : 'lead'
  if (announced && displayName.test(before) && !replyCode.test(before)) return 'announced'
  if (before.length < 200 && (addressed.test(before) || failureWords.test(before))) return 'failing'
  return replyCode.test(line) || transcriptLine.test(line) || failureWords.test(line) ? 'mentioned' : 'named'
}

/** A line that a person quoted; `> <a@b.example>:` and `>>> RCPT TO` of a notice are none. */
const isQuoted = (line: string): boolean =>
  /^\s{0,20}>\s?\S/.test(line) &&
  !line.trimStart().startsWith('>>>') &&
  !/^\s{0,20}>\s{0,4}<?[^\s<>]{1,64}@[^\s<>]{1,255}>?:?\s{0,3}$/.test(line)

type Line = Pick<Mention, 'line'> & { readonly text: string; readonly announced: boolean }

const mentionsOn = ({ text, line, announced }: Line, own: ReadonlySet<string>): readonly Mention[] => {
  const found: Mention[] = []
  for (const match of matchAddresses(text)) {
    const address = tidyAddress(match[0])
    const key = addressKey(address)
    if (own.has(key) || officeAddress.test(address) || !hasDottedDomain(address)) continue
    const previous = found.at(-1)
    // `a@b.example<mailto:a@b.example>` and `<a@b.example> a@b.example: …` name one address twice.
    if (previous !== undefined && addressKey(previous.address) === key) continue
    const before = text.slice(0, match.index)
    const isListed = previous !== undefined && listed.test(text.slice(previous.before.length, match.index))
    const standing = isListed ? previous.standing : standingOf(before, text, announced)
    if (standing !== undefined)
      found.push({ address, standing, line, before, rest: text.slice(match.index + match[0].length) })
  }
  return found
}

/** Most lines between an announcement and the addresses that it is about. */
const announcedLines = 8

/**
 * Finds addresses in the lines of a notice, and how they are mentioned. `own` holds keys of addresses that are no
 * recipients. Linear in the length of the text.
 */
export const findMentions = (lines: readonly string[], own: ReadonlySet<string>): readonly Mention[] => {
  const found: Mention[] = []
  let quiet = Number.POSITIVE_INFINITY
  const last = lines.findLastIndex((line) => line.includes('@'))
  for (const [line, text] of lines.slice(0, last + 1).entries()) {
    const holdsAddress = text.includes('@')
    if (announcement.test(text) || (text.includes('--- ') && titleLine.test(text))) quiet = 0
    else if (!holdsAddress && text.trim() !== '') quiet += 1
    if (!holdsAddress || isQuoted(text)) continue
    const mentions = mentionsOn({ text, line, announced: quiet < announcedLines }, own)
    // A list of announced addresses may have other lines between them.
    if (mentions.some(({ standing }) => standing === 'announced')) quiet = Math.min(quiet, 2)
    found.push(...mentions)
    if (found.length >= addressLimit) return found.slice(0, addressLimit)
  }
  return found
}
