import type { DnsReply, ServedRecord } from './reply.ts'

/** What a resolver said; an answer of `@saatja/preflight` fits. */
export type ResolvedAnswer =
  | { readonly status: 'found'; readonly records: readonly ServedRecord[] }
  | { readonly status: 'no-name' | 'no-data' | 'unaskable' }
  | { readonly status: 'failed'; readonly reason: 'timeout' | 'server' | 'refused' }

const codes = { 'no-name': 'NXDOMAIN', 'no-data': 'NOERROR', unaskable: 'REFUSED' } as const

/** Turns what a resolver said into what a server sends; what timed out there is silent here. */
export const dnsReply = (answer: ResolvedAnswer): DnsReply => {
  if (answer.status === 'found') return { records: answer.records }
  if (answer.status !== 'failed') return { rcode: codes[answer.status] }
  if (answer.reason === 'timeout') return { silent: true }
  return { rcode: answer.reason === 'refused' ? 'REFUSED' : 'SERVFAIL' }
}
