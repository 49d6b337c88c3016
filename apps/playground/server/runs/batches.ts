import { randomUUID } from 'node:crypto'
import type { CardStore } from '../cards/card-store.ts'
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

export const batchesOf = (book: CardStore, runs: Runs): Batches => {
  const batches = new Map<string, Batch>()

  /** Undefined for a user who was removed after the test began. */
  const testOne = async (
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

  const start = async (request: BatchRequest): Promise<Batch> => {
    checkRecipient(request)
    const { slug } = await book.company()
    const users = (await book.all()).map(({ code }) => code)
    const log = createReplayLog<BatchNews>()
    const stop = new AbortController()
    const waiting = [...users]
    const worker = async () => {
      for (let user = waiting.shift(); user !== undefined && !stop.signal.aborted; user = waiting.shift()) {
        // Another company may have another user under the same code.
        if ((await book.company()).slug !== slug) return stop.abort()
        const news = await testOne(user, request, stop.signal)
        if (news) log.add(news)
      }
    }
    const failed = (error: unknown) => {
      stop.abort()
      console.error(error)
    }
    void Promise.all(Array.from({ length: atOnce }, worker))
      .catch(failed)
      .finally(() => log.end())
    const batch = {
      view: { id: randomUUID(), startedAt: Date.now(), depth: request.depth, users },
      company: slug,
      log,
      cancel: () => stop.abort(),
    }
    batches.set(batch.view.id, batch)
    const oldest = batches.keys().next().value
    if (batches.size > remembered && oldest !== undefined) batches.delete(oldest)
    return batch
  }

  return {
    start,
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
