import { checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import type { DnsStep, Snapshot } from '../dns/answer.ts'
import { readClientIp } from '../dns/ip.ts'
import { asciiName, isName } from '../dns/name.ts'
import { ask, step } from '../dns/open.ts'
import { inputRules } from '../input-rules.ts'
import { isExplanation } from './macro.ts'
import { costsLookup, matches } from './match.ts'
import { policiesOf, textsAt } from './policy.ts'
import { readSpf, type SpfQualifier, type SpfTerm } from './record.ts'
import { countLookup, type SpfRun } from './run.ts'
import { expanded, targetOf } from './target.ts'
import { type SpfResult, SpfStop, type SpfVerdict } from './verdict.ts'

/** One client, and in whose name it sends. */
export interface SpfQuestion {
  /** Domain whose record is asked: that of the envelope sender, or of HELO where the envelope has none. */
  readonly domain: string
  /** Envelope sender, such as `mari@kivi.ee`. Only SPF macros make it a part of questions. */
  readonly sender: string
  /** IP address of the client. */
  readonly address: string
  /** Name in EHLO. Default: the domain. */
  readonly helo?: string | undefined
  readonly dns: Snapshot
  /** For the macros of an explanation. */
  readonly receiver?: string | undefined
  readonly now?: Date | undefined
}

const byQualifier: Readonly<Record<SpfQualifier, SpfResult>> = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
}

interface Outcome {
  readonly result: SpfResult
  readonly term?: string
  readonly domain: string
  /** Domain-spec of `exp=` in the record that decided. */
  readonly exp?: string
}

const followRedirect = (redirect: SpfTerm, domain: string, run: SpfRun): Outcome => {
  countLookup(run, domain, redirect.text)
  const target = targetOf(redirect.domain, domain, run)
  const problem = {
    kind: 'include-missing',
    name: target ?? redirect.domain ?? '',
    term: redirect.text,
  } as const
  if (target === undefined) throw new SpfStop('permerror', problem)
  const outcome = evaluate(target, run)
  if (outcome.result === 'none') throw new SpfStop('permerror', problem)
  return outcome
}

const evaluate = (domain: string, run: SpfRun): Outcome => {
  const policies = policiesOf(run.dns, domain)
  const [policy] = policies
  if (policy === undefined) return { result: 'none', domain }
  if (policies.length > 1) throw new SpfStop('permerror', { kind: 'two-records', name: domain })
  const { terms, broken } = readSpf(policy)
  const [wrong] = broken
  if (wrong !== undefined) throw new SpfStop('permerror', { kind: 'syntax', name: domain, term: wrong })
  const modifier = (name: string) => terms.find((term) => term.kind === 'modifier' && term.name === name)
  for (const term of terms.filter(({ kind }) => kind === 'mechanism')) {
    if (costsLookup(term)) countLookup(run, domain, term.text)
    if (!matches({ term, domain, run, evaluate: (name) => evaluate(name, run).result })) continue
    const exp = modifier('exp')?.domain
    return {
      result: byQualifier[term.qualifier],
      term: term.text,
      domain,
      ...(exp === undefined ? {} : { exp }),
    }
  }
  const redirect = modifier('redirect')
  return redirect ? followRedirect(redirect, domain, run) : { result: 'neutral', domain }
}

/**
 * Reads the owner's own words about a refusal (RFC 7208 6.2). With any problem there are none, and they have a count of
 * their own, so that their lookups do not change the result.
 */
const explanationOf = (outcome: Outcome, run: SpfRun): string | undefined => {
  try {
    return explained(outcome, { ...run, voids: [] })
  } catch (error) {
    if (!(error instanceof SpfStop)) throw error
    return undefined
  }
}

const explained = ({ result, exp, domain }: Outcome, run: SpfRun): string | undefined => {
  const name = result === 'fail' && exp !== undefined ? targetOf(exp, domain, run) : undefined
  if (name === undefined || ask(run.dns, name, 'TXT').status !== 'found') return undefined
  const [text, ...others] = textsAt(run.dns, name)
  return text !== undefined && others.length === 0 && isExplanation(text)
    ? expanded(text, domain, run)
    : undefined
}

/** The evaluation as part of a larger decision. Without an explanation, which needs a question. */
export const evaluateSpf = (question: SpfQuestion, explain = false): SpfVerdict => {
  const domain = asciiName(question.domain)
  const client = readClientIp(question.address)
  const nothing = { result: 'none', domain, lookups: 0, voids: [] } as const
  if (client === undefined || !isName(domain) || !domain.includes('.') || domain.startsWith('['))
    return nothing
  const at = question.sender.lastIndexOf('@')
  const local = question.sender.slice(0, Math.max(at, 0))
  const run: SpfRun = {
    dns: question.dns,
    client,
    sender: `${local === '' ? 'postmaster' : local}@${at < 0 ? domain : question.sender.slice(at + 1)}`,
    helo: question.helo ?? domain,
    receiver: question.receiver ?? 'unknown',
    time: Math.floor((question.now?.getTime() ?? 0) / 1000),
    lookups: 0,
    voids: [],
  }
  try {
    const outcome = evaluate(domain, run)
    const explanation = explain ? explanationOf(outcome, run) : undefined
    return {
      result: outcome.result,
      domain: outcome.domain,
      ...(outcome.term === undefined ? {} : { term: outcome.term }),
      lookups: run.lookups,
      voids: run.voids,
      ...(explanation === undefined ? {} : { explanation }),
    }
  } catch (error) {
    if (!(error instanceof SpfStop)) throw error
    return { result: error.result, problem: error.problem, domain, lookups: run.lookups, voids: run.voids }
  }
}

const rules: RulesFor<SpfQuestion> = {
  domain: inputRules.domain,
  sender: inputRules.address,
  address: inputRules.ip,
  helo: optionRules.string,
  dns: inputRules.dns,
  receiver: optionRules.string,
  now: optionRules.date,
}

/**
 * Says what SPF makes of one client (RFC 7208), or what has to be asked first. Pure; the order in which answers come
 * does not matter. An answer that failed gives `temperror`, never `none` or `pass`.
 * @throws TypeError that names a field which cannot be used.
 */
export const checkSpf = (question: SpfQuestion): DnsStep<SpfVerdict> => {
  checkOptions('checkSpf', question, rules)
  return step(() => evaluateSpf(question, true))
}
