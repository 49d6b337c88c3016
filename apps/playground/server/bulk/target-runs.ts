import { setTimeout as delay } from 'node:timers/promises'
import { readReturn } from '@saatja/bounce'
import type { Provider } from '@saatja/core'
import type { Batch, CompanyOutbox, Correction, MessageView, Progress } from '@saatja/outbox'
import type { CardStore } from '../cards/card-store.ts'
import { effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import { HttpError } from '../http-error.ts'
import type { SendTarget } from '../runs/contract.ts'
import type {
  BulkAction,
  BulkMessageDetails,
  BulkMessageFinding,
  BulkMessageList,
  BulkStart,
  BulkView,
  MessageState,
} from './contract.ts'
import { correct, enqueue } from './enqueue.ts'
import { maxMessages } from './read-batch.ts'
import type { RunOutbox } from './run-outbox.ts'
import { bulkMessageDetails, bulkMessageView, bulkView } from './view.ts'
import { lookedThrough, waitingIn } from './waiting.ts'

/** Runs of messages of the open company to one target. */
export interface TargetRuns {
  /** Newest first. */
  list(): Promise<readonly BulkView[]>
  /** Counts the messages of a user that are not sent yet. */
  waiting(user: string): Promise<number>
  has(id: string): Promise<boolean>
  /** @throws HttpError */
  start(batch: Batch): Promise<BulkStart>
  /**
   * Yields the run now and after every change, until nothing more happens.
   * @throws HttpError
   */
  watch(id: string, signal: AbortSignal): AsyncIterable<BulkView>
  /** @throws HttpError */
  view(id: string): Promise<BulkView>
  act(id: string, action: BulkAction): Promise<void>
  messages(
    id: string,
    options: { readonly state?: MessageState; readonly limit: number },
  ): Promise<BulkMessageList>
  message(id: string): Promise<BulkMessageDetails | undefined>
  settle(id: string, finding: BulkMessageFinding): Promise<void>
  /** Sends a message once more, to the corrected address. @throws HttpError */
  correct(id: string, correction: Correction): Promise<void>
  /** Records a returned message, with the message of a run that it is about, if there is one. */
  returned(bytes: Uint8Array, envelopeTo: string): Promise<void>
  close(): Promise<void>
}

export interface TargetRunsOptions {
  readonly target: SendTarget
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly openOutbox: () => Promise<RunOutbox>
  /** Whether there may be earlier runs, so that it is worth opening the outbox to look for them. */
  readonly hasPast: () => Promise<boolean>
  /** Whether messages may still be returned. */
  readonly awaitsReturns?: () => boolean
}

/** How many runs the overview shows. */
const shown = 30
/** Milliseconds between two queries of a run. */
const every = 400

export const unknownRun = () => new HttpError('unknown-run', 'This run is no longer available.', 'id')

/** Opened when it is first needed: most visits need no database of their own. After a failure it is tried again. */
const onDemand = (openOutbox: () => Promise<RunOutbox>) => {
  let opening: Promise<RunOutbox> | undefined
  return {
    open: (): Promise<RunOutbox> => {
      opening ??= openOutbox().catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return opening
    },
    opened: (): boolean => opening !== undefined,
    close: async (): Promise<void> => (await opening?.catch(() => undefined))?.close(),
  }
}

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
  return { letters: sorted.slice(0, limit).map(bulkMessageView), all: all.length }
}

/** The steps that let a run continue. */
const goesOn = (action: BulkAction): boolean => action === 'resume' || action === 'mended'

export const targetRuns = (options: TargetRunsOptions): TargetRuns => {
  const { target, book, providers, hasPast, awaitsReturns = () => false } = options
  const { open, close, opened } = onDemand(options.openOutbox)
  const here = async (): Promise<CompanyOutbox> => (await open()).company((await book.company()).slug)
  const known = async (): Promise<boolean> => opened() || (await hasPast())
  const look = async (company: CompanyOutbox, progress: Progress, createdAt: Date): Promise<BulkView> => {
    const card = await book.get(progress.user)
    const effective = card && effectiveOf(card, await surroundingsOf(book, providers))
    return bulkView({ company, progress, createdAt, target, effective, providers })
  }
  const view = async (company: CompanyOutbox, id: string): Promise<BulkView> => {
    const createdAt = await createdAtOf(company, id)
    const progress = await company.progress(id)
    if (progress === undefined) throw unknownRun()
    return look(company, progress, createdAt)
  }
  return {
    list: async () => {
      const company = (await known()) && (await here())
      return company ? Promise.all((await company.runs(shown)).map(({ id }) => view(company, id))) : []
    },
    waiting: async (user) => ((await known()) ? waitingIn(await here(), user) : 0),
    has: async (id) => (await known()) && (await (await here()).progress(id)) !== undefined,
    start: async (batch) => {
      const { slug } = await book.company()
      const outbox = await open()
      await outbox.ensureCompany(slug)
      const start = await enqueue(outbox.company(slug), batch)
      if (start.ok) await outbox.work()
      return start
    },
    async *watch(id, signal) {
      const company = await here()
      const createdAt = await createdAtOf(company, id)
      let last = ''
      for await (const progress of watching(company, id, signal, awaitsReturns)) {
        const now = await look(company, progress, createdAt)
        // The estimated end moves with the clock while nothing else changes.
        const text = JSON.stringify({ ...now, doneAt: undefined })
        if (text !== last) yield now
        last = text
      }
    },
    view: async (id) => view(await here(), id),
    act: async (id, action) => {
      const company = await here()
      const { user } = await view(company, id)
      if (action === 'mended') await company.resumeUser(user)
      else await company[action](id)
      if (goesOn(action)) await (await open()).work()
    },
    messages: async (id, { state, limit }) => {
      const company = await here()
      const all = await company.messages({ run: id, limit: maxMessages, ...(state ? { state } : {}) })
      return firstOf(all, limit)
    },
    message: async (id) => {
      if (!(await known())) return undefined
      const message = await (await here()).message(id)
      return message && bulkMessageDetails(message)
    },
    settle: async (id, finding) => {
      await (await here()).resolveUnknown(id, finding, { by: 'playground' })
      if (finding === 'again') await (await open()).work()
    },
    correct: async (id, correction) => {
      await correct(await here(), id, correction)
      await (await open()).work()
    },
    returned: async (bytes, to) => {
      // Without a run there is no message that it could be about, so no database is opened.
      if (!opened()) return
      await (await here()).returned(readReturn(bytes, { envelope: { from: '', to }, providers }))
    },
    close,
  }
}
