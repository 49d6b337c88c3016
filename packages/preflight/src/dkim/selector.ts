import type { Snapshot } from '../dns/answer.ts'
import { ask } from '../dns/open.ts'
import { readDkimKey } from './key.ts'

/** What DNS has for one selector of the From domain. */
export interface DkimSelector {
  readonly name: string
  readonly status: 'present' | 'missing' | 'dangling' | 'revoked' | 'weak' | 'unknown'
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

/** Looks at one selector below `_domainkey` of a domain. */
export const selectorAt = (dns: Snapshot, domain: string, name: string): DkimSelector => {
  const host = `${name}._domainkey.${domain}`
  const answer = ask(dns, host, 'TXT')
  if (answer.status === 'failed' || answer.status === 'unaskable') return { name, status: 'unknown' }
  const texts = answer.status === 'found' ? answer.records : []
  const [key] = texts.flatMap((one) => (one.type === 'TXT' ? [readDkimKey(one.strings.join(''))] : []))
  return key ? { name, ...key } : aliasOf(dns, host, name)
}
