import type { Finding } from '@saatja/core'
import { found } from '../finding.ts'
import { readSpf } from '../spf/record.ts'
import { lookupLimit } from '../spf/run.ts'
import type { SpfReport } from './spf.ts'

/** What is said about SPF: the domain, and how the sending server is called. */
interface SpfSubject {
  readonly domain: string
  readonly provider: string | undefined
}

/** Fewest lookups left from which on the next service is likely to break the record. */
const nearLimit = lookupLimit - 1

const heaviest = ({ tree }: SpfReport): string =>
  tree.reduce((most, node) => (node.lookups > most.lookups ? node : most), { text: '', lookups: 0 }).text

const broken = (spf: SpfReport, domain: string): Finding | undefined => {
  const { problem } = spf
  switch (problem?.kind) {
    case 'syntax':
    case 'name-invalid':
      return found('spf-syntax', { domain: problem.name, term: problem.term ?? '' })
    case 'two-records':
      return found('spf-two-records', { domain: problem.name })
    case 'too-many-lookups':
    case 'too-many-addresses':
      return found('spf-too-many-lookups', { domain, count: spf.lookups, heaviest: heaviest(spf) })
    case 'too-many-void':
      return found('spf-too-many-void', { domain, names: [...new Set(spf.voids)].join(', ') })
    case 'include-missing':
      return found('spf-include-broken', { domain, name: problem.name })
    default:
      return undefined
  }
}

const notAllowed = (spf: SpfReport, domain: string): Finding => {
  const allowed = spf.perAddress.filter(({ result }) => result === 'pass').length
  const of = spf.perAddress.length
  return found('spf-not-allowed', { domain, allowed, of, count: of })
}

const missing = (spf: SpfReport, domain: string): Finding => {
  const [unseen] = spf.unseen
  return unseen === undefined
    ? found('spf-missing', { domain })
    : found('spf-record-unseen', { domain, why: JSON.stringify(unseen.slice(0, 40)) })
}

const verdictOf = (spf: SpfReport, domain: string): Finding | undefined => {
  if (spf.result === 'none') return missing(spf, domain)
  if (spf.result === 'permerror') return broken(spf, domain)
  return spf.result === 'pass' || spf.result === 'temperror' ? undefined : notAllowed(spf, domain)
}

const everyone = (spf: SpfReport): string | undefined =>
  spf.records
    .flatMap((text) => readSpf(text).terms)
    .find(({ name, qualifier, bits, network }) => {
      if (qualifier !== '+') return false
      return name === 'all' || (network !== undefined && bits[network.version === 4 ? 0 : 1] === 0)
    })?.text

const afterAll = (spf: SpfReport): string | undefined => {
  const terms = spf.records.flatMap((text) => readSpf(text).terms)
  const all = terms.findIndex(({ name, kind }) => name === 'all' && kind === 'mechanism')
  return all < 0 || spf.records.length !== 1
    ? undefined
    : terms.slice(all + 1).find(({ kind, name }) => kind === 'mechanism' || name === 'redirect')?.text
}

const isByAddress = ({ basis, perAddress }: SpfReport): boolean =>
  basis === 'declared' &&
  perAddress.some(({ result, term }) => result === 'pass' && /^\+?ip[46]:/i.test(term ?? ''))

/** Lists all findings about SPF of the envelope's domain. */
export const spfFindings = (spf: SpfReport, { domain, provider }: SpfSubject): readonly Finding[] => {
  const open = everyone(spf)
  const late = afterAll(spf)
  const near = spf.lookups >= nearLimit && spf.lookups <= lookupLimit
  return [
    verdictOf(spf, domain),
    open === undefined ? undefined : found('spf-allows-everyone', { domain, term: open }),
    late === undefined ? undefined : found('spf-term-after-all', { domain, term: late }),
    near ? found('spf-lookups-near-limit', { domain, count: spf.lookups }) : undefined,
    isByAddress(spf) && provider !== undefined ? found('spf-by-address', { domain, provider }) : undefined,
  ].filter((one) => one !== undefined)
}

/** Whether the record lists the sending addresses one by one, so that a new one would be missing. */
export const dependsOnAddresses = isByAddress

/** Names about which no answer came. */
export const unansweredSpf = (spf: SpfReport): readonly string[] =>
  spf.problem?.kind === 'failed' || spf.problem?.kind === 'unaskable' ? [spf.problem.name] : []
