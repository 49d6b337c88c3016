import type { MailErrorCode, Security, Source, Stage } from '@saatja/core'
import type { ServerOverrides } from '../smtp/server-overrides.ts'

/** A named failure that a server can play, and what a reader should be told about it. */
export interface Scenario {
  readonly id: string
  /** Whose servers play it. Absent: any server. */
  readonly provider?: string
  /** The stage at which it appears. */
  readonly stage: Stage
  readonly overrides: ServerOverrides
  /** Id of the diagnosis that it must lead to. */
  readonly expected: string
  readonly code: MailErrorCode
  /** What the connection must have for it to happen. */
  readonly needs?: {
    readonly security?: Security
    readonly auth?: 'password' | 'oauth'
    /** True: the message is sent through the provider's API. */
    readonly api?: boolean
    /** Least bytes of the message, so that its end is not sent before the fault appears. */
    readonly size?: number
  }
  /** Where `send` knows less than `check`, which looks at the server a second time. */
  readonly onSend?: { readonly expected: string; readonly code: MailErrorCode }
  readonly source: Source
  /** True only for a reply that was really recorded from the provider. */
  readonly recorded: boolean
}
