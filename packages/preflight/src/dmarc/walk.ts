import type { Snapshot } from '../dns/answer.ts'
import { isName } from '../dns/name.ts'
import { ask, each } from '../dns/open.ts'
import { type DmarcRecord, isDmarc, isMeantAsDmarc, readDmarc } from './record.ts'

/** RFC 9989 4.10: a name with more labels jumps to seven. */
const mostLabels = 8

/** What stands at one name of the walk. */
interface Place {
  readonly domain: string
  readonly record?: DmarcRecord
  readonly problem?: 'two-records' | 'broken' | 'failed'
  /** The text at fault. */
  readonly text?: string
}

/** A walk from a domain towards the top level. */
export interface DmarcWalk {
  readonly domain: string
  /** Records on the way, the longest name first, up to the one that ends the walk. */
  readonly found: readonly { readonly domain: string; readonly record: DmarcRecord }[]
  /** What on the way could not be used. */
  readonly problems: readonly Required<Pick<Place, 'domain' | 'problem' | 'text'>>[]
  /** Undefined where an answer failed before the walk ended. */
  readonly organizationalDomain: string | undefined
}

const namesOf = (domain: string): readonly string[] => {
  const labels = domain.split('.')
  const rest = labels.length >= mostLabels ? labels.slice(-(mostLabels - 1)) : labels.slice(1)
  return [domain, ...rest.map((_, index) => rest.slice(index).join('.'))]
}

const placeAt = (dns: Snapshot, domain: string): Place => {
  const name = `_dmarc.${domain}`
  if (!isName(name)) return { domain }
  const answer = ask(dns, name, 'TXT')
  if (answer.status === 'failed' || answer.status === 'unaskable')
    return { domain, problem: 'failed', text: name }
  if (answer.status !== 'found') return { domain }
  const texts = answer.records.flatMap((one) => (one.type === 'TXT' ? [one.strings.join('')] : []))
  const records = texts.filter(isDmarc)
  const [text] = records
  if (records.length > 1) return { domain, problem: 'two-records', text: name }
  const meant = texts.find(isMeantAsDmarc)
  if (text === undefined) return meant === undefined ? { domain } : { domain, problem: 'broken', text: meant }
  const record = readDmarc(text)
  return record ? { domain, record } : { domain, problem: 'broken', text }
}

const ends = ({ record }: Place): boolean => record?.tags.psd === 'y' || record?.tags.psd === 'n'

/** RFC 9989 4.10.2. */
const organizationOf = (domain: string, found: DmarcWalk['found']): string => {
  for (const { domain: at, record } of found) {
    if (record.tags.psd === 'n') return at
    if (record.tags.psd === 'y' && at !== domain)
      return domain
        .split('.')
        .slice(-(at.split('.').length + 1))
        .join('.')
  }
  return found.at(-1)?.domain ?? domain
}

/** Walks from the domain to the top level (RFC 9989 4.10): at most eight names, all asked at once. */
export const walkFrom = (dns: Snapshot, domain: string): DmarcWalk => {
  const places = each(namesOf(domain), (name) => placeAt(dns, name))
  const last = places.findIndex(ends)
  const walked = last < 0 ? places : places.slice(0, last + 1)
  // A query that failed below hides what might have ended the walk there.
  const failed = walked.findIndex(({ problem }) => problem === 'failed')
  const usable = failed < 0 ? walked : walked.slice(0, failed)
  const found = usable.flatMap(({ domain: at, record }) => (record ? [{ domain: at, record }] : []))
  return {
    domain,
    found,
    problems: walked.flatMap(({ domain: at, problem, text }) =>
      problem && text !== undefined ? [{ domain: at, problem, text }] : [],
    ),
    organizationalDomain: failed < 0 ? organizationOf(domain, found) : undefined,
  }
}
