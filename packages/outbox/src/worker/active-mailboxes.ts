import type { OutboxContext } from '../context.ts'
import type { DrainJob, Jobs, MailboxKey } from '../queue/jobs.ts'
import { nextLook } from '../queue/mailbox-state.ts'
import { troubleOf } from '../trouble.ts'
import { openCommits } from './commits.ts'
import { type Drain, startDrain } from './drain.ts'
import { retryQuery } from './retry.ts'
import { createSemaphore } from './semaphore.ts'

/** Places beyond `mailboxes` for mailboxes with messages that a person waits for. */
const reserve = 20
/** Mailboxes claimed by one query. */
const claimAtMost = 50

interface ActiveMailbox {
  readonly job: DrainJob
  readonly drain: Drain
}

/** The mailboxes that this process is sending from. */
export interface ActiveMailboxes {
  readonly size: number
  /** Claims mailboxes while there are places, and starts sending from them. Returns how many were found. */
  claim(): Promise<number>
  /** Tells the mailbox's drain, where it has one, that a person waits for a message. */
  wakeNow(key: MailboxKey): void
  /** Sends heartbeats; stops the drains of mailboxes that another process has taken over. */
  beat(): Promise<void>
  /** Begins no new message; those in progress are finished. */
  stop(): void
}

export interface ActiveMailboxesOptions {
  /** Mailboxes at once. */
  readonly mailboxes: number
  /** Messages in memory and on the wire at once. */
  readonly messages: number
  /** Aborted when messages in progress are given up. */
  readonly ending: AbortSignal
  /** A place has become free. */
  readonly onFree: () => void
}

export const createActiveMailboxes = (
  context: OutboxContext,
  jobs: Jobs,
  { mailboxes, messages, ending, onFree }: ActiveMailboxesOptions,
): ActiveMailboxes => {
  const active = new Map<string, ActiveMailbox>()
  let crowded = false
  const shared = {
    commits: openCommits(context.store.database, context.worker, ending),
    semaphore: createSemaphore(messages),
    share: () => messages / Math.max(active.size, 1),
    crowded: () => crowded,
  }
  const run = async (job: DrainJob): Promise<void> => {
    const drain = startDrain(context, job, shared)
    const claimed = `${job.id} ${job.retryCount}`
    active.set(claimed, { job, drain })
    try {
      await finishAfter(drain, context, jobs, job, ending)
    } finally {
      active.delete(claimed)
      onFree()
    }
  }
  return {
    get size() {
      return active.size
    },
    async claim() {
      const free = mailboxes - active.size
      crowded = free <= 0
      const count = Math.min(crowded ? free + reserve : free, claimAtMost)
      if (count <= 0) return 0
      const found = await jobs.fetch(count, crowded)
      for (const job of found) void run(job)
      return found.length
    },
    wakeNow({ company, mailbox }) {
      for (const { job, drain } of active.values())
        if (job.company === company && job.mailbox === mailbox) drain.wakeNow()
    },
    beat: () => beat(jobs, [...active.values()]),
    stop() {
      for (const { drain } of active.values()) drain.stop()
    },
  }
}

/** Plans the mailbox's next turn when its drain has ended. */
const finishAfter = async (
  drain: Drain,
  context: OutboxContext,
  jobs: Jobs,
  job: DrainJob,
  ending: AbortSignal,
): Promise<void> => {
  try {
    await drain.done
    await retryQuery(
      () => context.store.database.transaction((tx) => jobs.finish(tx, job, () => nextLook(tx, job))),
      ending,
    )
  } catch (error) {
    // Without further heartbeats another process takes over, and settles what was in progress.
    context.emit(troubleOf(error))
  }
}

const beat = async (jobs: Jobs, mine: readonly ActiveMailbox[]): Promise<void> => {
  if (mine.length === 0) return
  const still = await jobs.touch(mine.map(({ job }) => job))
  for (const { job, drain } of mine) if (!still.has(job.id)) drain.stop()
}
