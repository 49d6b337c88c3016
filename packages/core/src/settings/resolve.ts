import { argumentRules } from '../contract/arguments.ts'
import type { Company, UserCard } from '../contract/card.ts'
import type { Effective, EffectiveSettings } from '../contract/effective.ts'
import type { Finding } from '../contract/finding.ts'
import { checkArgument, optionRules } from '../contract/options.ts'
import type { Provider } from '../contract/provider.ts'
import {
  checkCompany,
  checkForeignFrom,
  checkSystemUser,
  isRepeated,
  judge,
  markInherited,
  reporter,
} from './card-findings.ts'
import { defaultPorts, type ReportFinding, type ResolveContext, smtpSender } from './context.ts'
import { type EffectiveCredentials, ownRouteCredentials, resolveCredentials } from './credentials.ts'
import { resolveDkim } from './dkim.ts'
import { resolveIdentity } from './identity.ts'
import { type ReadCard, readCard } from './read-card.ts'
import { chooseSender, inherited, type SenderChoice } from './sender.ts'
import { apiRoute, ownRoute } from './sender-route.ts'
import { resolveSentCopy } from './sent-copy.ts'
import { checkPort, resolveRoute, type ServerSettings } from './server-settings.ts'

/** Everything that decides a user's settings. Nothing else is read. */
export interface ResolveInput {
  readonly card: UserCard
  /** The card that `company.mailUserCode` names. */
  readonly systemUser?: UserCard | undefined
  readonly company: Company
  readonly providers: readonly Provider[]
  /** Ports that a server may have. Default 25, 465 and 587. */
  readonly ports?: readonly number[] | undefined
  /** The time that dated rules are judged by. Default: now. */
  readonly now?: Date | undefined
}

const routeFields: readonly string[] = ['provider', 'server', 'security', 'ca', 'dkim']
const credentialFields: readonly string[] = ['username', 'password', 'passwordFor', 'allowClearTextPassword']

/** Where an API carries the mail, a stated server is not used, so it does not separate the cards. */
const isLinked = (card: ReadCard, sender: SenderChoice, system: EffectiveSettings | undefined): boolean =>
  system !== undefined &&
  sender.field.value === system.fields.sender.value &&
  (card.mail.server === undefined || sender.known?.sender.api !== undefined) &&
  (card.mail.provider === undefined || card.mail.provider === system.fields.provider.value)

/** One of the fields that every card inherits for itself, whatever its route. */
const composed = <T>(
  card: ReadCard,
  own: T | undefined,
  system: Effective<T | null> | undefined,
  systemCode = '',
) =>
  own === undefined
    ? system
      ? inherited(system, systemCode)
      : ({ value: null, origin: 'default' } as const)
    : ({ value: own, origin: 'card', card: card.code } as const)

/** Inheritance rule 13: whether bulk mail may leave. */
const isBulkAllowed = ({ company }: ResolveContext, sender: SenderChoice, route: ServerSettings): boolean =>
  company.bulkModule === true ||
  (sender.known?.sender.bulk !== 'module' && !route.known?.senders?.some(({ bulk }) => bulk === 'module'))

/** What a card takes from the system card, field by field, whatever its route. */
const composedFields = (card: ReadCard, system: EffectiveSettings | undefined) => {
  const { attachAs, attachFiles, editBeforeSending } = card.mail
  const inherits = system?.fields
  return {
    attachAs: composed(card, attachAs, inherits?.attachAs, system?.user),
    attachFiles: composed(card, attachFiles, inherits?.attachFiles, system?.user),
    editBeforeSending: composed(card, editBeforeSending, inherits?.editBeforeSending, system?.user),
  }
}

const resolveTransport = (
  card: ReadCard,
  sender: SenderChoice,
  system: EffectiveSettings | undefined,
  context: ResolveContext,
  report: ReportFinding,
): {
  readonly route: ServerSettings
  readonly credentials: EffectiveCredentials
  readonly taken: readonly string[]
  readonly linked: boolean
} => {
  const input = { card, system, sender: sender.known, context, report }
  const own = sender.known?.sender.ownRoute
  if (sender.known && own) {
    const route = ownRoute(own, sender.known, input)
    return { route, credentials: ownRouteCredentials(own, report), taken: [], linked: false }
  }
  const linked = isLinked(card, sender, system)
  const api = sender.known?.sender.api
  const route = sender.known && api ? apiRoute(api, sender.known, input) : resolveRoute({ ...input, linked })
  const kind = sender.known?.sender ?? smtpSender
  const credentials = resolveCredentials({ card, system, linked, sender: kind, route, report })
  const taken = [...(linked && !api ? routeFields : []), ...(credentials.inherited ? credentialFields : [])]
  return { route, credentials, taken, linked }
}

