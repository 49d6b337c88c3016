import type { DnsAnswer, DnsQuestion } from '@saatja/preflight'
import { type DnsReply, type DnsServer, startDnsServer } from '@saatja/testkit'

const codes = { 'no-name': 'NXDOMAIN', 'no-data': 'NOERROR', unaskable: 'REFUSED' } as const

const replyOf = (answer: DnsAnswer): DnsReply => {
  if (answer.status === 'found') return { records: answer.records }
  if (answer.status === 'failed')
    return answer.reason === 'timeout'
      ? { silent: true }
      : { rcode: answer.reason === 'refused' ? 'REFUSED' : 'SERVFAIL' }
  return { rcode: codes[answer.status] }
}

/** A DNS server on loopback that answers as the resolver of a zone does; what is silent there is silent here. */
export const serve = (
  resolve: (question: DnsQuestion) => DnsAnswer,
  more: Partial<DnsReply> = {},
): Promise<DnsServer> =>
  startDnsServer({
    answer: ({ name, type }) => ({
      ...replyOf(resolve({ name, type: type as DnsQuestion['type'] })),
      ...more,
    }),
  })
