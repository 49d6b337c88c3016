import type { Company } from '../contract/card.ts'
import type { Finding } from '../contract/finding.ts'
import type { Provider, Sender } from '../contract/provider.ts'
import type { CoreFindingCode } from './finding-codes.ts'

/** Everything that the settings of one company have in common. */
export interface ResolveContext {
  readonly company: Company
  readonly providers: readonly Provider[]
  /** Ports that a server may have. */
  readonly ports: readonly number[]
  readonly now: Date
}

/** The ports that Directo opens towards mail servers. Source: Directo's wiki, meiliserveri_seadistamine, 2026-03-11. */
export const defaultPorts: readonly number[] = [25, 465, 587]

/** The own server of a company or a person: the one sender that core has itself. */
export const smtpSender: Sender = { id: 'smtp', auth: 'password', bulk: 'free' }

export interface KnownSender {
  readonly sender: Sender
  /** The provider that adds it; none for `smtp`. */
  readonly owner: Provider | undefined
}

export const providerById = (context: ResolveContext, id: string | null | undefined): Provider | undefined =>
  context.providers.find((provider) => provider.id === id)

export const providerOfHost = (context: ResolveContext, host: string): Provider | undefined =>
  context.providers.find((provider) => provider.hosts.includes(host))

export const senderById = (context: ResolveContext, id: string): KnownSender | undefined => {
  if (id === smtpSender.id) return { sender: smtpSender, owner: undefined }
  for (const owner of context.providers) {
    const sender = owner.senders?.find((candidate) => candidate.id === id)
    if (sender) return { sender, owner }
  }
  return undefined
}

export const defaultSender = (context: ResolveContext): Sender | undefined => {
  for (const provider of context.providers) {
    const sender = provider.senders?.find((candidate) => candidate.default)
    if (sender) return sender
  }
  return undefined
}

/** Collects findings about one card. */
export type ReportFinding = (
  severity: Finding['severity'],
  code: CoreFindingCode,
  field: string,
  more?: Partial<Pick<Finding, 'actor' | 'params' | 'fix' | 'card'>>,
) => void
