import type { MailErrorCode, Security, Source, Stage } from '@saatja/core'
import type { ServerOverrides } from '../smtp/server-overrides.ts'

/** A named failure that a server can play, and what a reader should be told about it. */
export interface Scenario {
  readonly id: string
  /** Whose servers play it. Absent: any server. */
  readonly provider?: string
  /** The step at which it shows. */
  readonly stage: Stage
  readonly overrides: ServerOverrides
  /** Id of the diagnosis in which it has to end. */
  readonly expected: string
  readonly code: MailErrorCode
  /** What the connection has to be like for it to happen. */
  readonly needs?: {
    readonly security?: Security
    readonly auth?: 'password' | 'oauth'
    /** True: the provider's API carries the mail. */
    readonly api?: boolean
    /** Bytes of the message at least, so that its end is not under way before the fault shows. */
    readonly size?: number
  }
  /** Where `send` can tell less than `check`, which looks at the server a second time. */
  readonly onSend?: { readonly expected: string; readonly code: MailErrorCode }
  readonly source: Source
  /** True only for a reply that was really recorded from the provider. */
  readonly recorded: boolean
}
