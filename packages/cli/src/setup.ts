import type { Company, EffectiveSettings, GrantStore, MailerOptions, Provider, UserCard } from '@saatja/core'
import type { Zones } from '@saatja/preflight'

/** What a command line stands on: how it is started, whom it knows, and where mail and questions go. */
export interface Setup {
  /** How a command is started, such as `npx @saatja/cli send`. */
  readonly call: (command: string) => string
  readonly providers: readonly Provider[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What stands for the world outside until a command asks for the real one. Absent: everything is real. */
  readonly sandbox?: SandboxSetup
}

/** A world on this computer: sample companies, their DNS records, and servers that receive their mail. */
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
  /** Signs a user in where no one presses a button. */
  signIn(settings: EffectiveSettings, company: string, grants: GrantStore): Promise<void>
  close(): Promise<void>
}
