import type { DnsReply, ServedRecord } from './reply.ts'

/** What a resolver said; an answer of `@saatja/preflight` fits. */
export type ResolvedAnswer =
  | { readonly status: 'found'; readonly records: readonly ServedRecord[] }
  | { readonly status: 'no-name' | 'no-data' | 'unaskable' }
  | { readonly status: 'failed'; readonly reason: 'timeout' | 'server' | 'refused' }

const codes = { 'no-name': 'NXDOMAIN', 'no-data': 'NOERROR', unaskable: 'REFUSED' } as const

/** Turns a resolver's answer into what a server sends; a question that timed out there gets no answer here. */
export const dnsReply = (answer: ResolvedAnswer): DnsReply => {
  if (answer.status === 'found') return { records: answer.records }
  if (answer.status !== 'failed') return { rcode: codes[answer.status] }
  if (answer.reason === 'timeout') return { silent: true }
  return { rcode: answer.reason === 'refused' ? 'REFUSED' : 'SERVFAIL' }
}
