import { randomUUID } from 'node:crypto'
import type { CardStore } from '../cards/card-store.ts'
import { forgetOldest } from '../forget-oldest.ts'
import { HttpError } from '../http-error.ts'
import type { BatchNews, BatchRequest, BatchView } from './contract.ts'
import { checkRecipient } from './recipient.ts'
import { createReplayLog, type ReplayLog } from './replay-log.ts'
import type { Runs } from './runs.ts'

interface Batch {
  readonly view: BatchView
  readonly company: string
  readonly log: ReplayLog<BatchNews>
  cancel(): void
}

/** Tests of all users at once, in the sandbox. */
export interface Batches {
  start(request: BatchRequest): Promise<Batch>
  /** @throws HttpError */
  get(id: string): Batch
  /** The last test of all users in the company that is open. */
  latest(): Promise<Batch | undefined>
}

/** Users tested at the same time: enough to be quick, few enough to leave CPU time to others. */
const atOnce = 4
const remembered = 20

const unlessGone = (error: unknown): undefined => {
  if (error instanceof HttpError && error.refusal.code === 'unknown-user') return undefined
  throw error
}

/** Returns undefined for a user who was removed after the test began. */
const testOne = async (
  runs: Runs,
  user: string,
  request: BatchRequest,
  signal: AbortSignal,
): Promise<BatchNews | undefined> => {
  const run = await runs.start({ ...request, user, target: 'sandbox' }).catch(unlessGone)
  if (run === undefined) return undefined
  const cancel = () => run.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  await run.done
  signal.removeEventListener('abort', cancel)
  const { id, report } = run.view
  return {
    user,
    run: id,
    ok: report?.ok === true,
    ...(report?.diagnosis ? { diagnosis: report.diagnosis } : {}),
  }
}

/** Works on a few users at a time, until all are done or the work is stopped. */
const eachOf = async (
  users: readonly string[],
  signal: AbortSignal,
  work: (user: string) => Promise<void>,
): Promise<void> => {
  const waiting = [...users]
  const worker = async (): Promise<void> => {
    for (let user = waiting.shift(); user !== undefined && !signal.aborted; user = waiting.shift())
      await work(user)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** Begins the tests of all users of the company that is open. */
const begin = async (book: CardStore, runs: Runs, request: BatchRequest): Promise<Batch> => {
  checkRecipient(request)
  const { slug } = await book.company()
  const users = (await book.all()).map(({ code }) => code)
  const log = createReplayLog<BatchNews>()
  const stop = new AbortController()
  const test = async (user: string): Promise<void> => {
    // Another company may have another user under the same code.
    if ((await book.company()).slug !== slug) return stop.abort()
    const news = await testOne(runs, user, request, stop.signal)
    if (news) log.add(news)
  }
  const failed = (error: unknown) => {
    stop.abort()
    console.error(error)
  }
  void eachOf(users, stop.signal, test)
    .catch(failed)
    .finally(() => log.end())
  const view = { id: randomUUID(), startedAt: Date.now(), depth: request.depth, users }
  return { view, company: slug, log, cancel: () => stop.abort() }
}

export const batchesOf = (book: CardStore, runs: Runs): Batches => {
  const batches = new Map<string, Batch>()
  return {
    start: async (request) => {
      const batch = await begin(book, runs, request)
      batches.set(batch.view.id, batch)
      forgetOldest(batches, remembered)
      return batch
    },
    latest: async () => {
      const { slug } = await book.company()
      return [...batches.values()].findLast(({ company }) => company === slug)
    },
    get: (id) => {
      const batch = batches.get(id)
      if (batch === undefined)
        throw new HttpError('unknown-batch', 'This test series is no longer available.', 'id')
      return batch
    },
  }
}
