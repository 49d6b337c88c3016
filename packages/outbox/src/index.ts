export type { Batch, BatchMessage } from './batch.ts'
export type { CompanyOutbox } from './company-outbox.ts'
export type { OutboxEvent } from './context.ts'
export type { UnknownResolution } from './control.ts'
export type { Correction } from './correct-address.ts'
export type { Enqueued } from './enqueue.ts'
export type { Kind, OutboxOptions } from './options.ts'
export { type Outbox, openOutbox } from './outbox.ts'
export type { DatabasePace } from './pace/database-pace.ts'
export type { EnqueuedMessage } from './queue/insert.ts'
export { type MailboxLoad, timeLeft } from './report/estimate.ts'
export type { AttemptView, ListOptions, MailboxView, MessageDetails, MessageView } from './report/messages.ts'
export type { Progress } from './report/progress.ts'
export type { ListedRun } from './report/runs.ts'
export type { OutboxStats, StatsOptions } from './report/stats.ts'
export type { Pruned, Retention } from './retention.ts'
export type { AddressListOptions, Restoration, SuppressedAddress } from './returns/address-list.ts'
export type { RecordedReturn } from './returns/record-return.ts'
export type { SuppressionReason } from './returns/standing.ts'
export {
  type MessageState,
  messageStates,
  type RecipientOutcome,
  type RecipientState,
  type RecipientView,
  type UnknownPolicy,
} from './state.ts'
export type { Worker, WorkerOptions } from './worker/worker.ts'
