import { type DmarcPolicy, isAligned, policyFor } from '../dmarc/find.ts'
import type { Snapshot } from '../dns/answer.ts'
import { each } from '../dns/open.ts'
import type { DkimReport } from './dkim.ts'
import type { SendingParty } from './sender.ts'
import type { SpfReport } from './spf.ts'

/** The DMARC result of the mail. */
export interface DmarcReport extends DmarcPolicy {
  /** `none`: the domain has no policy. `unknown`: an answer that it depends on failed. */
  readonly result: 'pass' | 'fail' | 'none' | 'unknown'
}

const resultOf = (
  policy: DmarcPolicy,
  spf: Pick<SpfReport, 'result'>,
  aligned: boolean | null,
  dkim: DkimReport,
): DmarcReport['result'] => {
  if (policy.status === 'unknown') return 'unknown'
  if (policy.status === 'none') return 'none'
  if ((spf.result === 'pass' && aligned === true) || dkim.aligned === true) return 'pass'
  const maySpf =
    (spf.result === 'pass' && aligned === null) || (spf.result === 'temperror' && aligned !== false)
  // Without a selector to ask for, no answer is missing: no one has said who signs.
  const mayDkim = dkim.aligned === null && dkim.selectors.length > 0
  return maySpf || mayDkim ? 'unknown' : 'fail'
}

/** Finds DMARC of the From domain, and whether SPF counts for it. */
export const dmarcOf = (
  party: SendingParty,
  spf: Omit<SpfReport, 'aligned'>,
  dkim: DkimReport,
  dns: Snapshot,
): { readonly dmarc: DmarcReport; readonly aligned: boolean } => {
  const policy = policyFor(dns, party.fromDomain)
  const aligned = isAligned(dns, policy, party.envelopeDomain, policy.strict.spf)
  return {
    dmarc: { ...policy, result: resultOf(policy, spf, aligned, dkim) },
    aligned: spf.result === 'pass' && aligned === true,
  }
}

/** Asks what DMARC will need, before SPF is known. */
export const askDmarc = (
  { fromDomain, envelopeDomain }: SendingParty,
  dns: Snapshot,
): readonly DmarcPolicy[] =>
  each([...new Set([fromDomain, envelopeDomain])], (domain) => policyFor(dns, domain))
