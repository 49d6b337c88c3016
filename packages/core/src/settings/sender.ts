import type { Effective, EffectiveSettings } from '../contract/effective.ts'
import type { Provider } from '../contract/provider.ts'
import {
  defaultSender,
  type KnownSender,
  providerById,
  type ReportFinding,
  type ResolveContext,
  senderById,
} from './context.ts'
import type { ReadCard } from './read-card.ts'

/** Marks a value for the user of another card: what the system card itself stated comes from the system user. */
export const inherited = <T>(effective: Effective<T>, systemCode: string): Effective<T> =>
  effective.origin === 'card'
    ? { value: effective.value, origin: 'system-user', card: systemCode }
    : effective

export interface SenderChoice {
  readonly field: Effective<string | null>
  /** Absent when there is none, or no one knows it. */
  readonly known: KnownSender | undefined
}

/** The sender that stating the provider alone chooses. */
const firstOwn = (provider: Provider | undefined): string | undefined =>
  provider?.senders?.find(({ byName }) => byName !== true)?.id

const senderField = (
  card: ReadCard,
  system: EffectiveSettings | undefined,
  context: ResolveContext,
): Effective<string | null> => {
  const { sender, provider, server } = card.mail
  const own = (value: string): Effective<string> => ({ value, origin: 'card', card: card.code })
  if (sender !== undefined) return own(sender)
  if (provider !== undefined) return own(firstOwn(providerById(context, provider)) ?? 'smtp')
  if (server !== undefined) return own('smtp')
  if (system?.fields.sender.value) return inherited(system.fields.sender, system.user)
  return { value: defaultSender(context)?.id ?? null, origin: 'default' }
}

/** Inheritance rule 1: which mail sender applies. */
export const chooseSender = (
  card: ReadCard,
  system: EffectiveSettings | undefined,
  context: ResolveContext,
  report: ReportFinding,
): SenderChoice => {
  const field = senderField(card, system, context)
  const { provider } = card.mail
  if (field.value === null) report('error', 'sender-missing', 'sender')
  const known = field.value === null ? undefined : senderById(context, field.value)
  const own = field.origin === 'card'
  if (field.value !== null && !known && own)
    report('error', 'sender-unknown', 'sender', { params: { sender: field.value } })
  if (provider !== undefined && !providerById(context, provider))
    report('error', 'provider-unknown', 'provider', {
      params: { provider, known: context.providers.map(({ id }) => id).join(', ') },
    })
  return { field, known }
}
