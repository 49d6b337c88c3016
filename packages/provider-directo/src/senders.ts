import type { Company, Identity, Mailbox, OwnRoute, Sender, UserCard } from '@saatja/core'
import type { House } from './options.ts'

/** Id of the sender whose replies go to the user and whose bounces go to the event mailbox. */
export const replyToSender = (house: House): string => `${house.id}-reply-to`

const routeOf = ({ server, security, ca, signIn, allowClearTextPassword }: House): OwnRoute => ({
  server,
  security,
  ...(ca === undefined ? {} : { ca }),
  ...signIn,
  ...(allowClearTextPassword ? { allowClearTextPassword } : {}),
})

/** Both leave through the house server. The first is what a company has without any settings. */
export const sendersOf = (house: House): readonly Sender[] => {
  const shared = {
    ownRoute: routeOf(house),
    auth: house.signIn ? 'password' : 'none',
    bulk: 'module',
  } as const
  return [
    { id: house.id, name: house.name, default: true, ...shared },
    { id: replyToSender(house), name: `${house.name}-Reply-to`, ...shared },
  ]
}

const named = (name: string | undefined, address: string): Mailbox =>
  name === undefined || name.trim() === '' ? { address } : { name, address }

/**
 * The first sender writes in the user's own name. The other writes from the company's event mailbox, so that
 * bounces become events, while answers still reach the user.
 */
export const identityOf =
  (house: House) =>
  (card: UserCard, company: Company, sender: string): Identity => {
    const user = named(card.name, card.email)
    if (sender !== replyToSender(house)) return { from: user, envelopeFrom: card.email }
    const event = `${company.slug}@${house.eventDomain}`
    return { from: named(user.name ?? company.name, event), replyTo: user, envelopeFrom: event }
  }
