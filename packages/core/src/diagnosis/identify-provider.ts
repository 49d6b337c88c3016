import type { ReplyRule } from '../contract/diagnosis.ts'
import type { Provider } from '../contract/provider.ts'
import { matchLength, type ReplyContext } from './match.ts'
import { type ParsedReply, parseReply } from './parse-reply.ts'
import { replyRules } from './rules.ts'

/** What a diagnosis needs of a provider: a whole one will do, and so will the same as JSON. */
export type ReplySource = Pick<Provider, 'id' | 'replies'> & { readonly replyMark?: string | undefined }

/**
 * Highest detail number per subject in IANA's registry of enhanced status codes, read 2026-11-22. Servers of every
 * make use these; what lies above was chosen by one vendor.
 */
const registered: Readonly<Record<string, number>> = { 0: 0, 1: 10, 2: 4, 3: 5, 4: 7, 5: 6, 6: 10, 7: 30 }

const isPrivate = (enhanced: string): boolean => {
  const [, subject = '', detail = ''] = enhanced.split('.')
  return Number(detail) > (registered[subject] ?? -1)
}

const distinctiveLength = 24
const distinctiveLead = 12

interface Claim {
  readonly rule: ReplyRule
  readonly length: number
}

const claimOf = (source: ReplySource, reply: ParsedReply, known: ReplyContext): Claim | undefined => {
  for (const rule of source.replies) {
    const length = matchLength(rule, reply, known)
    if (length !== undefined) return { rule, length }
  }
  return undefined
}

/** Whether the rule, or the reply it was made from, has this very code. */
const quotes = ({ enhanced, sample }: ReplyRule, code: string): boolean =>
  enhanced?.includes(code) ?? (sample !== undefined && parseReply(sample).enhanced === code)

const isDistinctive = ({ rule, length }: Claim, reply: ParsedReply, known: ReplyContext): boolean => {
  if (rule.text === undefined) return false
  const { enhanced } = reply
  if (enhanced !== undefined && isPrivate(enhanced) && quotes(rule, enhanced)) return true
  const generic = Math.max(0, ...replyRules.map((each) => matchLength(each, reply, known) ?? 0))
  return length >= distinctiveLength && length - generic >= distinctiveLead
}

/**
 * Whose reply this is, when nobody told. A provider is named only on evidence: its `replyMark`, or a rule of its own
 * that no other provider's rules contest and that is distinctive. Distinctive is a rule whose words match a reply
 * with a vendor's own enhanced code, such as 5.7.139, that the rule or its sample has too; or one whose words match
 * 24 letters of the reply and 12 more than any general rule does. Everything else gets the general answer.
 */
export const providerOf = <S extends ReplySource>(
  sources: readonly S[],
  reply: ParsedReply,
  known: ReplyContext,
): S | undefined => {
  const marked = sources.filter(
    ({ replyMark }) => replyMark !== undefined && new RegExp(replyMark, 'i').test(reply.text),
  )
  if (marked.length === 1) return marked[0]
  const claims = sources.flatMap((source) => {
    const claim = claimOf(source, reply, known)
    return claim === undefined ? [] : [{ source, claim }]
  })
  const [only] = claims
  return claims.length === 1 && only !== undefined && isDistinctive(only.claim, reply, known)
    ? only.source
    : undefined
}
