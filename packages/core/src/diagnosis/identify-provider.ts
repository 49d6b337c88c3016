import type { Provider } from '../contract/provider.ts'
import { bearsMark, matchesReply, type ReplyContext } from './match.ts'
import type { ParsedReply } from './parse-reply.ts'

/** What a diagnosis needs of a provider: a whole one will do, and so will the same as JSON. */
export type ReplySource = Pick<Provider, 'id' | 'replies'> & { readonly replyMark?: string | undefined }

const signed = ({ replyMark }: ReplySource, reply: ParsedReply): boolean => bearsMark(replyMark, reply)

const claims = ({ replies }: ReplySource, reply: ParsedReply, known: ReplyContext): boolean =>
  replies.some((rule) => bearsMark(rule.mark, reply) && matchesReply(rule, reply, known))

/**
 * Whose reply this is, when no one told. A provider is named only on evidence that its facts state: the reply carries
 * the provider's `replyMark`, or one of its rules matches and the reply carries the `mark` of that rule. When the
 * evidence points at several providers, none is named.
 */
export const providerOf = <S extends ReplySource>(
  sources: readonly S[],
  reply: ParsedReply,
  known: ReplyContext,
): S | undefined => {
  const found = sources.filter((source) => signed(source, reply))
  const named = found.length > 0 ? found : sources.filter((source) => claims(source, reply, known))
  return named.length === 1 ? named[0] : undefined
}
