import type { Meter } from '@opentelemetry/api'
import type { Diagnosis, MailEvent } from '@saatja/core'
import { errorAttributes, routeAttributes } from './attributes.ts'

/** Seconds. A submission takes some tenths of a second; a slow server may take minutes. */
const bounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600]

/** Counts messages and measures how long each took, by route and by cause of failure. */
export const mailMetrics = (meter: Meter): ((event: MailEvent) => void) => {
  const sent = meter.createCounter('messaging.client.sent.messages', {
    description: 'Messages that were handed to a server, or could not be',
    unit: '{message}',
  })
  const duration = meter.createHistogram('messaging.client.operation.duration', {
    description: 'Time from the call to the final reply',
    unit: 's',
    advice: { explicitBucketBoundaries: bounds },
  })
  const failed = new Map<string, Diagnosis>()
  return ({ run, kind, diagnosis, took = 0, mail }) => {
    if (kind === 'fail' && diagnosis !== undefined) failed.set(run, diagnosis)
    if (kind !== 'end') return
    const attributes = { ...routeAttributes(mail), ...errorAttributes(failed.get(run)) }
    failed.delete(run)
    sent.add(1, attributes)
    duration.record(took / 1_000, attributes)
  }
}
