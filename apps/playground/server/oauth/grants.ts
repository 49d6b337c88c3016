import { type GrantKey, type GrantStatus, type GrantStore, replaceGrant } from '@saatja/core'
import type { CardStore } from '../cards/card-store.ts'
import type { GrantView, SignedInView } from './contract.ts'
import {
  keyOf,
  type SignInMailbox,
  type SignInTarget,
  type SignInTargets,
  targetOf,
} from './sign-in-target.ts'
import { unlessDamaged } from './unless-damaged.ts'

/** What is known about a mailbox's grant, and when it ends. */
export interface Grants {
  status(mailbox: SignInMailbox): Promise<GrantView>
  signOut(mailbox: SignInMailbox): Promise<void>
  /** Simulates the end of the token; does nothing where that is not possible. */
  expire(mailbox: SignInMailbox): void
}

const signedInOf = (status: GrantStatus): SignedInView => ({
  account: status.account?.address ?? status.mailbox,
  at: status.signedInAt.getTime(),
  ...(status.tokenExpires ? { tokenExpires: status.tokenExpires.getTime() } : {}),
  ...(status.refused ? { refused: status.refused } : {}),
  ...(status.findings.length > 0 ? { findings: status.findings } : {}),
})

/** For a provider that tells nothing about its grants, only their existence is known. */
const storedOf = async (grants: GrantStore, key: GrantKey): Promise<SignedInView | undefined> =>
  (await unlessDamaged(grants.get(key))) && { account: key.mailbox }

const signedIn = async (
  { oauth, grants }: SignInTarget,
  key: GrantKey,
): Promise<SignedInView | undefined> => {
  if (oauth.grantStatus === undefined) return storedOf(grants, key)
  const status = await unlessDamaged(oauth.grantStatus({ key, grants }))
  return status && signedInOf(status)
}

export const grantsOf = (book: CardStore, places: SignInTargets): Grants => ({
  status: async (mailbox) => {
    const place = places[mailbox.target]?.get(mailbox.provider)
    if (place === undefined) return { available: false }
    const known = await signedIn(place, await keyOf(book, mailbox))
    return {
      available: true,
      canExpire: place.expire !== undefined,
      ...(known ? { signedIn: known } : {}),
    }
  },
  signOut: async (mailbox) => {
    const { grants } = targetOf(places, mailbox)
    await replaceGrant(grants, await keyOf(book, mailbox), null)
  },
  expire: (mailbox) => targetOf(places, mailbox).expire?.(mailbox.mailbox),
})
