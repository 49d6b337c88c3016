import type { Company, Identity, Mailbox, OwnRoute, Provider, Sender, UserCard } from '@saatja/core'
import type { ResolvedDirectoOptions } from './options.ts'

/** Id of the sender whose replies go to the user and whose bounces go to the event mailbox. */
export const replyToSender = (resolved: ResolvedDirectoOptions): string => `${resolved.id}-reply-to`

const routeOf = ({
  server,
  security,
  ca,
  signIn,
  allowClearTextPassword,
  dkim,
}: ResolvedDirectoOptions): OwnRoute => ({
  server,
  security,
  ...(ca === undefined ? {} : { ca }),
  ...signIn,
  ...(allowClearTextPassword ? { allowClearTextPassword } : {}),
  ...(dkim === undefined ? {} : { dkim }),
})

/** Both use the default server. The first is the sender of a company without any settings. */
export const sendersOf = (resolved: ResolvedDirectoOptions): readonly Sender[] => {
  const shared = {
    ownRoute: routeOf(resolved),
    auth: resolved.signIn ? 'password' : 'none',
    bulk: 'module',
  } as const
  return [
    { id: resolved.id, name: resolved.name, default: true, ...shared },
    { id: replyToSender(resolved), name: `${resolved.name}-Reply-to`, ...shared },
  ]
}

const named = (name: string | undefined, address: string): Mailbox =>
  name === undefined || name.trim() === '' ? { address } : { name, address }

/**
 * The first sender writes in the user's own name. The other writes from the company's event mailbox, so that
 * bounces become events, while answers still reach the user.
 */
export const identityOf =
  (resolved: ResolvedDirectoOptions) =>
  (card: UserCard, company: Company, sender: string): Identity => {
    const user = named(card.name, card.email)
    if (sender !== replyToSender(resolved)) return { from: user, envelopeFrom: card.email }
    const event = `${company.slug}@${resolved.eventDomain}`
    return { from: named(user.name ?? company.name, event), replyTo: user, envelopeFrom: event }
  }

/** With a key, bounces of the Reply-To sender go to an address of their own at the event domain. */
export const returnPathOf = (resolved: ResolvedDirectoOptions): Pick<Provider, 'returnPath'> =>
  resolved.returnKeys.length === 0
    ? {}
    : {
        returnPath: {
          domain: resolved.eventDomain,
          senders: [replyToSender(resolved)],
          keys: resolved.returnKeys,
        },
      }
