import { checkArgument, type OptionRule } from '@saatja/core/options'
import type { DnsReply, ServedRecord } from './reply.ts'

/** What a resolver said; an answer of `@saatja/preflight` fits. */
export type ResolvedAnswer =
  | { readonly status: 'found'; readonly records: readonly ServedRecord[] }
  | { readonly status: 'no-name' | 'no-data' | 'unaskable' }
  | { readonly status: 'failed'; readonly reason: 'timeout' | 'server' | 'refused' }

const codes = { 'no-name': 'NXDOMAIN', 'no-data': 'NOERROR', unaskable: 'REFUSED' } as const

const reasons: readonly unknown[] = ['timeout', 'server', 'refused']

const answerRule: OptionRule = {
  must: 'what a resolver said, such as { status: "no-name" }',
  test: (value) => {
    const { status, records, reason } = Object(value)
    if (status === 'found') return Array.isArray(records)
    return status === 'failed' ? reasons.includes(reason) : Object.hasOwn(codes, String(status))
  },
}

/**
 * Turns a resolver's answer into what a server sends; a question that timed out there gets no answer here.
 * @throws TypeError that says what the answer must be
 */
export const dnsReply = (answer: ResolvedAnswer): DnsReply => {
  checkArgument('dnsReply', 'answer', answerRule, answer)
  if (answer.status === 'found') return { records: answer.records }
  if (answer.status !== 'failed') return { rcode: codes[answer.status] }
  if (answer.reason === 'timeout') return { silent: true }
  return { rcode: answer.reason === 'refused' ? 'REFUSED' : 'SERVFAIL' }
}
