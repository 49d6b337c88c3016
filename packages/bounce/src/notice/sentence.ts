import { addressKey } from '../mime/address.ts'
import { findMentions, type Mention, type MentionStanding, replyCode } from './mention.ts'
import { announcement, failureWords } from './words.ts'

/** What a notice says about one address. */
export interface Sentence {
  readonly address: string
  readonly key: string
  readonly standing: MentionStanding
  /** The lines about it, joined by spaces; empty when the notice has only the address. */
  readonly text: string
}

/** Where another part of a notice begins. */
const section =
  /^-{3,} .{3,80} -{3,}$|^--- \S|^\.\.\. while talking|^(?:transcript|technical details of session)|^please (?:reply|contact|forward|note)\b/i
/** `because:` with the reason below it. */
const bareLabel = /^[^:@]{1,60}:$/
const blockLines = 25
const blockLetters = 2_000

const rank: Readonly<Record<MentionStanding, number>> = {
  announced: 0,
  lead: 1,
  failing: 2,
  transcript: 3,
  mentioned: 4,
  named: 5,
}

/** Whether words give a reason: a reply code or a phrase of failure. */
export const tellsReason = (text: string): boolean => replyCode.test(text) || failureWords.test(text)

const tidyRest = (rest: string): string =>
  rest.replace(/^[>)\]"'»“`\s]{0,10}(?:<mailto:[^>]{1,300}>)?[\s:;,.=-]{0,10}/, '')

/**
 * Collects the lines about an address: the text after it, and the lines below until the next address or an empty line.
 */
const blockOf = (lines: readonly string[], { line, rest }: Mention, stop: number): string => {
  const block = [tidyRest(rest)]
  let letters = rest.length
  for (let at = line + 1; at < Math.min(stop, line + blockLines); at += 1) {
    const text = (lines[at] ?? '').trim()
    const filled = block.some((each) => /\p{L}{3}|\d{3}/u.test(each) && !bareLabel.test(each))
    if (text === '' ? filled : letters > blockLetters) break
    if (at > line + 1 && ((section.test(text) && !replyCode.test(text)) || (filled && /^>>> /.test(text))))
      break
    // The next list begins.
    if (text.endsWith(':') && stop < lines.length && announcement.test(text)) break
    if (text !== '') block.push(text.replace(/^<{3} /, ''))
    letters += text.length
  }
  const text = block.filter((each) => each !== '').join(' ')
  return (text === '' ? reasonAbove(lines, line) : text).slice(0, blockLetters)
}

const bareAddress = /^[\s\d.)*•-]{0,8}<?[^\s<>@]{1,64}@[^\s<>@:]{1,255}>?:?$/
const listLimit = 50

/** The line above one, or above the empty line above it. */
const above = (lines: readonly string[], line: number): number =>
  (lines[line - 1] ?? '').trim() === '' ? line - 2 : line - 1

/** Finds the words above a list of addresses of which one stands in `line`. */
const wordsAbove = (lines: readonly string[], line: number): string => {
  let at = above(lines, line)
  while (at > line - listLimit && bareAddress.test((lines[at] ?? '').trim())) at = above(lines, at)
  return (lines[at] ?? '').trim()
}

/** Finds a reason above its address, such as `User not listed` with the address in the line below. */
const reasonAbove = (lines: readonly string[], line: number): string => {
  const words = wordsAbove(lines, line)
  return words.length < 300 && !/@|:$|^-{3,}/.test(words) && !announcement.test(words) && tellsReason(words)
    ? words
    : ''
}

/**
 * Finds words before the address on its line, where they say what is wrong: `Unknown user: a@b.example`.
 */
const leadingWords = (lines: readonly string[], { line, before, rest }: Mention): string =>
  failureWords.test(before) || replyCode.test(before)
    ? (lines[line] ?? '').slice(0, -rest.length || undefined).trim()
    : ''

/** What Sendmail adds below the reply it got: the meaning of the number. */
const gloss = /^[45]\d\d (?:[45]\.\d\.\d )?<?[^<>\s]{1,320}>?\.{3} (?:user unknown|service unavailable)\s*$/i

const refusalAbove = (lines: readonly string[], line: number): string | undefined =>
  lines
    .slice(Math.max(0, line - 6), line)
    .findLast((each) => /^<<< [45]\d\d/.test(each))
    ?.slice('<<< '.length)

/** Finds the reply in a transcript that names the address, or that follows the command that does. */
const replyFor = (lines: readonly string[], found: readonly Mention[], key: string): string => {
  for (const { standing, line, address } of found) {
    if (addressKey(address) !== key) continue
    const refusal = gloss.test(lines[line] ?? '') ? refusalAbove(lines, line) : undefined
    if (refusal !== undefined) return refusal
    if (standing === 'mentioned' && replyCode.test(lines[line] ?? ''))
      return [
        lines[line],
        ...lines
          .slice(line + 1, line + 3)
          .filter((each) => /^\s{0,20}(?:<<< )?[45]\d\d[ -]|^\s+\S/.test(each)),
      ]
        .join(' ')
        .replace(/<<< /g, '')
    if (standing !== 'transcript') continue
    const reply = lines.slice(line + 1, line + 8).find((each) => replyCode.test(each))
    if (reply !== undefined) return reply
  }
  return ''
}

/**
 * Finds what a notice for people says about each address in it. `own` holds keys of addresses that are no recipients:
 * the one to which the notice was sent, and its sender.
 */
export const sentencesOf = (lines: readonly string[], own: ReadonlySet<string>): readonly Sentence[] => {
  const found = findMentions(lines, own)
  const heads = found.filter(({ standing }) => rank[standing] <= rank.failing)
  const byKey = new Map<string, Sentence>()
  const bare = new Set<string>()
  const starts = [...new Set(heads.map(({ line }) => line))]
  const next = new Map(starts.map((line, index) => [line, starts[index + 1] ?? lines.length]))
  for (const each of found) {
    const key = addressKey(each.address)
    const known = byKey.get(key)
    const isHead = rank[each.standing] <= rank.failing
    const block = isHead ? blockOf(lines, each, next.get(each.line) ?? lines.length) : ''
    const text = isHead ? `${leadingWords(lines, each)} ${block}`.trim() : ''
    if (known === undefined) {
      if (block === '') bare.add(key)
      byKey.set(key, { address: each.address, key, standing: each.standing, text })
      continue
    }
    const better = tellsReason(text) && !tellsReason(known.text)
    const standing = rank[each.standing] < rank[known.standing] ? each.standing : known.standing
    // Words before an address announce a failure; the reason may follow where the address is repeated.
    const added = bare.delete(key) && tellsReason(block) ? `${known.text} ${block}`.trim() : known.text
    byKey.set(key, { ...known, standing, text: better || known.text === '' ? text : added })
  }
  return shareBlocks([...byKey.values()]).map((sentence) => {
    if (tellsReason(sentence.text)) return sentence
    const reply = replyFor(lines, found, sentence.key)
    return reply === ''
      ? sentence
      : { ...sentence, text: `${sentence.text} ${reply}`.trim().slice(0, blockLetters) }
  })
}

/** Addresses that stand in a list above one reason share it. */
const shareBlocks = (sentences: readonly Sentence[]): readonly Sentence[] => {
  const shared = [...sentences]
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [here, below] = [shared[at], shared[at + 1]]
    if (
      here?.text === '' &&
      below !== undefined &&
      here.standing === below.standing &&
      tellsReason(below.text)
    )
      shared[at] = { ...here, text: below.text }
  }
  return shared
}
