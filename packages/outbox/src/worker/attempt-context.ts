import type { Mailer, Pace } from '@saatja/core'
import type { OutboxContext } from '../context.ts'
import type { Moment } from '../policy/backoff.ts'
import type { Histories } from '../policy/histories.ts'
import type { Attempted, Outcome } from '../policy/outcome.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import { type ClaimedMessage, recipientsNow } from '../queue/message-row.ts'
import type { LateSuppression } from '../returns/late-suppression.ts'
import type { Commits } from './commits.ts'
import type { RecentCards } from './recent-cards.ts'
import type { Semaphore } from './semaphore.ts'
import type { CachedSender } from './sender-cache.ts'

/** What one drain needs to send its messages. */
export interface AttemptContext {
  readonly context: OutboxContext
  readonly commits: Commits
  readonly key: MailboxKey
  readonly mailer: Mailer
  readonly cards: Pick<RecentCards, 'forget'>
  readonly senderOf: (sender: string) => Promise<CachedSender>
  /** Removes recipients from bulk mail whose address came on the company's list after it was queued. */
  readonly leaveOut: LateSuppression
  /** Waits for the mailbox's turn. */
  readonly pace: Pace
  /** Bounds how many messages this process has in memory and on the wire. */
  readonly semaphore: Semaphore
  /** Bounds how much of the mailbox's bulk mail is in memory and on the wire. */
  readonly room: Semaphore
  /** Aborted when no new message may begin. */
  readonly stopping: AbortSignal
  failures: number
  /** How each sender's last message ended, for the rule that decides what a failure stops. */
  readonly histories: Histories
}

/** How an attempt ended; `lost` when the message belongs to another process by now. */
export interface AttemptResult {
  readonly outcome: Outcome | 'lost'
  /** When the final dot was allowed to leave. */
  readonly dotAt?: Date
  /** Milliseconds since the claim. */
  readonly took?: number
}

/** The time, and the chance that spreads retries. */
export const moment = (): Moment => ({ now: Date.now(), chance: Math.random() })

/** Gathers what the policy has to know to judge how this attempt ended. */
export const attempted = (
  { context, failures, histories }: AttemptContext,
  message: ClaimedMessage,
  sender: CachedSender | undefined,
): Attempted => ({
  deferrals: message.deferrals,
  recipients: recipientsNow(message),
  history: histories.of(message.sender, recipientsNow(message)),
  reached: message.reached,
  refused: message.refused,
  expiresAt: message.expiresAt.getTime(),
  unknown: context.unknownPolicy(message.kind),
  failures,
  ownGrant: sender?.ownGrant ?? false,
})
