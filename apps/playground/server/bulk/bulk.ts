import type { EffectiveSettings, Provider } from '@saatja/core'
import type { Batch } from '@saatja/outbox'
import type { CardStore } from '../cards/card-store.ts'
import { effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import { HttpError } from '../http-error.ts'
import { checkConfirmed, checkRealSource, checkStepConfirmed } from './confirmation.ts'
import type {
  BulkAction,
  BulkCorrection,
  BulkEstimate,
  BulkMessageDetails,
  BulkMessageFinding,
  BulkMessageList,
  BulkOverview,
  BulkRequest,
  BulkStart,
  BulkView,
  MessageState,
} from './contract.ts'
import { estimate } from './estimate.ts'
import { findRuns } from './find-runs.ts'
import { readBatch } from './read-batch.ts'
import { sentBefore } from './sent-before.ts'
import type { TargetRuns } from './target-runs.ts'
import type { Uploads } from './uploads.ts'

/** Runs of messages of the open company, to the sandbox or through real servers. */
export interface Bulk {
  overview(): Promise<BulkOverview>
  /** Counts the messages of a user that are not sent yet, in all runs. */
  waiting(user: string): Promise<number>
  /**
   * Describes a run before it begins.
   * @throws HttpError
   */
  estimate(request: BulkRequest): Promise<BulkEstimate>
  /** @throws HttpError */
  start(request: BulkRequest): Promise<BulkStart>
  /**
   * Yields the run now and after every change, until nothing more happens.
   * @throws HttpError
   */
  watch(id: string, signal: AbortSignal): Promise<AsyncIterable<BulkView>>
  /** @throws HttpError */
  view(id: string): Promise<BulkView>
  /**
   * `confirmed`: a person said that real messages may be sent.
   * @throws HttpError
   */
  act(id: string, action: BulkAction, confirmed?: boolean): Promise<void>
  messages(
    id: string,
    options: { readonly state?: MessageState; readonly limit: number },
  ): Promise<BulkMessageList>
  message(id: string): Promise<BulkMessageDetails>
  settle(id: string, finding: BulkMessageFinding, confirmed?: boolean): Promise<void>
  /**
   * Sends a message once more, to the corrected address; the old one stays.
   * @throws HttpError
   */
  correct(id: string, correction: BulkCorrection): Promise<void>
  /**
   * Records a message that was returned in the sandbox, with the message of a run that it is about, if there is one.
   */
  returned(bytes: Uint8Array, envelopeTo: string): Promise<void>
  readonly uploads: Uploads
  close(): Promise<void>
}

export interface BulkOptions {
  readonly book: CardStore
  /** Of the sandbox. */
  readonly providers: readonly Provider[]
  readonly sandbox: TargetRuns
  /** Absent where nothing may leave this computer. */
  readonly real?: TargetRuns
  readonly uploads: Uploads
  /** Whether runs survive a restart. */
  readonly kept: boolean
}

const usualName = (now = new Date()): string => now.toISOString().slice(0, 19).replace('T', ' ')

/**
 * Reads the messages that are asked for, and the settings of their sender.
 * @throws HttpError
 */
const prepared = async (
  { user, source, name }: BulkRequest,
  { book, providers, uploads }: Pick<BulkOptions, 'book' | 'providers' | 'uploads'>,
): Promise<{ readonly batch: Batch; readonly effective: EffectiveSettings }> => {
  const card = await book.get(user)
  if (card === undefined) throw new HttpError('unknown-user', `user: ${user} does not exist`, 'user')
  const batch = { user, ...readBatch(source, name?.trim() || usualName(), await book.all(), uploads) }
  return { batch, effective: effectiveOf(card, await surroundingsOf(book, providers)) }
}

const waitingInAll = async (all: readonly TargetRuns[], user: string): Promise<number> => {
  const counts = await Promise.all(all.map((runs) => runs.waiting(user)))
  return counts.reduce((sum, count) => sum + count, 0)
}

const estimateOf = async (
  request: BulkRequest,
  runs: TargetRuns,
  options: BulkOptions,
): Promise<BulkEstimate> => {
  const { batch, effective } = await prepared(request, options)
  const estimated = await estimate(batch, effective, options.providers)
  if (!estimated.ok || request.source.kind !== 'file') return estimated
  const before = await sentBefore(runs, batch)
  return { ...estimated, ...(before ? { sentBefore: before } : {}) }
}

const start = async (request: BulkRequest, runs: TargetRuns, options: BulkOptions): Promise<BulkStart> => {
  const isReal = runs === options.real
  if (isReal) checkRealSource(request)
  const { batch, effective } = await prepared(request, options)
  if (isReal) checkConfirmed(request, batch, effective)
  const started = await runs.start(batch)
  if (started.ok && started.added > 0 && 'upload' in request.source)
    options.uploads.forget(request.source.upload)
  return started
}

export const bulkOf = (options: BulkOptions): Bulk => {
  const { sandbox, real, uploads, kept } = options
  const runsOf = findRuns(sandbox, real)
  const checkStep = (runs: TargetRuns, step: BulkAction | BulkMessageFinding, confirmed: boolean): void => {
    if (runs === real) checkStepConfirmed(step, confirmed)
  }
  return {
    uploads,
    overview: async () => {
      const lists = await Promise.all(runsOf.all.map((runs) => runs.list()))
      return { runs: lists.flat().sort((a, b) => b.createdAt - a.createdAt), kept }
    },
    waiting: (user) => waitingInAll(runsOf.all, user),
    estimate: async (request) => estimateOf(request, runsOf.target(request.target), options),
    start: async (request) => start(request, runsOf.target(request.target), options),
    watch: async (id, signal) => (await runsOf.run(id)).watch(id, signal),
    view: async (id) => (await runsOf.run(id)).view(id),
    act: async (id, action, confirmed = false) => {
      const runs = await runsOf.run(id)
      checkStep(runs, action, confirmed)
      await runs.act(id, action)
    },
    messages: async (id, options) => (await runsOf.run(id)).messages(id, options),
    message: async (id) => (await runsOf.message(id)).message,
    settle: async (id, finding, confirmed = false) => {
      const { runs } = await runsOf.message(id)
      checkStep(runs, finding, confirmed)
      await runs.settle(id, finding)
    },
    correct: async (id, { confirmed = false, ...correction }) => {
      const { runs } = await runsOf.message(id)
      checkStep(runs, 'again', confirmed)
      await runs.correct(id, correction)
    },
    returned: sandbox.returned,
    close: async () => {
      for (const runs of runsOf.all) await runs.close()
    },
  }
}
