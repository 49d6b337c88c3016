import type { Diagnosis } from './diagnosis.ts'
import type { Finding } from './finding.ts'
import type { MailEvent, TranscriptLine } from './mail-event.ts'
import type { Message, Receipt } from './message.ts'
import type { Stage } from './stage.ts'

/** How far a check goes: to the server's capabilities, through sign-in, or to a test message that is really sent. */
export type CheckDepth = 'connection' | 'sign-in' | 'message'

/** What a check does, and who is told about it. */
export interface CheckOptions {
  readonly depth: CheckDepth
  /** Recipient of the test message, or several; needed for depth `message`. */
  readonly to?: string | readonly string[] | undefined
  /** What the test message says, in the reader's language. Default: a sentence in English. */
  readonly message?: Omit<Message, 'to' | 'cc' | 'bcc'> | undefined
  readonly signal?: AbortSignal | undefined
  readonly on?: ((event: MailEvent) => void) | undefined
}

/** How one stage of a check ended. */
export interface CheckStep {
  readonly stage: Stage
  readonly result: 'ok' | 'fail' | 'skip'
  /** Milliseconds. */
  readonly took: number
  /** Facts of the step, such as protocol and cipher of the encryption. */
  readonly facts: Readonly<Record<string, string | number | boolean>>
  readonly diagnosis?: Diagnosis
}

/** What a check found. `ok` is about the stages that it reached; `notChecked` names the others. */
export interface CheckReport {
  readonly ok: boolean
  readonly steps: readonly CheckStep[]
  /** Stages that this depth does not reach, or that were not tried after an earlier failure. */
  readonly notChecked: readonly Stage[]
  readonly findings: readonly Finding[]
  readonly diagnosis?: Diagnosis
  readonly receipt?: Receipt
  readonly transcript: readonly TranscriptLine[]
}
