import { randomUUID } from 'node:crypto'
import type { ReadMessage } from '@saatja/core'
import type { MessageView } from '../report/messages.ts'
import type { Progress } from '../report/progress.ts'
import { messageStates } from '../state.ts'

/** One message that would have been enqueued. */
export interface FakeMessage {
  /** Slug of the company. */
  readonly company: string
  readonly user: string
  /** Name of the run, as the batch has it. */
  readonly run: string
  readonly kind: string
  readonly bulk: boolean
  readonly priority: number
  readonly key: string
  /** The id by which `message(id)` finds it. */
  readonly id: string
  readonly messageId: string
  /** Not before this time: that of the message, or else that of its batch. */
  readonly sendAt?: Date
  /** The message as checked: addresses read, and every attachment as bytes. */
  readonly message: ReadMessage
  readonly recipients: readonly string[]
}

/** A run that was opened. */
export interface FakeRun extends Pick<FakeMessage, 'company' | 'user' | 'kind' | 'bulk'> {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
}

export const openFakeRun = (
  company: string,
  batch: Pick<FakeMessage, 'run' | 'user' | 'kind' | 'bulk'>,
): FakeRun => {
  const { run: name, user, kind, bulk } = batch
  return { company, name, user, kind, bulk, id: randomUUID(), createdAt: new Date() }
}

/** Writes a message as a list shows it. Nothing is sent, so its state is the one with which it was enqueued. */
export const fakeView = (
  { id, key, user, messageId, message, recipients, sendAt }: FakeMessage,
  { id: run }: FakeRun,
): MessageView => ({
  id,
  key,
  run,
  user,
  messageId,
  subject: message.subject,
  addresses: recipients,
  attempts: 0,
  ...(sendAt !== undefined && sendAt.getTime() > Date.now()
    ? { state: 'deferred', nextAt: sendAt }
    : { state: 'queued' }),
})

export const fakeProgress = (
  { id: run, name, user, kind }: FakeRun,
  views: readonly MessageView[],
): Progress => {
  const count = (state: string): number => views.filter((one) => one.state === state).length
  return {
    run,
    name,
    user,
    kind,
    total: views.length,
    counts: Object.fromEntries(messageStates.map((state) => [state, count(state)])) as Progress['counts'],
    paused: false,
    held: 0,
    suppressed: 0,
    blocked: false,
    finished: views.length === 0,
  }
}
