import type { Snapshot } from '../dns/answer.ts'
import { ask } from '../dns/open.ts'
import { hasKey, readDkimKey } from './key.ts'

/** What DNS has for one selector of the From domain. */
export interface DkimSelector {
  readonly name: string
  /**
   * `other`: a key, but not the one whose private half signs. `several`: more than one key, so that receivers may take
   * any of them, or none (RFC 6376 3.6.2.2).
   */
  readonly status:
    | 'present'
    | 'other'
    | 'several'
    | 'missing'
    | 'dangling'
    | 'revoked'
    | 'weak'
    | 'broken'
    | 'unknown'
  /** Where the selector's CNAME leads. */
  readonly target?: string
  /** Length of an RSA key. */
  readonly bits?: number
}

const aliasOf = (dns: Snapshot, host: string, name: string): DkimSelector => {
  const answer = ask(dns, host, 'CNAME')
  if (answer.status === 'failed' || answer.status === 'unaskable') return { name, status: 'unknown' }
  const alias = answer.status === 'found' ? answer.records.find(({ type }) => type === 'CNAME') : undefined
  return alias && 'value' in alias
    ? { name, status: 'dangling', target: alias.value }
    : { name, status: 'missing' }
}

export const selectorHost = (domain: string, name: string): string => `${name}._domainkey.${domain}`

/** The texts at a selector that are key records. */
export const keyRecordsAt = (dns: Snapshot, host: string): readonly string[] => {
  const answer = ask(dns, host, 'TXT')
  const records = answer.status === 'found' ? answer.records : []
  return records
    .flatMap((one) => (one.type === 'TXT' ? [one.strings.join('')] : []))
    .filter((text) => readDkimKey(text) !== undefined)
}

/** Looks at one selector below `_domainkey` of a domain, for a certain key where one is given. */
export const selectorAt = (
  dns: Snapshot,
  domain: string,
  name: string,
  publicKey?: string | undefined,
): DkimSelector => {
  const host = selectorHost(domain, name)
  const answer = ask(dns, host, 'TXT')
  if (answer.status === 'failed' || answer.status === 'unaskable') return { name, status: 'unknown' }
  const [text, second] = keyRecordsAt(dns, host)
  if (second !== undefined) return { name, status: 'several' }
  const key = text === undefined ? undefined : readDkimKey(text)
  if (text === undefined || key === undefined) return aliasOf(dns, host, name)
  const isOther = key.status === 'present' && publicKey !== undefined && !hasKey(text, publicKey)
  return { name, ...key, ...(isOther ? { status: 'other' } : {}) }
}
