import type { Answer as PacketAnswer } from 'dns-packet'

/** A record that the server may return; TXT keeps its strings apart, SRV is `priority weight port target`. */
export type ServedRecord =
  | { readonly type: 'TXT'; readonly strings: readonly string[] }
  | { readonly type: 'MX'; readonly priority: number; readonly exchange: string }
  | { readonly type: 'A' | 'AAAA' | 'CNAME' | 'PTR' | 'SRV' | 'NS'; readonly value: string }

/** How one question is answered. */
export interface DnsReply {
  readonly records?: readonly ServedRecord[]
  /** Default `NOERROR`. */
  readonly rcode?: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED'
  /** Sends nothing at all. */
  readonly silent?: boolean
  /** Over UDP, say that the answer does not fit, so that the client asks again over TCP. */
  readonly truncated?: boolean
}

const srvOf = (value: string) => {
  const [priority = '0', weight = '0', port = '0', target = '.'] = value.split(' ')
  return { priority: Number(priority), weight: Number(weight), port: Number(port), target }
}

/** The record in the form that goes over the wire. An MX without a host is the root, `.`. */
export const packetAnswer = (name: string, record: ServedRecord): PacketAnswer => {
  const shared = { name, ttl: 60, class: 'IN' } as const
  switch (record.type) {
    case 'TXT':
      return { ...shared, type: 'TXT', data: record.strings.map((text) => Buffer.from(text, 'utf8')) }
    case 'MX':
      return {
        ...shared,
        type: 'MX',
        data: { preference: record.priority, exchange: record.exchange === '' ? '.' : record.exchange },
      }
    case 'SRV':
      return { ...shared, type: 'SRV', data: srvOf(record.value) }
    default:
      return { ...shared, type: record.type, data: record.value }
  }
}
