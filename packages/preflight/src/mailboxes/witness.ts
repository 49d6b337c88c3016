import type { MailboxFacts, Provider } from '@saatja/core'
import type { Snapshot } from '../dns/answer.ts'
import { ask, together } from '../dns/open.ts'
import { isSpf, readSpf } from '../spf/record.ts'
import { type Hoster, hosters } from './hosters.ts'
import { suffixOf } from './mail-host.ts'

/** A service whose mailboxes may be recognised: a provider of the application, or one of the hosters. */
export interface MailService {
  readonly id: string
  readonly name: string
  readonly mailboxes: MailboxFacts
  readonly spf: string | undefined
  /** Suffixes of the host names of its servers. */
  readonly hosts: readonly string[]
  readonly provider?: Provider
  readonly hoster?: Hoster
}

/** Providers first: where both know a name, the application's own provider counts. */
export const servicesOf = (providers: readonly Provider[]): readonly MailService[] => [
  ...providers.flatMap((provider) =>
    provider.mailboxes
      ? [
          {
            id: provider.id,
            name: provider.name,
            mailboxes: provider.mailboxes,
            spf: provider.sending?.spf?.value,
            hosts: [],
            provider,
          },
        ]
      : [],
  ),
  ...hosters.map((hoster) => ({
    id: hoster.id,
    name: hoster.name,
    mailboxes: hoster.mailboxes,
    spf: hoster.spf?.value,
    hosts: hoster.hosts?.value ?? [],
    hoster,
  })),
]

/** A piece of evidence in DNS for a service. */
export interface DetectionEvidence {
  /** The question, such as `kivi.ee MX`. */
  readonly question: string
  /** The part of the answer that decided. */
  readonly answer: string
  /** Name of the service that it points to, or what it shows. */
  readonly says: string
}

/** One witness: its evidence, and the service that it points to. */
export interface Witness extends DetectionEvidence {
  readonly service: MailService
  readonly kind: 'dkim' | 'autodiscover' | 'spf'
}

const selectors = ['selector1', 'selector2', 'google', 'default'] as const

const valueAt = (dns: Snapshot, name: string, type: 'CNAME' | 'SRV'): string | undefined => {
  const answer = ask(dns, name, type)
  const record = answer.status === 'found' ? answer.records[0] : undefined
  const value = record && 'value' in record ? record.value : undefined
  return value?.split(' ').at(-1)?.toLowerCase().replace(/\.$/, '')
}

const includesOf = (dns: Snapshot, domain: string): readonly string[] => {
  const answer = ask(dns, domain, 'TXT')
  if (answer.status !== 'found') return []
  const texts = answer.records.flatMap((one) => (one.type === 'TXT' ? [one.strings.join('')] : []))
  return texts
    .filter(isSpf)
    .flatMap((text) => readSpf(text).terms)
    .flatMap(({ name, domain: target }) =>
      (name === 'include' || name === 'redirect') && target ? [target.toLowerCase().replace(/\.$/, '')] : [],
    )
}

interface Sight {
  readonly question: string
  readonly value: string
  readonly kind: Witness['kind']
}

const sights = (dns: Snapshot, domain: string): readonly Sight[] => {
  const names = [
    ...selectors.map((selector) => [`${selector}._domainkey.${domain}`, 'CNAME', 'dkim'] as const),
    [`autodiscover.${domain}`, 'CNAME', 'autodiscover'] as const,
    [`_autodiscover._tcp.${domain}`, 'SRV', 'autodiscover'] as const,
  ]
  const works = names.map(([name, type, kind]) => () => {
    const value = valueAt(dns, name, type)
    return value === undefined ? [] : [{ question: `${name} ${type}`, value, kind }]
  })
  const spf = (): readonly Sight[] =>
    includesOf(dns, domain).map((value) => ({ question: `${domain} TXT`, value, kind: 'spf' }))
  return together<readonly (readonly Sight[])[]>(...works, spf).flat()
}

const suffixesFor = (
  { mailboxes, spf }: MailService,
  kind: Witness['kind'],
): readonly string[] | undefined => {
  if (kind === 'spf') return spf === undefined ? undefined : [spf]
  return (kind === 'dkim' ? mailboxes.dkimTarget : mailboxes.autodiscover)?.value
}

/** Collects everything but the MX that points to a service. All of it is asked at once. */
export const witnesses = (
  dns: Snapshot,
  domain: string,
  services: readonly MailService[],
): readonly Witness[] =>
  sights(dns, domain).flatMap(({ question, value, kind }) =>
    services
      .filter((service) => suffixOf(value, suffixesFor(service, kind)) !== undefined)
      .map((service) => ({ service, kind, question, answer: value, says: service.name })),
  )

/**
 * Finds the service to which at least two witnesses point. SPF alone decides nothing: it says who sends, not who has
 * the mailboxes.
 */
export const agreed = (seen: readonly Witness[]): readonly Witness[] | undefined => {
  const byService = new Map<string, Witness[]>()
  for (const witness of seen)
    byService.set(witness.service.id, [...(byService.get(witness.service.id) ?? []), witness])
  return [...byService.values()].find((group) => {
    const kinds = new Set(group.map(({ kind }) => kind))
    return kinds.size > 1
  })
}
