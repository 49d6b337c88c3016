import {
  type EffectiveSettings,
  type Limits,
  limitsOf,
  type Mailer,
  mailboxOf,
  type Provider,
} from '@saatja/core'

/** The key by which a sender's messages are paced. */
export interface CachedSender {
  readonly mailbox: string
  /** The effective mail sender. */
  readonly sender: string
  readonly limits: Limits
  /** The sender signed in with a card of their own, so a refusal says nothing about other users of the mailbox. */
  readonly ownGrant: boolean
}

const ownGrant = ({ auth, user, fields }: EffectiveSettings): boolean =>
  auth === 'oauth' && (fields.username.card ?? user) === user

/** Milliseconds that a result is kept. The mailer itself reads the cards anew for every message. */
const fresh = 5_000

/**
 * Looks up senders, each at most once in this time.
 * @throws MailError when there is no such card
 */
export const senderCache = (
  mailer: Pick<Mailer, 'effective'>,
  providers: readonly Provider[],
): ((sender: string) => Promise<CachedSender>) => {
  const known = new Map<string, { readonly at: number; readonly cached: CachedSender }>()
  return async (sender) => {
    const entry = known.get(sender)
    if (entry !== undefined && Date.now() - entry.at < fresh) return entry.cached
    const settings = await mailer.effective(sender)
    const cached = {
      mailbox: mailboxOf(settings),
      sender: settings.fields.sender.value ?? '',
      limits: limitsOf(settings, providers),
      ownGrant: ownGrant(settings),
    }
    known.set(sender, { at: Date.now(), cached })
    return cached
  }
}
