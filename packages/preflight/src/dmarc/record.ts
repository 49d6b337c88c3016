/** What a domain asks receivers to do with mail that fails. */
export type DmarcAction = 'none' | 'quarantine' | 'reject'

/** Tags that RFC 9989 dropped; a receiver that follows RFC 7489 still reads them. */
export type OldTag = 'pct' | 'rf' | 'ri'

/** A DMARC record that was read (RFC 9989 4.7). */
export interface DmarcRecord {
  readonly text: string
  readonly tags: Readonly<Record<string, string>>
  readonly oldTags: readonly OldTag[]
}

const actions: readonly string[] = ['none', 'quarantine', 'reject'] satisfies readonly DmarcAction[]
const old: readonly OldTag[] = ['pct', 'rf', 'ri']
const caseless = new Set(['p', 'sp', 'np', 'adkim', 'aspf', 't', 'psd'])

const isAction = (value: string | undefined): value is DmarcAction =>
  value !== undefined && actions.includes(value)

/** The version comes first and is written exactly so. */
const version = /^\s*v\s*=\s*DMARC1\s*(?:;|$)/

/** A record that means DMARC but that no receiver reads: another case, a quote, another order. */
const meant = /^[\s"']*(?:[a-z]+\s*=[^;]*;\s*)*v\s*=\s*dmarc1/i

/** Whether receivers take the text for a DMARC record. */
export const isDmarc = (text: string): boolean => version.test(text)

/** Whether its author meant it to be one, although receivers do not take it for one. */
export const isMeantAsDmarc = (text: string): boolean => !isDmarc(text) && meant.test(text)

const tagOf = (piece: string): readonly [string, string] => {
  const at = piece.indexOf('=')
  const name = piece.slice(0, at).trim()
  const value = piece.slice(at + 1).trim()
  return [name, caseless.has(name) ? value.toLowerCase() : value]
}

/** Reads the tags. Undefined where a tag comes twice: such a record counts as none (RFC 6376 3.2). */
export const readDmarc = (text: string): DmarcRecord | undefined => {
  const pairs = text
    .split(';')
    .filter((piece) => piece.indexOf('=') > 0)
    .map(tagOf)
  const tags = Object.fromEntries(pairs)
  if (Object.keys(tags).length < pairs.length) return undefined
  return { text, tags, oldTags: old.filter((tag) => Object.hasOwn(tags, tag)) }
}

/** The policy tags in effect (RFC 9989 4.10.1). `broken` names the tag that cannot be read. */
export interface DmarcTags {
  readonly p?: DmarcAction
  readonly sp?: DmarcAction
  readonly np?: DmarcAction
  readonly broken?: 'p' | 'sp' | 'np'
}

/**
 * An unreadable policy becomes `none` where reports have somewhere to go, and no policy at all otherwise; `p` is then
 * absent.
 */
export const policyTags = ({ tags }: DmarcRecord): DmarcTags => {
  const broken = (['p', 'sp', 'np'] as const).find((tag) =>
    tag === 'p' ? !isAction(tags.p) : tags[tag] !== undefined && !isAction(tags[tag]),
  )
  if (broken) return /(?:^|,)\s*[a-z][a-z0-9+.-]*:/i.test(tags.rua ?? '') ? { p: 'none', broken } : { broken }
  const own = (tag: 'p' | 'sp' | 'np') => (isAction(tags[tag]) ? { [tag]: tags[tag] } : {})
  return { ...own('p'), ...own('sp'), ...own('np') }
}
