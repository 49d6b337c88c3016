import type { CloseOptions } from '@saatja/core'
import type { Database } from '@saatja/store'
import type { OutboxContext } from '../context.ts'
import { type DrainJob, heartbeatMillis, type Jobs, type MailboxKey } from '../queue/jobs.ts'
import { nextLook } from '../queue/mailbox-state.ts'
import { channelOf, parseAnnouncement } from './announcement.ts'
import { openCommits } from './commits.ts'
import { type Drain, startDrain } from './drain.ts'
import { createHearing, type Hearing } from './hearing.ts'
import { retryQuery } from './retry.ts'
import { createSemaphore } from './semaphore.ts'
import { createWakeable } from './wakeable.ts'

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
const sweepEvery = 10_000
/** Places beyond `mailboxes` for mailboxes with messages that a person waits for. */
const reserve = 20
/** Mailboxes claimed by one query. */
const fetchAtMost = 50

interface Active {
  readonly job: DrainJob
  readonly drain: Drain
}

/** Sends from every mailbox that has something to send, together with all other workers of this database. */
export const startWorker = async (
  context: OutboxContext,
  jobs: Jobs,
  { mailboxes = 500, messages = 100 }: WorkerOptions = {},
): Promise<RunningWorker> => {
  const ending = new AbortController()
  const semaphore = createSemaphore(messages)
  const commits = openCommits(context.store.database, context.worker, ending.signal)
  const active = new Map<string, Active>()
  const wakeable = createWakeable()
  let [stopping, crowded] = [false, false]

  const run = async (job: DrainJob): Promise<void> => {
    const share = (): number => messages / Math.max(active.size, 1)
    const drain = startDrain(context, job, { commits, semaphore, share, crowded: () => crowded })
    const claimed = `${job.id} ${job.retryCount}`
    active.set(claimed, { job, drain })
    try {
      await drain.done
      await retryQuery(
        () => context.store.database.transaction((tx) => jobs.finish(tx, job, () => nextLook(tx, job))),
        ending.signal,
      )
    } catch (error) {
      // Without further heartbeats another process takes over, and settles what was in progress.
      context.emit({ kind: 'trouble', error })
    } finally {
      active.delete(claimed)
      wakeable.wake()
    }
  }
  const fetch = async (): Promise<number> => {
    const free = mailboxes - active.size
    crowded = free <= 0
    const count = Math.min(free > 0 ? free : free + reserve, fetchAtMost)
    if (count <= 0) return 0
    const found = await jobs.fetch(count, free <= 0)
    for (const job of found) void run(job)
    return found.length
  }
  const loop = async (): Promise<void> => {
    while (!stopping) {
      if ((await reportingErrors(context, fetch, 0)) === 0) await wakeable.wait(pollEvery)
    }
  }
  const wake = async (key: MailboxKey, urgent: boolean): Promise<void> => {
    for (const { job, drain } of active.values()) {
      if (urgent && job.company === key.company && job.mailbox === key.mailbox) drain.wakeNow()
    }
    await jobs.wake(key, urgent)
    wakeable.wake()
  }
  const sweep = async (): Promise<void> => {
    for (const key of await jobs.sweep()) await jobs.wake(key)
    wakeable.wake()
  }

  const reported = (work: () => Promise<void>) => reportingErrors(context, work, undefined)
  const hearing = createHearing(context.store.database, context.worker)
  const unlisten = await listen(context.store.database, (payload) => {
    if (hearing.takes(payload)) return
    void reported(payload === '' ? sweep : () => wake(...parseAnnouncement(payload)))
  })
  await reported(sweep)
  const heart = setInterval(() => void reported(() => beat(jobs, [...active.values()])), heartbeatMillis)
  const stopSweeping = sweepRegularly(hearing, (work) => void reported(work), sweep)
  const looping = loop()
  return {
    giveUp: () => ending.abort(),
    async stop() {
      stopping = true
      stopAll(active.values())
      stopSweeping()
      await unlisten()
      wakeable.wake()
      await looping
      stopAll(active.values())
      while (active.size > 0) await wakeable.wait(pollEvery)
      clearInterval(heart)
    },
  }
}

/** Called at once, and again when the last look for mailboxes may have begun some. */
const stopAll = (all: Iterable<Active>): void => {
  for (const { drain } of all) drain.stop()
}

/** Sends heartbeats for its mailboxes; stops those that another process has taken over. */
const beat = async (jobs: Jobs, mine: readonly Active[]): Promise<void> => {
  if (mine.length === 0) return
  const still = await jobs.touch(mine.map(({ job }) => job))
  for (const { job, drain } of mine) if (!still.has(job.id)) drain.stop()
}

/** Looks for mailboxes whose announcement was missed, and more often where none is heard. Returns how to stop. */
const sweepRegularly = (
  hearing: Hearing,
  begin: (work: () => Promise<void>) => void,
  sweep: () => Promise<void>,
): (() => void) => {
  begin(hearing.test)
  const quick = setInterval(() => {
    if (hearing.deaf) begin(sweep)
  }, pollEvery)
  const slow = setInterval(() => {
    begin(hearing.test)
    begin(sweep)
  }, sweepEvery)
  return () => {
    clearInterval(quick)
    clearInterval(slow)
  }
}

const listen = (database: Database, heard: (payload: string) => void): Promise<() => Promise<void>> =>
  database.listen(channelOf(database.schema), heard)

/** The database may be away for a while; the worker continues when it is back. */
const reportingErrors = async <T>(
  context: OutboxContext,
  work: () => Promise<T>,
  otherwise: T,
): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    context.emit({ kind: 'trouble', error })
    return otherwise
  }
}
