import type { BulkView } from '../../../server/bulk/contract.ts'
import type { IconName } from '../components/icon.tsx'
import type { runWords } from './run-messages.ts'

/** What a run is doing: the word for it, and how it looks. */
export interface RunStatus {
  readonly word: keyof typeof runWords
  readonly icon: IconName
  readonly tone: 'ok' | 'bad' | 'warn' | 'idle'
}

/** Whether the rest has been canceled, and only messages that had begun are still being sent. */
export const isCancelling = ({ finished, counts }: BulkView): boolean =>
  !finished && counts.cancelled > 0 && counts.queued + counts.deferred === 0

const finishedStatus = ({ counts, total }: BulkView): RunStatus => {
  if (counts.cancelled > 0) return { word: 'cancelled', icon: 'dash', tone: 'idle' }
  if (counts.sent === total) return { word: 'done', icon: 'check', tone: 'ok' }
  // A returned message had been accepted.
  if (counts.sent + counts.bounced === total) return { word: 'done-returned', icon: 'warn', tone: 'warn' }
  return { word: 'done-some', icon: 'warn', tone: 'warn' }
}

/** `lost`: the server does not answer. Pure. */
export const runStatus = (view: BulkView, lost: boolean): RunStatus => {
  const { finished, counts, stuck, paused, restsUntil } = view
  if (finished) return finishedStatus(view)
  if (lost) return { word: 'lost', icon: 'warn', tone: 'warn' }
  if (isCancelling(view)) return { word: 'cancelling', icon: 'dash', tone: 'idle' }
  if (stuck) return { word: 'stuck', icon: 'cross', tone: 'bad' }
  if (paused) return { word: counts.sending > 0 ? 'pausing' : 'paused', icon: 'pause', tone: 'idle' }
  if (restsUntil !== undefined) return { word: 'rests', icon: 'warn', tone: 'warn' }
  return { word: 'sending', icon: 'send', tone: 'ok' }
}