/** Whether another card should be there to inherit from. */
const wantsSystemCard = ({ code }: ReadCard, { company }: ResolveContext): boolean => {
  const awaited = systemCodeOf(company)
  return awaited !== undefined && awaited !== '' && awaited !== code
}

const resolveCard = (
  card: ReadCard,
  system: EffectiveSettings | undefined,
  context: ResolveContext,
): EffectiveSettings => {
  const findings: Finding[] = [...card.findings]
  const report = reporter(card, findings)
  const sender = chooseSender(card, system, context, report)
  if (!system && wantsSystemCard(card, context)) checkSystemUser(card, sender, context, report)
  const { route, credentials, taken, linked } = resolveTransport(card, sender, system, context, report)
  if (!taken.includes('server') && !sender.known?.sender.api) checkPort(route, context, report)
  const settings: EffectiveSettings = {
    user: card.code,
    fields: {
      sender: sender.field,
      provider: route.provider,
      server: route.server,
      security: route.security,
      ca: route.ca,
      username: credentials.username,
      ...composedFields(card, system),
    },
    auth: credentials.auth,
    password: credentials.password,
    identity: resolveIdentity(card, sender.known, context, report),
    bulkAllowed: isBulkAllowed(context, sender, route),
    findings,
  }
  checkForeignFrom(settings, route.known, report)
  const dkim = resolveDkim({ card, system, linked, sender: sender.known?.sender, report })
  const sentCopy = resolveSentCopy({ card, system, settings, provider: route.known, report })
  const all = [...findings, ...repeatedFindings(system, sender, taken)]
  return {
    ...settings,
    ...(dkim === undefined ? {} : { dkim }),
    ...(sentCopy === undefined ? {} : { sentCopy }),
    findings: judge(settings, route.known, all, context).map((one) => markInherited(one, card.code)),
  }
}

/** Inheritance rule 11: errors of the system card on what is inherited from it. */
const repeatedFindings = (
  system: EffectiveSettings | undefined,
  sender: SenderChoice,
  taken: readonly string[],
): readonly Finding[] => {
  // A user who names no sender would have taken it from the system card, if that card could be read.
  const fromSystem = sender.field.origin === 'card' ? taken : ['sender', 'mail', ...taken]
  return system?.findings.filter((finding) => isRepeated(finding, fromSystem)) ?? []
}

/** Used in place of a company that is missing altogether, which is a finding of its own. */
const nameless: Company = { name: '', slug: '' }

const systemCodeOf = (company: Company | null | undefined): string | undefined =>
  typeof company?.mailUserCode === 'string' ? company.mailUserCode.trim() : undefined

/**
 * Resolves what applies to one user: every field with the one who stated it, who the mail is from, and everything that
 * can be said about it beforehand. The rules have numbers in this package's README. Pure; a card stores only what differs and nothing is copied between cards.
 * Whatever is wrong with cards and company becomes an error finding. Holds no secret.
 * @throws TypeError for providers that are none
 */
export const resolveSettings = (input: ResolveInput): EffectiveSettings => {
  checkArgument('resolveSettings', 'input', optionRules.object, input ?? {})
  const { card, systemUser, company, providers, ports, now } = input ?? {}
  checkArgument('resolveSettings', 'providers', argumentRules.providers, providers)
  const context: ResolveContext = {
    company: company ?? nameless,
    providers,
    ports: ports ?? defaultPorts,
    now: now ?? new Date(),
  }
  const own = readCard(card)
  const systemCode = systemCodeOf(company)
  const applies = systemUser !== undefined && systemUser.code === systemCode && systemUser.code !== own.code
  const system = applies ? resolveCard(readCard(systemUser), undefined, context) : undefined
  const settings = resolveCard(own, system, context)
  const problems = checkCompany(company)
  return problems.length === 0 ? settings : { ...settings, findings: [...settings.findings, ...problems] }
}
