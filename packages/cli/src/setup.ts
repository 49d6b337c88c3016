import type { Company, EffectiveSettings, GrantStore, MailerOptions, Provider, UserCard } from '@saatja/core'
import type { Zones } from '@saatja/preflight'

/** What a command line needs: how it is started, which companies it knows, and where messages and DNS questions go. */
export interface Setup {
  /** How a command is started, such as `npx @saatja/cli send`. */
  readonly call: (command: string) => string
  readonly providers: readonly Provider[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The simulation that is used until a command asks for real servers. Absent: everything is real. */
  readonly sandbox?: SandboxSetup
}

/** A simulation on this computer: sample companies, their DNS records, and servers that receive their messages. */
export interface SandboxSetup {
  readonly samples: readonly Sample[]
  readonly zones: Zones
  open(): Promise<OpenSandbox>
}

/** A company with its users. */
interface Sample {
  readonly company: Company
  readonly cards: readonly UserCard[]
}

/** Servers that are running. */
interface OpenSandbox {
  readonly providers: readonly Provider[]
  readonly dial: NonNullable<MailerOptions['dial']>
  /** Signs a user in when no one presses a button. */
  signIn(settings: EffectiveSettings, company: string, grants: GrantStore): Promise<void>
  close(): Promise<void>
}
