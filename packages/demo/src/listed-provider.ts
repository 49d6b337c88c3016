import type { Provider, Secret, Token } from '@saatja/core'

/** Values of environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Gives access tokens in place of a sign-in. */
export type SimulatedTokens = (request: {
  readonly mailbox: string
  readonly renew: boolean
}) => Promise<Token>

/** A sign-in that is played on this machine, for one provider whose accounts people sign in to. */
export interface SimulatedSignIn {
  /** The provider, with the options that lead to this sign-in. */
  readonly provider: Provider
  /** Origin, such as `http://127.0.0.1:41234`. */
  readonly url: string
  /** What the application proves itself with; another one at each start. */
  readonly clientSecret: Secret
  /** Tells whether a token that was handed out here opens a mailbox. */
  accepts(token: string, mailbox: string): boolean
  /** Does what a person does on the page at `url`: accepts as this mailbox. Answers the return address's parameters. */
  accept(url: string, mailbox: string): Promise<Readonly<Record<string, string>>>
  /** Ends the access tokens of an account. */
  expireTokens(address: string): void
  /** Everything that was handed out and must stay secret, for tests that look for it. */
  secrets(): readonly string[]
  close(): Promise<void>
}

/** One provider of the list: how it is made, and how an application writes it. */
export interface ListedProvider {
  /** Package that exports it, such as `@saatja/provider-gmail`. */
  readonly package: string
  /** Name of the function that makes it, such as `gmail`. */
  readonly factory: string
  /** Makes it with the options that the environment states, or with none. */
  create(environment: Environment): Provider
  /** Environment variables with which people can sign in for real. */
  readonly signInVariables?: readonly string[]
  /** Makes it with tokens from elsewhere, where its accounts are signed in to. */
  withTokens?(token: SimulatedTokens): Provider
  /** Plays its sign-in on this machine. Absent: in the simulation nobody can sign in to its accounts. */
  simulate?(): Promise<SimulatedSignIn>
  /** Id of a scenario of this provider that is worth playing first. */
  readonly suggestedScenario?: string
}
