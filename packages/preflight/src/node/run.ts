import { type Company, type Provider, resolveSettings, type UserCard } from '@saatja/core'
import { checkOptions, hasMethods, needed, optionRules, type RulesFor } from '@saatja/core/options'
import type { DnsAnswer, DnsStep, Snapshot } from '../dns/answer.ts'
import { inputRules, listOf } from '../input-rules.ts'
import type { WebAnswer, WebSnapshot } from '../mailboxes/autoconfig.ts'
import { type DetectInput, type Detection, detect, detectRules } from '../mailboxes/detect.ts'
import { type CompareInput, compareRules, compareSenders, type SenderComparison } from '../report/compare.ts'
import type { Preflight, PreflightInput } from '../report/contract.ts'
import { preflight, preflightRules } from '../report/preflight.ts'
import type { AskDns } from './ask.ts'
import type { FetchPage } from './page.ts'
import { publicKeyOf } from './public-key.ts'

/** The DNS client, and how long the whole run may take. */
export interface RunOptions {
  readonly ask: AskDns
  /** Milliseconds for the whole run. Default 5000. */
  readonly deadline?: number | undefined
  /** What is known already, and where new answers are kept: one for many runs asks each name once. */
  readonly dns?: Map<string, DnsAnswer> | undefined
}

const runRules: RulesFor<RunOptions> = {
  ask: needed({ ...optionRules.callback, must: 'what askDns answers, or a function like it' }),
  deadline: optionRules.within,
  dns: { must: 'a Map', test: hasMethods('get', 'set') },
}

const defaultDeadline = 5000

/** Calls work with a signal that ends it. No timer remains afterwards. */
const within = async <T>(deadline: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), deadline)
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** Repeats steps until there is a result. After the deadline every question counts as failed, so it ends at once. */
const takeSteps = async <T>(
  decide: (dns: Snapshot) => DnsStep<T>,
  { ask, dns = new Map() }: RunOptions,
  signal: AbortSignal,
  fetch: (pages: readonly string[], signal: AbortSignal) => Promise<void> = async () => {},
): Promise<T> => {
  for (;;) {
    const { questions, pages = [], result } = decide(dns)
    if (questions === undefined) return result as T
    const [answers] = await Promise.all([ask(questions, signal), fetch(pages, signal)])
    for (const [key, answer] of answers) dns.set(key, answer)
  }
}

const run = <T>(decide: (dns: Snapshot) => DnsStep<T>, options: RunOptions): Promise<T> =>
  within(options.deadline ?? defaultDeadline, (signal) => takeSteps(decide, options, signal))

/**
 * Asks DNS for one user's report. A question that gets no answer in time makes it `unknown`, and is no error.
 * @throws TypeError that names a field or an option which cannot be used.
 */
export const runPreflight = async (
  input: Omit<PreflightInput, 'dns'>,
  options: RunOptions,
): Promise<Preflight> => {
  checkOptions('runPreflight', input, preflightRules)
  checkOptions('runPreflight', options, runRules)
  return run((dns) => preflight({ ...input, dns }), options)
}

/**
 * Asks DNS for the comparison of the sender in use with the Reply-To sender.
 * @throws TypeError that names a field or an option which cannot be used.
 */
export const runCompareSenders = async (
  input: Omit<CompareInput, 'dns'>,
  options: RunOptions,
): Promise<SenderComparison> => {
  checkOptions('runCompareSenders', input, compareRules)
  checkOptions('runCompareSenders', options, runRules)
  const { card, systemUser, providers } = input
  const publicKey =
    input.publicKey ?? publicKeyOf(resolveSettings(input), { cards: [card, systemUser], providers })
  return run((dns) => compareSenders({ ...input, publicKey, dns }), options)
}

/** What detection may ask besides DNS. Without `fetch` or consent, no page is fetched. */
export interface DetectOptions extends RunOptions {
  readonly fetch?: FetchPage | undefined
  readonly consent?: WebSnapshot['consent'] | undefined
}

const detectingRules: RulesFor<DetectOptions> = {
  ...runRules,
  fetch: { ...optionRules.callback, must: 'what fetchPages answers, or a function like it' },
  consent: listOf('domain, ispdb or both', (one) => one === 'domain' || one === 'ispdb'),
}

/**
 * Asks DNS, and with consent the pages of the domain, where the mailboxes of an address are.
 * @throws TypeError that names a field or an option which cannot be used.
 */
export const runDetect = async (
  input: Omit<DetectInput, 'dns' | 'web'>,
  detectOptions: DetectOptions,
): Promise<Detection> => {
  checkOptions('runDetect', input, detectRules)
  checkOptions('runDetect', detectOptions, detectingRules)
  const { fetch, consent = [], ...options } = detectOptions
  const pages = new Map<string, WebAnswer>()
  const web = fetch && consent.length > 0 ? { pages, consent } : undefined
  const fetchAll = async (urls: readonly string[], signal: AbortSignal): Promise<void> => {
    await Promise.all(
      urls.map(async (url) => pages.set(url, await (fetch?.(url, signal) ?? { status: 'failed' }))),
    )
  }
  return within(options.deadline ?? defaultDeadline, (signal) =>
    takeSteps((dns) => detect({ ...input, dns, web }), options, signal, fetchAll),
  )
}

/** All users of a company. */
export interface CompanyInput {
  readonly cards: readonly UserCard[]
  /** Default: the one among the cards that `company.mailUserCode` names. */
  readonly systemUser?: UserCard | undefined
  readonly company: Company
  readonly providers: readonly Provider[]
  /** Ports that a server may have. Default 25, 465 and 587. */
  readonly ports?: readonly number[] | undefined
  readonly perDay?: number | undefined
  readonly now?: Date | undefined
}

const companyRules: RulesFor<CompanyInput> = {
  cards: needed(listOf('user cards', inputRules.card.test)),
  systemUser: inputRules.card,
  company: inputRules.company,
  providers: needed(inputRules.providers),
  ports: optionRules.ports,
  perDay: inputRules.perDay,
  now: optionRules.date,
}

/**
 * Asks DNS for the reports of all users of a company, by code of the card. Users share what was asked.
 * @throws TypeError that names a field or an option which cannot be used.
 */
export const preflightCompany = async (
  input: CompanyInput,
  options: RunOptions,
): Promise<ReadonlyMap<string, Preflight>> => {
  checkOptions('preflightCompany', input, companyRules)
  checkOptions('preflightCompany', options, runRules)
  const { cards, company, providers, ports, perDay, now } = input
  const systemUser = input.systemUser ?? cards.find(({ code }) => code === company.mailUserCode)
  const shared = { ...options, dns: options.dns ?? new Map<string, DnsAnswer>() }
  const reports = new Map<string, Preflight>()
  for (const card of cards) {
    const effective = resolveSettings({ card, systemUser, company, providers, ports, now })
    const publicKey = publicKeyOf(effective, { cards: [card, systemUser], providers })
    reports.set(card.code, await runPreflight({ effective, providers, publicKey, perDay, now }, shared))
  }
  return reports
}
