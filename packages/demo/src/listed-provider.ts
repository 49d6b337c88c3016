import type { KnownProvider } from '@saatja/cli/providers'
import type { Provider, Secret } from '@saatja/core'

/** A sign-in that is played on this machine, for one provider whose accounts people sign in to. */
export interface SimulatedSignIn {
  /** The provider, with the options that lead to this sign-in. */
  readonly provider: Provider
  /** Origin, such as `http://127.0.0.1:41234`. */
  readonly url: string
  /** What the application proves itself with; another one at each start. */
  readonly clientSecret: Secret
  /** Tells whether a token that was handed out here opens a mailbox, at a host and with a permission if they are named. */
  accepts(token: string, mailbox: string, host?: string, permission?: string): boolean
  /** Tells whose a token is that was handed out here. */
  ownerOf(token: string): string | undefined
  /** Does what a person does on the page at `url`: accepts as this mailbox. Answers the return address's parameters. */
  accept(url: string, mailbox: string): Promise<Readonly<Record<string, string>>>
  /** Ends the access tokens of an account. */
  expireTokens(address: string): void
  /** Everything that was handed out and must stay secret, for tests that look for it. */
  secrets(): readonly string[]
  close(): Promise<void>
}

/** What trying a provider out needs besides the provider. */
export interface Tryout {
  /** Plays its sign-in on this machine. Absent: in the simulation no one can sign in to its accounts. */
  simulate?(): Promise<SimulatedSignIn>
  /** Id of a scenario of this provider that is worth playing first. */
  readonly suggestedScenario?: string
}

/** One provider of the list, and how it is tried out. */
export type ListedProvider = KnownProvider & Tryout
