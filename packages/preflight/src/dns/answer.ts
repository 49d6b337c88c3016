/** Kinds of records that are asked for. */
export type DnsType = 'TXT' | 'A' | 'AAAA' | 'MX' | 'CNAME' | 'PTR' | 'SRV' | 'NS'

/** One question to DNS. The name has no trailing dot and is in its ASCII form. */
export interface DnsQuestion {
  readonly name: string
  readonly type: DnsType
}

type PlainType = 'A' | 'AAAA' | 'CNAME' | 'PTR' | 'SRV' | 'NS'

/**
 * One record of an answer. A TXT record keeps its strings apart, as DNS does; an MX with the empty exchange or `.`
 * says that the domain receives no mail; SRV is `priority weight port target`.
 */
export type DnsRecord =
  | { readonly type: 'TXT'; readonly strings: readonly string[] }
  | { readonly type: 'MX'; readonly priority: number; readonly exchange: string }
  | { [Type in PlainType]: { readonly type: Type; readonly value: string } }[PlainType]

/**
 * An answer of DNS. `no-name`: the name does not exist (NXDOMAIN). `no-data`: it exists without such a record.
 * `unaskable`: the resolver refuses such a name, so nothing is known. `failed`: no usable answer came.
 */
export type DnsAnswer =
  | { readonly status: 'found'; readonly records: readonly DnsRecord[] }
  | { readonly status: 'no-name' | 'no-data' | 'unaskable' }
  | { readonly status: 'failed'; readonly reason: 'timeout' | 'server' | 'refused' }

/** All answers of DNS so far, such as a `Map`: by `NAME TYPE`, the name in lower case without a trailing dot. */
export interface Snapshot {
  get(key: string): DnsAnswer | undefined
}

/**
 * A result, or the questions that have to be asked before there can be one. `pages` are URLs to fetch, only for
 * detection.
 */
export type DnsStep<T> =
  | { readonly result: T; readonly questions?: never; readonly pages?: never }
  | {
      readonly questions: readonly DnsQuestion[]
      readonly pages?: readonly string[]
      readonly result?: never
    }

/** The name as snapshots write it: in lower case, without a trailing dot. */
export const bareName = (name: string): string =>
  (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase()

/** Key of a question in a snapshot, such as `kivi.ee TXT`. */
export const keyOf = ({ name, type }: DnsQuestion): string => `${bareName(name)} ${type}`
