import { readReturn } from '@saatja/bounce'
import type { Batch, Correction } from '@saatja/outbox'
import type { BulkAction, BulkMessageFinding, BulkStart } from './contract.ts'
import { correct, enqueue } from './enqueue.ts'
import { runAccess } from './run-access.ts'
import type { RunOutbox } from './run-outbox.ts'
import { type RunQueries, type RunQueryOptions, runQueries } from './run-queries.ts'

/** Runs of messages of the open company to one target. */
export interface TargetRuns extends RunQueries {
  /** @throws HttpError */
  start(batch: Batch): Promise<BulkStart>
  act(id: string, action: BulkAction): Promise<void>
  settle(id: string, finding: BulkMessageFinding): Promise<void>
  /** Sends a message once more, to the corrected address. @throws HttpError */
  correct(id: string, correction: Correction): Promise<void>
  /** Records a returned message, with the message of a run that it is about, if there is one. */
  returned(bytes: Uint8Array, envelopeTo: string): Promise<void>
  close(): Promise<void>
}

export interface TargetRunsOptions extends RunQueryOptions {
  readonly openOutbox: () => Promise<RunOutbox>
  /** Whether there may be earlier runs, so that it is worth opening the outbox to look for them. */
  readonly hasPast: () => Promise<boolean>
}

/** The steps that let a run continue. */
const goesOn = (action: BulkAction): boolean => action === 'resume' || action === 'fixed'

export const targetRuns = (options: TargetRunsOptions): TargetRuns => {
  const { book, providers, hasPast } = options
  const access = runAccess(book, options.openOutbox, hasPast)
  const queries = runQueries(access, options)
  const work = async (): Promise<void> => (await access.open()).work()
  return {
    ...queries,
    start: async (batch) => {
      const { slug } = await book.company()
      const outbox = await access.open()
      await outbox.ensureCompany(slug)
      const start = await enqueue(outbox.company(slug), batch)
      if (start.ok) await outbox.work()
      return start
    },
    act: async (id, action) => {
      const company = await access.company()
      const { user } = await queries.view(id)
      if (action === 'fixed') await company.resumeUser(user)
      else await company[action](id)
      if (goesOn(action)) await work()
    },
    settle: async (id, finding) => {
      await (await access.company()).resolveUnknown(id, finding, { by: 'playground' })
      if (finding === 'again') await work()
    },
    correct: async (id, correction) => {
      await correct(await access.company(), id, correction)
      await work()
    },
    returned: async (bytes, to) => {
      // Without a run there is no message that it could be about, so no database is opened.
      if (!access.opened()) return
      await (await access.company()).returned(readReturn(bytes, { envelope: { from: '', to }, providers }))
    },
    close: access.close,
  }
}
