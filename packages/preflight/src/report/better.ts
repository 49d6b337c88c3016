import type { PreflightProvider } from './sender.ts'

/** Why another sender is trusted more. */
export type BetterReason = 'public-domain' | 'dmarc' | 'spf' | 'no-room'

/** A sender that receivers trust, without any change to DNS. */
export interface BetterSender {
  /** Id of the mail sender. */
  readonly sender: string
  readonly why: BetterReason
}

const someUser = { code: '', email: 'user@example.com' }
const someCompany = { name: '', slug: 'company' }

/**
 * Finds the sender of a provider that writes from an address of its own and puts the user's in Reply-To. The provider's
 * own identity function decides, so no name of a sender is known here.
 */
export const replyToSenderOf = (provider: PreflightProvider | undefined): string | undefined =>
  provider?.senders?.find(({ id }) => provider.identity?.(someUser, someCompany, id).replyTo !== undefined)
    ?.id

/** What decides whether the Reply-To sender is better. */
export interface BetterInput {
  readonly replyTo: string | undefined
  /** Whether the report is about the Reply-To sender itself. */
  readonly isReplyTo: boolean
  readonly isPublicDomain: boolean
  readonly fails: boolean
  readonly enforced: boolean
  readonly hasPolicy: boolean
  readonly spfFails: boolean
  readonly hasRoom: boolean
  readonly isSigned: boolean
}

/** Whether the Reply-To sender is better, and why. */
export const betterSender = (input: BetterInput): BetterSender | undefined => {
  const { replyTo: sender, isReplyTo } = input
  if (sender === undefined || isReplyTo) return undefined
  const reasons: readonly (readonly [BetterReason, boolean])[] = [
    ['public-domain', input.isPublicDomain],
    ['dmarc', input.fails && input.enforced],
    ['spf', input.spfFails && !input.hasPolicy],
    ['no-room', !input.hasRoom && !input.isSigned],
  ]
  const why = reasons.find(([, holds]) => holds)?.[0]
  return why && { sender, why }
}
