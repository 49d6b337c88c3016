import type { CardBook } from '../cards/book.ts'
import type { GrantView } from '../contract.ts'
import { keyOf, type Mailbox, placeOf, type SignInPlaces } from './place.ts'
import { replaceGrant, unlessDamaged } from './replace.ts'

/** What is known of a mailbox's grant, and its end. */
export interface Grants {
  status(mailbox: Mailbox): Promise<GrantView>
  signOut(mailbox: Mailbox): Promise<void>
  /** Plays the end of the token; nothing happens where that cannot be played. */
  expire(mailbox: Mailbox): void
}

export const grantsOf = (book: CardBook, places: SignInPlaces): Grants => ({
  status: async (mailbox) => {
    const place = places[mailbox.target]
    if (place === undefined) return { available: false }
    const key = await keyOf(book, mailbox)
    const status = await unlessDamaged(place.microsoft.grantStatus({ key, grants: place.grants }))
    return {
      available: true,
      canExpire: place.expire !== undefined,
      ...(status
        ? {
            signedIn: {
              account: status.account?.address ?? status.mailbox,
              at: status.signedInAt.getTime(),
              ...(status.tokenExpires ? { tokenExpires: status.tokenExpires.getTime() } : {}),
              ...(status.refused ? { refused: status.refused } : {}),
            },
          }
        : {}),
    }
  },
  signOut: async (mailbox) => {
    const { grants } = placeOf(places, mailbox.target)
    await replaceGrant(grants, await keyOf(book, mailbox), null)
  },
  expire: ({ target, mailbox }) => placeOf(places, target).expire?.(mailbox),
})
