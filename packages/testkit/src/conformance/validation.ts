import {
  type Company,
  type EffectiveSettings,
  type Finding,
  type Provider,
  type ResolveInput,
  resolveSettings,
  type Sender,
  type UserCard,
} from '@saatja/core'
import { frozen, type Subject } from './case.ts'

export const company: Company = frozen({ name: 'Kivi OÜ', slug: 'kivi', bulkModule: true })

/** How a user of the provider can be set up. */
export interface UserSetup {
  readonly about: string
  readonly card: UserCard
}

export const cardOf = (mailbox: string, mail: UserCard['mail']): UserCard =>
  frozen({ code: 'MARI', email: mailbox, name: 'Mari Kivi', ...(mail === undefined ? {} : { mail }) })

const senderSetup = (
  { id, ownRoute, auth }: Sender,
  { provider, mailbox, password }: Subject,
): UserSetup => ({
  about: `sender ${id}`,
  card: cardOf(mailbox, {
    sender: id,
    ...(ownRoute === undefined ? { provider: provider.id } : {}),
    ...(ownRoute === undefined && auth !== 'none' ? { username: mailbox } : {}),
    ...(ownRoute === undefined && auth === 'password' ? { password } : {}),
  }),
})

/** What a card states to sign in to the preset’s server. */
export const signIn = ({ preset }: Provider, mailbox: string, password: string) =>
  preset === undefined || preset.signIn === 'none' ? {} : { username: mailbox, password }

/** Ordinary cards that lead to the provider: its own senders, and `smtp` with its preset. */
export const setups = (subject: Subject): readonly UserSetup[] => {
  const { provider, mailbox, password } = subject
  const own = (provider.senders ?? []).map((sender) => senderSetup(sender, subject))
  if (provider.preset === undefined) return own
  const preset = { sender: 'smtp', provider: provider.id, ...signIn(provider, mailbox, password) }
  const card = cardOf(mailbox, preset)
  return provider.preset.signIn === 'none' ? own : [...own, { about: 'sender smtp', card }]
}

export const inputOf = ({ provider, now }: Subject, { card }: UserSetup): ResolveInput => ({
  card,
  company,
  providers: [provider],
  now,
})

export interface Validation extends UserSetup {
  readonly effective: EffectiveSettings
  /** What the provider itself says, asked directly. */
  readonly findings: readonly Finding[]
}

/** The settings of every ordinary card, and what the provider finds in them. */
export const validations = (subject: Subject): readonly Validation[] =>
  setups(subject).map((setup) => {
    const effective = frozen(resolveSettings(inputOf(subject, setup)))
    return { ...setup, effective, findings: subject.provider.validate?.(effective, subject.now) ?? [] }
  })
