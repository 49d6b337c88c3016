import type { DnsAnswer, DnsType } from '@saatja/preflight'
import { dmarc } from 'mailauth/lib/dmarc/index.js'
import { spf } from 'mailauth/lib/spf/index.js'
import { keyOf } from '../src/dns/answer.ts'

// biome-ignore lint/suspicious/noExplicitAny: mailauth declares what its resolver returns as any.
type Resolver = (name: string, type: string) => Promise<any>

const codes: Readonly<Record<string, string>> = {
  'no-name': 'ENOTFOUND',
  'no-data': 'ENODATA',
  failed: 'ETIMEOUT',
  unaskable: 'EBADNAME',
}

/** A snapshot's answers in the shapes of `node:dns`, which is what mailauth reads. */
const resolverOf =
  (resolve: (question: { name: string; type: DnsType }) => DnsAnswer): Resolver =>
  async (name, type) => {
    const answer = resolve({ name: keyOf({ name, type: 'A' }).slice(0, -2), type: type as DnsType })
    if (answer.status !== 'found')
      throw Object.assign(new Error(answer.status), { code: codes[answer.status] })
    return answer.records.map((record) => {
      if (record.type === 'TXT') return [...record.strings]
      return record.type === 'MX' ? { priority: record.priority, exchange: record.exchange } : record.value
    })
  }

/** What mailauth 7.1.0 in strict mode says of a client. */
export const oracleSpf = async (
  resolve: Parameters<typeof resolverOf>[0],
  { sender, address, helo }: { readonly sender: string; readonly address: string; readonly helo: string },
): Promise<string> => {
  const result = await spf({
    sender,
    ip: address,
    helo,
    mta: 'unknown',
    resolver: resolverOf(resolve),
    strict: true,
  })
  return result.status.result
}

/** What mailauth 7.1.0 in strict mode says of a From domain and the domains that SPF passed. */
export const oracleDmarc = async (
  resolve: Parameters<typeof resolverOf>[0],
  { from, spfDomains }: { readonly from: string; readonly spfDomains: readonly string[] },
) => {
  const result = await dmarc({
    headerFrom: [from],
    spfDomains: [...spfDomains],
    dkimDomains: [],
    resolver: resolverOf(resolve),
    strict: true,
  })
  return result === false ? undefined : result
}
