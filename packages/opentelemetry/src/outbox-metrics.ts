import type { Meter } from '@opentelemetry/api'
import type { Diagnosis } from '@saatja/core'
import { errorAttributes } from './attributes.ts'

/** The part of an outbox that is used to measure how much it has to do. */
export interface WatchedOutbox {
  stats(): Promise<{
    readonly queued: number
    readonly due: number
    readonly held: number
    readonly underWay: number
    readonly unknown: number
    readonly resting: number
    readonly oldestDue?: Date
  }>
}

/** The part of the outbox's events that is used, so that this package does not depend on the outbox. */
export type WorkEvent =
  | {
      readonly kind: 'message'
      readonly state: string
      readonly attempt?: number
      readonly took?: number
      readonly diagnosis?: Diagnosis
    }
  | { readonly kind: 'mailbox-paused'; readonly diagnosis?: Diagnosis }
  | { readonly kind: 'trouble' }

/** Counts what the workers of this process did. */
export const outboxMetrics = (meter: Meter): ((event: WorkEvent) => void) => {
  const attempts = meter.createCounter('saatja.outbox.attempts', {
    description: 'Attempts of this process, by the state of the message afterwards',
    unit: '{attempt}',
  })
  const duration = meter.createHistogram('messaging.process.duration', {
    description: 'Time of one attempt, its turn within the limits included',
    unit: 's',
  })
  const returned = meter.createCounter('saatja.outbox.returned', {
    description: 'Messages whose state a returned mail has changed, by that state',
    unit: '{message}',
  })
  const pauses = meter.createCounter('saatja.outbox.mailbox.pauses', {
    description: 'Mailboxes that were paused after a failure',
    unit: '{pause}',
  })
  const trouble = meter.createCounter('saatja.outbox.trouble', {
    description: 'Troubles that are no message’s, such as a database that does not answer',
    unit: '{error}',
  })
  return (event) => {
    if (event.kind === 'trouble') return trouble.add(1)
    if (event.kind === 'mailbox-paused') return pauses.add(1, errorAttributes(event.diagnosis))
    const attributes = {
      'messaging.system': 'smtp',
      'messaging.operation.name': 'send',
      'saatja.outbox.state': event.state,
      ...errorAttributes(event.diagnosis),
    }
    // A returned message changes the state of a message without an attempt.
    if (event.attempt === undefined) return returned.add(1, attributes)
    attempts.add(1, attributes)
    if (event.took !== undefined) duration.record(event.took / 1_000, attributes)
  }
}

/** Reports what is open whenever metrics are collected. Returns how to stop. */
export const watchOutbox = (meter: Meter, outbox: WatchedOutbox): (() => void) => {
  const messages = meter.createObservableGauge('saatja.outbox.messages', {
    description: 'Open messages over all companies: due, held, waiting for later, under way, unknown',
    unit: '{message}',
  })
  const resting = meter.createObservableGauge('saatja.outbox.mailboxes.resting', {
    description: 'Mailboxes that rest after a failure',
    unit: '{mailbox}',
  })
  const oldest = meter.createObservableGauge('saatja.outbox.oldest_due.age', {
    description: 'Age of the message that has been due for longest',
    unit: 's',
  })
  const observe = async (result: {
    observe(instrument: typeof messages, value: number, attributes?: Readonly<Record<string, string>>): void
  }): Promise<void> => {
    const stats = await outbox.stats()
    const { due, held, queued, underWay, unknown } = stats
    const parts = { due, held, later: queued - due - held, 'under-way': underWay, unknown }
    for (const [part, count] of Object.entries(parts))
      result.observe(messages, count, { 'saatja.outbox.part': part })
    result.observe(resting, stats.resting)
    const age = stats.oldestDue === undefined ? 0 : Date.now() - stats.oldestDue.getTime()
    result.observe(oldest, Math.max(age, 0) / 1_000)
  }
  const instruments = [messages, resting, oldest]
  meter.addBatchObservableCallback(observe, instruments)
  return () => meter.removeBatchObservableCallback(observe, instruments)
}
