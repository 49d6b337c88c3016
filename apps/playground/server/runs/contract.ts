import type { CheckDepth, CheckReport, Diagnosis, EffectiveSettings, Locale, MailEvent } from '@saatja/core'
import type { CardDraft } from '../contract.ts'

export type SendTarget = 'sandbox' | 'real'

/** What a person wrote in place of the prepared test message. */
export interface EditedMail {
  readonly subject: string
  readonly text: string
  /** Files besides those that the card asks for; `content` in base64. */
  readonly files?: readonly { readonly filename: string; readonly content: string }[]
}

/** The test message as it would be sent, to be edited before that. */
export interface MailPreview {
  readonly subject: string
  readonly text: string
  /** What the card attaches. */
  readonly attachments: readonly string[]
}

export interface RunRequest {
  /** Code of a stored card, unless a draft is given. */
  readonly user: string
  readonly draft?: CardDraft
  readonly depth: CheckDepth
  /** One recipient, or several with commas between them. */
  readonly to?: string
  /** Language of the test message. Default English. */
  readonly locale?: Locale
  readonly target: SendTarget
  /** The recipient once more, typed or confirmed by a person: required for a real run. */
  readonly confirmed?: string
  /** Replaces the prepared test message. */
  readonly message?: EditedMail
}

export interface RunView {
  readonly id: string
  readonly user: string
  readonly depth: CheckDepth
  readonly to?: string
  readonly target: SendTarget
  /** Whether unsaved values were tested. */
  readonly draft: boolean
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly effective: EffectiveSettings
  /** The failure that was played. */
  readonly scenario?: string
  readonly report?: CheckReport
}

/** What a user's last real run showed: the last result from a real server, whatever the sandbox showed since. */
export interface RealOutcome {
  /** Id of the run, which may be forgotten. */
  readonly run: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly depth: CheckDepth
  /** Whether unsaved values were tested. */
  readonly draft: boolean
  readonly ok: boolean
  readonly to?: string
  /** `host:port` */
  readonly server?: string
  readonly diagnosis?: Diagnosis
  /** When the refused password last worked, unchanged on its card since. */
  readonly workedAt?: number
}

/** What a run's stream holds, in this order; the last one is `report`. */
export type RunNews =
  | { readonly kind: 'mail'; readonly event: MailEvent }
  | { readonly kind: 'report'; readonly report: CheckReport }

/** Tests every user in turn, in the sandbox. */
export interface BatchRequest {
  readonly depth: CheckDepth
  readonly to?: string
  readonly locale?: Locale
}

export interface BatchView {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly depth: CheckDepth
  readonly users: readonly string[]
}

/** The test of one user has ended; `run` opens its transcript. */
export interface BatchNews {
  readonly user: string
  readonly run: string
  readonly ok: boolean
  readonly diagnosis?: Diagnosis
}
