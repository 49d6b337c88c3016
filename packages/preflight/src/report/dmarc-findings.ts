import type { Finding } from '@saatja/core'
import { found } from '../finding.ts'
import type { DkimReport } from './dkim.ts'
import type { DmarcReport } from './dmarc.ts'
import type { SendingParty } from './sender.ts'
import type { SpfReport } from './spf.ts'

const outcome = {
  reject: 'dmarc-would-reject',
  quarantine: 'dmarc-would-quarantine',
  none: 'dmarc-fails-watched',
} as const

const recordFindings = (dmarc: DmarcReport): readonly Finding[] => {
  const { domain } = dmarc
  const said = dmarc.problems.flatMap(({ kind, domain: at, what }) => {
    if (kind === 'two-records') return [found('dmarc-two-records', { domain: at })]
    return kind === 'broken' ? [found('dmarc-broken', { domain: at, why: what })] : []
  })
  return dmarc.status === 'none' && said.length === 0 ? [found('dmarc-missing', { domain })] : said
}

/** Whether it is only the strict comparison that keeps SPF from counting. */
const onlyStrict = (dmarc: DmarcReport, spf: SpfReport, party: SendingParty): boolean =>
  spf.result === 'pass' &&
  !spf.aligned &&
  dmarc.strict.spf &&
  dmarc.organizationalDomain !== undefined &&
  `.${party.envelopeDomain}`.endsWith(`.${dmarc.organizationalDomain}`)

const tagFindings = (dmarc: DmarcReport): readonly Finding[] => {
  const { domain, from, at = domain, oldTags, older, organizationalDomain } = dmarc
  const tag = from === 'sp' || from === 'np' ? from : undefined
  return [
    ...(tag ? [found('dmarc-subdomain-policy', { domain, at, tag })] : []),
    ...(dmarc.test ? [found('dmarc-test-mode', { domain: at })] : []),
    ...(oldTags.length > 0 ? [found('dmarc-old-tags', { domain: at, tags: oldTags.join(', ') })] : []),
    ...(older &&
    organizationalDomain &&
    dmarc.status === 'found' &&
    older.organizationalDomain !== organizationalDomain
      ? [found('dmarc-org-differs', { domain, now: organizationalDomain, older: older.organizationalDomain })]
      : []),
  ]
}

/** Lists all findings about DMARC of the From domain. */
export const dmarcFindings = (
  dmarc: DmarcReport,
  spf: SpfReport,
  party: SendingParty,
): readonly Finding[] => {
  const { domain } = dmarc
  return [
    ...(dmarc.result === 'fail' ? [found(outcome[dmarc.policy], { domain })] : []),
    ...(dmarc.result === 'fail' && onlyStrict(dmarc, spf, party)
      ? [found('dmarc-strict', { domain, envelope: party.envelopeDomain })]
      : []),
    ...recordFindings(dmarc),
    ...tagFindings(dmarc),
  ]
}

const keyFinding = (
  { name: selector, status, target = '', bits = 0 }: DkimReport['selectors'][number],
  domain: string,
): Finding | undefined => {
  if (status === 'dangling') return found('dkim-dangling', { domain, selector, target })
  if (status === 'revoked') return found('dkim-revoked', { domain, selector })
  if (status === 'several') return found('dkim-two-keys', { domain, selector })
  if (status === 'broken') return found('dkim-broken', { domain, selector })
  return status === 'weak' ? found('dkim-weak', { domain, selector, bits: String(bits) }) : undefined
}

/** Keys that cannot be the one that signs. */
const unfit: ReadonlySet<string> = new Set(['other', 'revoked', 'weak', 'broken'])

/** The key of a signature that the settings state: it is this one that has to be published. */
const ownFindings = ({ selectors, domain = '' }: DkimReport): readonly Finding[] =>
  selectors.flatMap(({ name: selector, status }) => {
    if (status === 'missing' || status === 'dangling')
      return [found('dkim-own-missing', { domain, selector })]
    if (status === 'several') return [found('dkim-two-keys', { domain, selector })]
    return unfit.has(status) ? [found('dkim-own-other', { domain, selector })] : []
  })

/** Lists all findings about the signature. What is not needed for a pass is left out. */
export const dkimFindings = (
  dkim: DkimReport,
  dmarc: DmarcReport,
  spf: SpfReport,
  provider: string | undefined,
): readonly Finding[] => {
  const { domain } = dmarc
  const passes = dmarc.result === 'pass'
  const less = passes ? ({ severity: 'info' } as const) : {}
  const notAligned =
    dkim.signs === 'own-domain' && dkim.aligned === false && !passes
      ? [found('dkim-not-aligned', { domain, signer: dkim.domain ?? '' })]
      : []
  if (dkim.own) return [...ownFindings(dkim).map((one) => ({ ...one, ...less })), ...notAligned]
  const usable = dkim.selectors.some(({ status }) => status === 'present')
  const shown = usable ? dkim.selectors.filter(({ status }) => status === 'several') : dkim.selectors
  const keys = shown.map((key) => keyFinding(key, domain)).filter((one) => one !== undefined)
  const none = dkim.selectors.length > 0 && dkim.selectors.every(({ status }) => status === 'missing')
  return [
    ...keys.map((one) => ({ ...one, ...less })),
    ...(none
      ? [found('dkim-missing', { domain, selector: dkim.selectors.map(({ name }) => name).join(', ') }, less)]
      : []),
    ...(usable && spf.result !== 'pass'
      ? [found('dkim-not-started', { domain, provider: provider ?? '' })]
      : []),
    ...notAligned,
    ...(dkim.aligned === null && dkim.selectors.length === 0 && !passes
      ? [found('dkim-unknown', { domain })]
      : []),
  ]
}
