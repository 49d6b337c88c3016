import type { DnsAnswer, DnsQuestion } from '@saatja/preflight'
import { type DnsReply, type DnsServer, dnsReply, startDnsServer } from '@saatja/testkit'

/** A DNS server on loopback that answers as the resolver of a zone does; what is silent there is silent here. */
export const serve = (
  resolve: (question: DnsQuestion) => DnsAnswer,
  more: Partial<DnsReply> = {},
): Promise<DnsServer> =>
  startDnsServer({
    answer: ({ name, type }) => ({
      ...dnsReply(resolve({ name, type: type as DnsQuestion['type'] })),
      ...more,
    }),
  })
