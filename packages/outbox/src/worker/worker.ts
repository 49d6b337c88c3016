import type { CloseOptions } from '@saatja/core'
import type { OutboxContext } from '../context.ts'
import type { Jobs } from '../queue/jobs.ts'
import { heartbeatMillis } from '../queue/pg-boss.ts'
import { type ActiveMailboxes, createActiveMailboxes } from './active-mailboxes.ts'
import { listenForAnnouncements } from './listen.ts'
import { reportErrors } from './report-errors.ts'
import { createWakeable, type Wakeable } from './wakeable.ts'

/** How one worker works. */
export interface WorkerOptions {
  /** Mailboxes this process may send from at once. Default 500. */
  readonly mailboxes?: number | undefined
  /** Messages this process may have in memory and on the wire at once. Default 100. */
  readonly messages?: number | undefined
}

/** A process that sends, until it is stopped. */
export interface Worker {
  /**
   * Begins no new message, finishes those in progress and gives everything back. With `within`, what is not finished by
   * then is given up: it is queued again where nothing was sent, and is `unknown` after the final dot.
   * @throws TypeError that names an option which cannot be used
   */
  stop(options?: CloseOptions): Promise<void>
}

/** A worker, and how its messages in progress are given up. */
interface RunningWorker {
  stop(): Promise<void>
  giveUp(): void
}

/** Milliseconds. */
const pollEvery = 1_000

/** Sends from every mailbox that has something to send, together with all other workers of this database. */
export const startWorker = async (
  context: OutboxContext,
  jobs: Jobs,
  { mailboxes = 500, messages = 100 }: WorkerOptions = {},
): Promise<RunningWorker> => {
  const ending = new AbortController()
  const wakeable = createWakeable()
  const options = { mailboxes, messages, ending: ending.signal, onFree: wakeable.wake }
  const active = createActiveMailboxes(context, jobs, options)
  const stopListening = await listenForAnnouncements(context, {
    async wake(key, urgent) {
      if (urgent) active.wakeNow(key)
      await jobs.wake(key, urgent)
      wakeable.wake()
    },
    async sweep() {
      for (const key of await jobs.sweep()) await jobs.wake(key)
      wakeable.wake()
    },
  })
  const heart = setInterval(() => void reportErrors(context, active.beat), heartbeatMillis)
  const stopping = new AbortController()
  const claiming = claimUntil(stopping.signal, context, active, wakeable)
  return {
    giveUp: () => ending.abort(),
    async stop() {
      stopping.abort()
      active.stop()
      await stopListening()
      wakeable.wake()
      await claiming
      // The last look for mailboxes may have begun some.
      active.stop()
      while (active.size > 0) await wakeable.wait(pollEvery)
      clearInterval(heart)
    },
  }
}

/** Looks for mailboxes again and again; where none is found, only when it is woken, or a little later. */
const claimUntil = async (
  stopping: AbortSignal,
  context: OutboxContext,
  active: ActiveMailboxes,
  wakeable: Wakeable,
): Promise<void> => {
  while (!stopping.aborted) if (!(await reportErrors(context, active.claim))) await wakeable.wait(pollEvery)
}
