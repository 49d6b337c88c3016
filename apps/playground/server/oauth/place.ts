import type { GrantKey, GrantStore } from '@saatja/core'
import type { M365 } from '@saatja/provider-m365'
import type { CardBook } from '../cards/book.ts'
import type { Target } from '../contract.ts'
import { RefusalError } from '../refusal.ts'

/** A Microsoft to sign in to, and where its grants are kept. */
export interface SignInPlace {
  readonly microsoft: M365
  readonly grants: GrantStore
  /** Ends the tokens of an account, where that can be played. */
  readonly expire?: (address: string) => void
}

export interface Mailbox {
  /** Code of the card on which the person signs in. */
  readonly user: string
  readonly mailbox: string
  readonly target: Target
}

export type SignInPlaces = Readonly<Partial<Record<Target, SignInPlace>>>

/** @throws RefusalError where nobody can sign in */
export const placeOf = (places: SignInPlaces, target: Target): SignInPlace => {
  const place = places[target]
  if (place === undefined)
    throw new RefusalError(
      'sign-in-not-set-up',
      'Set SAATJA_M365_CLIENT_ID to sign in to Microsoft.',
      'target',
    )
  return place
}

export const keyOf = async (book: CardBook, { user, mailbox }: Mailbox): Promise<GrantKey> => ({
  company: (await book.company()).slug,
  card: user,
  mailbox,
})
