import { checkOptions } from '@saatja/core/options'
import type { DnsStep, Snapshot } from '../dns/answer.ts'
import { domainOf, isBelow } from '../dns/name.ts'
import { ask, step } from '../dns/open.ts'
import { inputRules } from '../input-rules.ts'
import { type DmarcAction, type DmarcRecord, type OldTag, policyTags } from './record.ts'
import { olderOrganization } from './suffixes.ts'
import { type DmarcWalk, walkFrom } from './walk.ts'

/** Something at a DMARC name that receivers cannot use. */
export interface DmarcProblem {
  readonly kind: 'two-records' | 'broken' | 'failed'
  /** Domain below whose `_dmarc` it stands. */
  readonly domain: string
  /** The text or the tag at fault. */
  readonly what: string
}

/** How a receiver that still follows RFC 7489 sees it. */
export interface OlderDmarc {
  readonly policy: DmarcAction
  /** Share of the mail, in percent, to which it applies the policy. */
  readonly percent: number
  readonly organizationalDomain: string
}

/** The policy that applies to a From domain (RFC 9989). */
export interface DmarcPolicy {
  readonly domain: string
  /** `unknown`: a query failed, and the policy depends on it. */
  readonly status: 'found' | 'none' | 'unknown'
  /** What the domain asks of receivers, one level lower in test mode. `none` where there is no policy. */
  readonly policy: DmarcAction
  /** Domain whose record applies. */
  readonly at?: string
  /** Undefined where a query failed on the way. */
  readonly organizationalDomain?: string
  /** Tag from which the policy was taken. */
  readonly from?: 'p' | 'sp' | 'np'
  readonly test: boolean
  /** Whether the identifier has to equal the From domain, and not only share its organizational domain. */
  readonly strict: { readonly spf: boolean; readonly dkim: boolean }
  readonly record?: DmarcRecord
  readonly oldTags: readonly OldTag[]
  readonly problems: readonly DmarcProblem[]
  /** Only where an older receiver decides differently. */
  readonly older?: OlderDmarc
}

const lower: Readonly<Record<DmarcAction, DmarcAction>> = {
  reject: 'quarantine',
  quarantine: 'none',
  none: 'none',
}

/** Whether the domain exists: any answer but NXDOMAIN, where an alias that leads nowhere counts too. */
const existence = (dns: Snapshot, domain: string): 'yes' | 'no' | 'unknown' => {
  const own = ask(dns, domain, 'A').status
  if (own !== 'no-name') return own === 'failed' || own === 'unaskable' ? 'unknown' : 'yes'
  const alias = ask(dns, domain, 'CNAME').status
  return alias === 'found' ? 'yes' : alias === 'failed' || alias === 'unaskable' ? 'unknown' : 'no'
}

/** Finds the record whose policy applies: the domain's own, its organization's, or that of the suffix above. */
const applying = ({ domain, found, organizationalDomain }: DmarcWalk) => {
  const last = found.at(-1)
  return (
    found.find((one) => one.domain === domain) ??
    found.find((one) => one.domain === organizationalDomain) ??
    (last?.record.tags.psd === 'y' ? last : undefined)
  )
}

const chosen = (
  dns: Snapshot,
  domain: string,
  at: string,
  record: DmarcRecord,
): Pick<DmarcPolicy, 'policy' | 'from'> | 'unknown' | undefined => {
  const { p, sp, np } = policyTags(record)
  if (p === undefined) return undefined
  if (at === domain) return { policy: p, from: 'p' }
  const below = sp === undefined ? ({ policy: p, from: 'p' } as const) : ({ policy: sp, from: 'sp' } as const)
  if (np === undefined || np === below.policy) return below
  const exists = existence(dns, domain)
  if (exists === 'unknown') return 'unknown'
  return exists === 'yes' ? below : { policy: np, from: 'np' }
}

