import type { Finding, MailSettings, Provider, Security } from '@saatja/core'
import { checkOptions, needed, optionRules, type RulesFor } from '@saatja/core/options'
import { formatServer, parseAddress } from '@saatja/core/settings'
import type { DnsStep, Snapshot } from '../dns/answer.ts'
import { domainOf } from '../dns/name.ts'
import { awaitPages, step } from '../dns/open.ts'
import { found } from '../finding.ts'
import { inputRules } from '../input-rules.ts'
import { pagesOf, readAutoconfig, type WebSnapshot } from './autoconfig.ts'
import { detectFindings } from './detect-findings.ts'
import { settingsFor, withoutStated } from './detected-settings.ts'
import { type MailboxHost, ownerOf, placeByDns } from './found.ts'
import { suffixOf } from './mail-host.ts'
import { type DetectionEvidence, type MailService, servicesOf } from './witness.ts'

/** The input of detection. Of the address, only the domain is ever asked about. */
export interface DetectInput {
  readonly address: string
  readonly providers: readonly Provider[]
  readonly dns: Snapshot
  /** Web pages, with the person's consent. Absent: none are asked. */
  readonly web?: WebSnapshot | undefined
  /** What the card states already: such a field is never set. */
  readonly stated?: MailSettings | undefined
  /** Code of the card, for the fix. */
  readonly card?: string | undefined
}

/** Where the mailboxes of an address are, and the evidence. */
export interface Detection {
  readonly domain: string
  /** Id of one of the application's providers. */
  readonly provider?: string
  /** Name of the service as people know it, also of one that is no provider here. */
  readonly service?: string
  /** `host:port`; only where a source or the domain itself names it, never a guess. */
  readonly server?: string
  readonly security?: Security
  /** What to sign in with. */
  readonly username: string
  readonly certainty: 'certain' | 'likely' | 'none'
  /** In the order in which it was looked for. */
  readonly evidence: readonly DetectionEvidence[]
  readonly findings: readonly Finding[]
  /** What can be filled in on the card; fields that it states are not among them. */
  readonly set: Partial<MailSettings>
}

const byDomain = (domain: string, services: readonly MailService[]): MailboxHost | undefined => {
  const service = services.find(({ mailboxes }) => suffixOf(domain, mailboxes.domains?.value) === domain)
  if (!service) return undefined
  const server = service.hoster?.server
  return {
    certainty: 'certain',
    service,
    ...(server ? { server: server.server, security: server.security } : {}),
    evidence: [{ question: domain, answer: domain, says: service.name }],
  }
}

const endedAt = (domain: string, services: readonly MailService[]) =>
  services
    .flatMap((service) => (service.mailboxes.ended ?? []).map((ended) => ({ service, ended })))
    .find(({ ended }) => ended.domain === domain)

/** The pages that the person agreed to; the first page that names a server decides. */
const byWeb = (
  domain: string,
  web: WebSnapshot,
  services: readonly MailService[],
): MailboxHost | undefined => {
  for (const page of pagesOf(domain, web.consent)) {
    const answer = web.pages.get(page) ?? awaitPages([page])
    const server = answer.status === 'found' ? readAutoconfig(answer.text, domain) : undefined
    if (!server) continue
    const text = formatServer(server.address)
    const service = services.find(({ provider }) => provider?.hosts.includes(server.address.host))
    return {
      certainty: 'likely',
      ...(service ? { service } : {}),
      server: text,
      security: server.security,
      localPart: server.username === 'local-part',
      evidence: [{ question: page, answer: text, says: service?.name ?? domain }],
    }
  }
  return undefined
}

const nothing: MailboxHost = { certainty: 'none', evidence: [] }

const placeOf = (
  { dns, web }: DetectInput,
  domain: string,
  services: readonly MailService[],
): MailboxHost => {
  const sure = byDomain(domain, services)
  if (sure) return sure
  const place = placeByDns(dns, domain, services)
  if (place && (place.certainty !== 'none' || place.receivesNothing || place.unanswered !== undefined))
    return place
  const page = web && byWeb(domain, web, services)
  return page ? { ...page, evidence: [...(place?.evidence ?? []), ...page.evidence] } : (place ?? nothing)
}

const empty = (domain: string, username: string): Omit<Detection, 'findings'> => ({
  domain,
  username,
  certainty: 'none',
  evidence: [],
  set: {},
})

const moved = (domain: string, username: string, services: readonly MailService[]): Detection | undefined => {
  const one = endedAt(domain, services)
  if (!one) return undefined
  const service = one.service.hoster?.movedTo ?? one.service.name
  const { since } = one.ended
  return {
    ...empty(domain, username),
    service,
    evidence: [{ question: domain, answer: since, says: service }],
    findings: [found('detect-service-moved', { domain, service, since })],
  }
}

const detected = (input: DetectInput): Detection => {
  const { address: typed, providers } = input
  const address = parseAddress(typed.trim())
  if (address === undefined) return { ...empty('', typed), findings: [] }
  const domain = domainOf(address)
  const services = servicesOf(providers)
  const ended = moved(domain, address, services)
  if (ended) return ended
  const place = placeOf(input, domain, services)
  const provider =
    place.service?.provider ?? (place.server === undefined ? undefined : ownerOf(providers, place.server))
  const username = place.localPart ? address.slice(0, address.lastIndexOf('@')) : address
  const set = withoutStated(settingsFor(place, provider, username), provider, input.stated)
  const server = place.server ?? place.service?.provider?.preset?.server
  const security = place.security ?? place.service?.provider?.preset?.security
  return {
    domain,
    ...(provider ? { provider: provider.id } : {}),
    ...(place.service ? { service: place.service.name } : {}),
    ...(server === undefined || place.certainty === 'none' ? {} : { server }),
    ...(security === undefined || place.certainty === 'none' ? {} : { security }),
    username,
    certainty: place.certainty,
    evidence: place.evidence,
    findings: detectFindings({ domain, place, provider, set, stated: input.stated, card: input.card }),
    set,
  }
}

/** Rules for the input, without what DNS and pages have said. */
export const detectRules: RulesFor<Omit<DetectInput, 'dns' | 'web'>> = {
  address: inputRules.address,
  providers: needed(inputRules.providers),
  stated: optionRules.object,
  card: optionRules.string,
}

/**
 * Finds where the mailboxes of an address are, by evidence in a fixed order, or what has to be asked first. Pure. SPF
 * never decides, an MX host is never taken for a server that sends, and nothing is guessed.
 * @throws TypeError that names a field which cannot be used.
 */
export const detect = (input: DetectInput): DnsStep<Detection> => {
  checkOptions('detect', input, { ...detectRules, dns: inputRules.dns, web: inputRules.web })
  return step(() => detected(input))
}
