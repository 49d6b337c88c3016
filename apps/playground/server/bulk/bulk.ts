import { MailError } from '@saatja/core'
import type { CompanyOutbox, Progress } from '@saatja/outbox'
import { StoreError } from '@saatja/store'
import { effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import { HttpError } from '../http-error.ts'
import type {
  BulkAction,
  BulkMessageDetails,
  BulkMessageFinding,
  BulkMessageList,
  BulkOverview,
  BulkRequest,
  BulkStart,
  BulkView,
  MessageState,
} from './contract.ts'
import { maxMessages, readBatch } from './read-batch.ts'
import { openSandboxOutbox, type SandboxOutbox, type SandboxOutboxOptions } from './sandbox-outbox.ts'
import { bulkMessageDetails, bulkMessageView, bulkView } from './view.ts'

/** Runs of letters of the open company, into the sandbox. */
export interface Bulk {
  overview(): Promise<BulkOverview>
  /** @throws HttpError */
  start(request: BulkRequest): Promise<BulkStart>
  /** The run now and after every change, until nothing more happens. @throws HttpError */
  watch(id: string, signal: AbortSignal): AsyncIterable<BulkView>
  /** @throws HttpError */
  view(id: string): Promise<BulkView>
  act(id: string, action: BulkAction): Promise<void>
  letters(
    id: string,
    options: { readonly state?: MessageState; readonly limit: number },
  ): Promise<BulkMessageList>
  letter(id: string): Promise<BulkMessageDetails>
  settle(id: string, finding: BulkMessageFinding): Promise<void>
  close(): Promise<void>
}

/** Runs that the overview shows. */
const shown = 30
/** Milliseconds between two looks at a run. */
const every = 400

const unknown = () => new HttpError('unknown-run', 'There is no such run any more.', 'id')

const usualName = (now = new Date()): string => now.toISOString().slice(0, 19).replace('T', ' ')

/** Opened by the first who asks: most visits need no database of their own. A failure is tried again. */
const onDemand = (options: SandboxOutboxOptions) => {
  let opening: Promise<SandboxOutbox> | undefined
  return {
    open: (): Promise<SandboxOutbox> => {
      opening ??= openSandboxOutbox(options).catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return opening
    },
    close: async (): Promise<void> => (await opening?.catch(() => undefined))?.close(),
  }
}

const enqueue = async (
  { book }: SandboxOutboxOptions,
  open: () => Promise<SandboxOutbox>,
  { user, letters, name }: BulkRequest,
): Promise<BulkStart> => {
  const batch = { user, ...readBatch(letters, name?.trim() || usualName(), await book.all()) }
  const { slug } = await book.company()
  const office = await open()
  await office.ensureCompany(slug)
  try {
    const { run: id, added, known } = await office.company(slug).enqueue(batch)
    return { ok: true, id, added, known }
  } catch (error) {
    if (error instanceof StoreError && error.code === 'INPUT')
      throw new HttpError('invalid', error.message.replace(/^batch\./, ''), 'letters')
    if (!MailError.is(error)) throw error
    return { ok: false, diagnosis: error.diagnosis, findings: error.findings ?? [] }
  }
}

/** Looks at runs with what is in force for their user now. */
const lookWith =
  ({ book, providers }: SandboxOutboxOptions) =>
  async (company: CompanyOutbox, progress: Progress, createdAt: Date): Promise<BulkView> => {
    const card = await book.get(progress.user)
    const effective = card && effectiveOf(card, await surroundingsOf(book, providers))
    return bulkView(company, progress, createdAt, effective, providers)
  }

const createdAtOf = async (company: CompanyOutbox, id: string): Promise<Date> => {
  const run = (await company.runs(1000)).find((one) => one.id === id)
  if (run === undefined) throw unknown()
  return run.createdAt
}

export const bulkOf = (options: SandboxOutboxOptions): Bulk => {
  const { book, place } = options
  const { open, close } = onDemand(options)
  const look = lookWith(options)
  const here = async (): Promise<CompanyOutbox> => (await open()).company((await book.company()).slug)
  const view = async (company: CompanyOutbox, id: string): Promise<BulkView> => {
    const createdAt = await createdAtOf(company, id)
    const progress = await company.progress(id)
    if (progress === undefined) throw unknown()
    return look(company, progress, createdAt)
  }
  return {
    overview: async () => {
      const company = await here()
      const runs = await company.runs(shown)
      return { runs: await Promise.all(runs.map(({ id }) => view(company, id))), kept: 'folder' in place }
    },
    start: (request) => enqueue(options, open, request),
    async *watch(id, signal) {
      const company = await here()
      const createdAt = await createdAtOf(company, id)
      let last = ''
      for await (const progress of company.watch(id, { signal, every })) {
        const now = await look(company, progress, createdAt)
        // The end moves with the clock while nothing else does.
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
    },
    letters: async (id, { state, limit }) => {
      const company = await here()
      const all = await company.messages({ run: id, limit: maxMessages, ...(state ? { state } : {}) })
      const sorted = [...all].sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }))
      return { letters: sorted.slice(0, limit).map(bulkMessageView), all: all.length }
    },
    letter: async (id) => {
      const message = await (await here()).message(id)
      if (message === undefined) throw unknown()
      return bulkMessageDetails(message)
    },
    settle: async (id, finding) => {
      await (await here()).resolveUnknown(id, finding, { by: 'playground' })
    },
    close,
  }
}