/** The older rule: no walk, no `np`, no `t`, but `pct` (RFC 7489 6.6.3 and 6.6.4). */
const olderOf = (walk: DmarcWalk, policy: DmarcPolicy): OlderDmarc | undefined => {
  const organizationalDomain = olderOrganization(walk.domain)
  if (organizationalDomain === undefined || walk.organizationalDomain === undefined) return undefined
  const own = walk.found.find(({ domain }) => domain === walk.domain)
  const one = own ?? walk.found.find(({ domain }) => domain === organizationalDomain)
  const { p = 'none', sp } = one ? policyTags(one.record) : {}
  const share = Number.parseInt(one?.record.tags.pct ?? '100', 10)
  const percent = Number.isNaN(share) ? 100 : Math.min(Math.max(share, 0), 100)
  const older = { policy: own ? p : (sp ?? p), percent, organizationalDomain }
  const same =
    older.policy === policy.policy &&
    (percent === 100 || older.policy === 'none') &&
    organizationalDomain === walk.organizationalDomain
  return same ? undefined : older
}

const problemsOf = (
  walk: DmarcWalk,
  record: DmarcRecord | undefined,
  at: string,
): readonly DmarcProblem[] => {
  const tag = record && policyTags(record).broken
  return [
    ...walk.problems.map(({ domain, problem, text }) => ({ kind: problem, domain, what: text })),
    ...(tag ? [{ kind: 'broken', domain: at, what: `${tag}=${record.tags[tag] ?? ''}` } as const] : []),
  ]
}

const nothing = { policy: 'none', test: false, strict: { spf: false, dkim: false }, oldTags: [] } as const

/** The policy without its step. */
export const policyFor = (dns: Snapshot, domain: string): DmarcPolicy => {
  const walk = walkFrom(dns, domain)
  const one = applying(walk)
  const { organizationalDomain } = walk
  const known = {
    domain,
    problems: problemsOf(walk, one?.record, one?.domain ?? domain),
    ...(organizationalDomain === undefined ? {} : { organizationalDomain }),
  }
  // The domain's own record applies, whatever is above it; any other needs the whole walk.
  if (organizationalDomain === undefined && one?.domain !== domain)
    return { ...nothing, ...known, status: 'unknown' }
  const choice = one && chosen(dns, domain, one.domain, one.record)
  if (!one || choice === undefined) return { ...nothing, ...known, status: 'none' }
  if (choice === 'unknown') return { ...nothing, ...known, status: 'unknown' }
  const { tags, oldTags } = one.record
  const test = tags.t === 'y'
  const policy: DmarcPolicy = {
    ...known,
    status: 'found',
    policy: test ? lower[choice.policy] : choice.policy,
    ...(choice.from ? { from: choice.from } : {}),
    at: one.domain,
    test,
    strict: { spf: tags.aspf === 's', dkim: tags.adkim === 's' },
    record: one.record,
    oldTags,
  }
  const older = olderOf(walk, policy)
  return older ? { ...policy, older } : policy
}

/**
 * Finds the DMARC policy for a From address or domain by the walk of RFC 9989, or what has to be asked first. Pure.
 * A failed answer that the policy depends on gives `unknown`, never `none`.
 * @throws TypeError that names a field which cannot be used.
 */
export const findDmarc = (question: {
  readonly from: string
  readonly dns: Snapshot
}): DnsStep<DmarcPolicy> => {
  checkOptions('findDmarc', question, { from: inputRules.addressOrDomain, dns: inputRules.dns })
  return step(() => policyFor(question.dns, domainOf(question.from)))
}

/**
 * Whether an identifier, such as the envelope's domain or a signature's, is aligned with the From domain. `null`
 * where an answer failed.
 */
export const isAligned = (
  dns: Snapshot,
  from: DmarcPolicy,
  domain: string,
  strict: boolean,
): boolean | null => {
  if (domain === from.domain) return true
  if (strict || domain.split('.').at(-1) !== from.domain.split('.').at(-1)) return false
  if (from.organizationalDomain === undefined) return null
  if (!isBelow(domain, from.organizationalDomain)) return false
  const other = walkFrom(dns, domain).organizationalDomain
  return other === undefined ? null : other === from.organizationalDomain
}
