import type { Diagnosis, Finding } from '@saatja/core'
import type { SendTarget } from '../runs/contract.ts'

/** A link that was made for a user's own sign-in. */
export interface NewSignInLink {
  readonly url: string
  /** Milliseconds since the epoch. */
  readonly expires: number
  /** Whether it opens on this computer only. */
  readonly local: boolean
}

/** What the page behind such a link shows. */
export interface SignInLinkView {
  /** Names of the company and of the user. */
  readonly company: string
  readonly name: string
  readonly mailbox: string
  /** Name of the provider. */
  readonly provider: string
  readonly target: SendTarget
  /** Milliseconds since the epoch. */
  readonly expires: number
  /** Whether someone has signed in with it. */
  readonly used: boolean
}

/** The result of a sign-in. */
export type SignInResult = {
  readonly user: string
  readonly mailbox: string
  /** Id of the provider whose account it is. */
  readonly provider: string
  readonly target: SendTarget
} & (
  | { readonly ok: true; readonly account: string; readonly warnings: readonly string[] }
  | {
      readonly ok: false
      readonly diagnosis: Diagnosis
      /** URL of the page on which an administrator approves, when that is what is missing. */
      readonly approval?: string
    }
)

/** Who has signed in, as far as the provider tells. */
export interface SignedInView {
  readonly account: string
  /** Milliseconds since the epoch, as all times here. */
  readonly at?: number
  readonly tokenExpires?: number
  readonly refused?: Diagnosis
  /** What is known about its end beforehand. */
  readonly findings?: readonly Finding[]
}

/** What may be shown of the sign-in of a mailbox. */
export type GrantView =
  | { readonly available: false }
  | {
      readonly available: true
      /** Whether the end of the token can be simulated. */
      readonly canExpire: boolean
      readonly signedIn?: SignedInView
    }
