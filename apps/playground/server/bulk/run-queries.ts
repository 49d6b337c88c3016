import { setTimeout as delay } from 'node:timers/promises'
import type { Provider } from '@saatja/core'
import type { CompanyOutbox, MessageView, Progress } from '@saatja/outbox'
import type { CardStore } from '../cards/card-store.ts'
import { effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import { HttpError } from '../http-error.ts'
import type { SendTarget } from '../runs/contract.ts'
import type { BulkMessageDetails, BulkMessageList, BulkView, MessageState } from './contract.ts'
import { maxMessages } from './read-batch.ts'
import type { RunAccess } from './run-access.ts'
import { bulkMessageDetails, bulkMessageView, bulkView } from './view.ts'
import { lookedThrough, waitingIn } from './waiting.ts'

/** What the page asks about the runs of one target. */
export interface RunQueries {
  /** Newest first. */
  list(): Promise<readonly BulkView[]>
  /** Counts the messages of a user that are not sent yet. */
  waiting(user: string): Promise<number>
  has(id: string): Promise<boolean>
  /**
   * Yields the run now and after every change, until nothing more happens.
   * @throws HttpError
   */
  watch(id: string, signal: AbortSignal): AsyncIterable<BulkView>
  /** @throws HttpError */
  view(id: string): Promise<BulkView>
  messages(
    id: string,
    options: { readonly state?: MessageState; readonly limit: number },
  ): Promise<BulkMessageList>
  message(id: string): Promise<BulkMessageDetails | undefined>
}

export interface RunQueryOptions {
  readonly target: SendTarget
  readonly book: CardStore
  readonly providers: readonly Provider[]
  /** Whether messages may still be returned. */
  readonly awaitsReturns?: () => boolean
}

/** How many runs the overview shows. */
const shown = 30
/** Milliseconds between two queries of a run. */
const every = 400

export const unknownRun = () => new HttpError('unknown-run', 'This run is no longer available.', 'id')

const createdAtOf = async (company: CompanyOutbox, id: string): Promise<Date> => {
  const run = (await company.runs(lookedThrough)).find((one) => one.id === id)
  if (run === undefined) throw unknownRun()
  return run.createdAt
}

/** Yields a run now and after every change; also after its end, as long as messages may still be returned. */
async function* watching(
  company: CompanyOutbox,
  id: string,
  signal: AbortSignal,
  awaitsReturns: () => boolean,
): AsyncIterable<Progress> {
  yield* company.watch(id, { signal, every })
  while (awaitsReturns() && !signal.aborted) {
    await delay(every, undefined, { signal }).catch(() => {})
    const progress = await company.progress(id)
    if (progress !== undefined) yield progress
  }
}

/** Lists the first messages in the order of their keys. */
const firstOf = (all: readonly MessageView[], limit: number): BulkMessageList => {
  const sorted = [...all].sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }))
  return { messages: sorted.slice(0, limit).map(bulkMessageView), all: all.length }
}

const look = async (
  { target, book, providers }: RunQueryOptions,
  company: CompanyOutbox,
  progress: Progress,
  createdAt: Date,
): Promise<BulkView> => {
  const card = await book.get(progress.user)
  const effective = card && effectiveOf(card, await surroundingsOf(book, providers))
  return bulkView({ company, progress, createdAt, target, effective, providers })
}

/** @throws HttpError when there is no such run */
const viewOf = async (options: RunQueryOptions, company: CompanyOutbox, id: string): Promise<BulkView> => {
  const createdAt = await createdAtOf(company, id)
  const progress = await company.progress(id)
  if (progress === undefined) throw unknownRun()
  return look(options, company, progress, createdAt)
}

export const runQueries = (access: RunAccess, options: RunQueryOptions): RunQueries => ({
  list: async () => {
    if (!(await access.hasRuns())) return []
    const company = await access.company()
    return Promise.all((await company.runs(shown)).map(({ id }) => viewOf(options, company, id)))
  },
  waiting: async (user) => ((await access.hasRuns()) ? waitingIn(await access.company(), user) : 0),
  has: async (id) => (await access.hasRuns()) && (await (await access.company()).progress(id)) !== undefined,
  async *watch(id, signal) {
    const company = await access.company()
    const createdAt = await createdAtOf(company, id)
    const awaitsReturns = options.awaitsReturns ?? (() => false)
    let last = ''
    for await (const progress of watching(company, id, signal, awaitsReturns)) {
      const now = await look(options, company, progress, createdAt)
      // The estimated end moves with the clock while nothing else changes.
      const text = JSON.stringify({ ...now, doneAt: undefined })
      if (text !== last) yield now
      last = text
    }
  },
  view: async (id) => viewOf(options, await access.company(), id),
  messages: async (id, { state, limit }) => {
    const company = await access.company()
    const all = await company.messages({ run: id, limit: maxMessages, ...(state ? { state } : {}) })
    return firstOf(all, limit)
  },
  message: async (id) => {
    if (!(await access.hasRuns())) return undefined
    const message = await (await access.company()).message(id)
    return message && bulkMessageDetails(message)
  },
})
