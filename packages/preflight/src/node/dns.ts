import type { Resolver } from 'node:dns/promises'
import type { DnsAnswer, DnsQuestion, DnsRecord, DnsType } from '../dns/answer.ts'

/** Names in `node:dns` for the reasons why there is no answer. */
const statuses: Readonly<Record<string, DnsAnswer>> = {
  ENOTFOUND: { status: 'no-name' },
  ENODATA: { status: 'no-data' },
  // QUIRK: names with + = ' % ! # & @ ~ " ( or a space are refused before anything is sent
  // (https://c-ares.org/docs/ares_query.html, ARES_EBADNAME); nothing is known about them then.
  EBADNAME: { status: 'unaskable' },
  // QUIRK: a TXT record without any string is refused as a malformed answer.
  EBADRESP: { status: 'unaskable' },
  ETIMEOUT: { status: 'failed', reason: 'timeout' },
  ECANCELLED: { status: 'failed', reason: 'timeout' },
  EREFUSED: { status: 'failed', reason: 'refused' },
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** QUIRK: the bytes of a TXT record come as Latin-1, whatever they mean (https://nodejs.org/api/dns.html). */
const textOf = (latin1: string): string => {
  try {
    return utf8.decode(Buffer.from(latin1, 'latin1'))
  } catch {
    return latin1
  }
}

const ask: Readonly<Record<DnsType, (resolver: Resolver, name: string) => Promise<readonly DnsRecord[]>>> = {
  TXT: async (resolver, name) =>
    (await resolver.resolveTxt(name)).map((strings) => ({ type: 'TXT', strings: strings.map(textOf) })),
  // Node 24 adds a type to each record, so only the fields that are wanted are taken.
  MX: async (resolver, name) =>
    (await resolver.resolveMx(name)).map(({ priority, exchange }) => ({ type: 'MX', priority, exchange })),
  SRV: async (resolver, name) =>
    (await resolver.resolveSrv(name)).map(({ priority, weight, port, name: target }) => ({
      type: 'SRV',
      value: `${priority} ${weight} ${port} ${target === '' ? '.' : target}`,
    })),
  A: async (resolver, name) => (await resolver.resolve4(name)).map((value) => ({ type: 'A', value })),
  AAAA: async (resolver, name) => (await resolver.resolve6(name)).map((value) => ({ type: 'AAAA', value })),
  CNAME: async (resolver, name) =>
    (await resolver.resolveCname(name)).map((value) => ({ type: 'CNAME', value })),
  PTR: async (resolver, name) => (await resolver.resolvePtr(name)).map((value) => ({ type: 'PTR', value })),
  NS: async (resolver, name) => (await resolver.resolveNs(name)).map((value) => ({ type: 'NS', value })),
}

/**
 * Asks one question through `node:dns` and turns its result into an answer. Never throws. Everything peculiar to
 * `node:dns` is in this file.
 */
export const askResolver = async (resolver: Resolver, { name, type }: DnsQuestion): Promise<DnsAnswer> => {
  try {
    const records = await ask[type](resolver, name)
    // QUIRK: an answer that holds only an alias resolves to an empty list, not to ENODATA.
    return records.length === 0 ? { status: 'no-data' } : { status: 'found', records }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    return statuses[code] ?? { status: 'failed', reason: 'server' }
  }
}
