import type { KnownProvider } from '@saatja/cli/providers'
import type { Provider, Secret } from '@saatja/core'

/** A simulated sign-in on this machine, for one provider to whose accounts people sign in. */
export interface SimulatedSignIn {
  /** The provider, with the options that lead to this sign-in. */
  readonly provider: Provider
  /** Origin, such as `http://127.0.0.1:41234`. */
  readonly url: string
  /** The application's secret; another one at each start. */
  readonly clientSecret: Secret
  /** Says whether a token that was issued here opens a mailbox, at a host and with a permission if they are named. */
  accepts(token: string, mailbox: string, host?: string, permission?: string): boolean
  /** Says whose a token is that was issued here. */
  ownerOf(token: string): string | undefined
  /**
   * Does what a person does on the page at `url`: accepts as this mailbox. Returns the parameters of the return
   * address.
   */
  accept(url: string, mailbox: string): Promise<Readonly<Record<string, string>>>
  /** Ends the access tokens of an account. */
  expireTokens(address: string): void
  /** Everything issued that must stay secret, for tests that look for it. */
  secrets(): readonly string[]
  close(): Promise<void>
}

/** What is needed besides the provider to try it out. */
export interface Tryout {
  /** Starts its simulated sign-in on this machine. Absent: in the simulation no one can sign in to its accounts. */
  simulate?(): Promise<SimulatedSignIn>
  /** Id of a scenario of this provider that is worth playing first. */
  readonly suggestedScenario?: string
}

/** One provider of the list, and how it is tried out. */
export type ListedProvider = KnownProvider & Tryout
