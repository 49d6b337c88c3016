import type { EffectiveSettings, Provider } from '@saatja/core'
import type { Batch } from '@saatja/outbox'
import type { CardStore } from '../cards/card-store.ts'
import { effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import { HttpError } from '../http-error.ts'
import type { SendTarget } from '../runs/contract.ts'
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
import { readBatch } from './read-batch.ts'
import { sentBefore } from './sent-before.ts'
import { type TargetRuns, unknownRun } from './target-runs.ts'
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

const unconfirmed = (message: string) => new HttpError('run-unconfirmed', message, 'confirmed')

/** Customers of the sample invoices do not exist. */
const checkRealSource = ({ letters }: BulkRequest): void => {
  if (letters.kind === 'sample')
    throw new HttpError('invalid', 'letters: sample invoices go to the sandbox only', 'letters')
}

/** What a person confirmed is compared with what would be sent: they may have looked at another list. */
const checkConfirmed = (
  { confirmed }: BulkRequest,
  { messages }: Batch,
  { identity }: EffectiveSettings,
): void => {
  const { address } = identity.from
  if (confirmed?.from !== address || confirmed.count !== messages.length)
    throw unconfirmed(`confirmed: must name ${address} and ${messages.length} messages to send them for real`)
}

/** A step after which messages leave that were held before. */
const sendsMore = (action: BulkAction | BulkMessageFinding): boolean =>
  action === 'resume' || action === 'mended' || action === 'again'

/**
 * Reads the messages that are asked for, and the settings of their sender.
 * @throws HttpError
 */
const prepared = async (
  { user, letters, name }: BulkRequest,
  { book, providers, uploads }: Pick<BulkOptions, 'book' | 'providers' | 'uploads'>,
): Promise<{ readonly batch: Batch; readonly effective: EffectiveSettings }> => {
  const card = await book.get(user)
  if (card === undefined) throw new HttpError('unknown-user', `user: ${user} does not exist`, 'user')
  const batch = { user, ...readBatch(letters, name?.trim() || usualName(), await book.all(), uploads) }
  return { batch, effective: effectiveOf(card, await surroundingsOf(book, providers)) }
}

const waitingIn = async (all: readonly TargetRuns[], user: string): Promise<number> => {
  const counts = await Promise.all(all.map((runs) => runs.waiting(user)))
  return counts.reduce((sum, count) => sum + count, 0)
}

export const bulkOf = (options: BulkOptions): Bulk => {
  const { providers, sandbox, real, uploads, kept } = options
  const all: readonly TargetRuns[] = real ? [sandbox, real] : [sandbox]
  const toTarget = (target: SendTarget = 'sandbox'): TargetRuns => {
    if (target === 'sandbox') return sandbox
    if (real === undefined)
      throw new HttpError('real-sending-off', 'Real sending is turned off here.', 'target')
    return real
  }
  const runsWith = async (id: string): Promise<TargetRuns> => {
    if (await real?.has(id)) return real as TargetRuns
    if (await sandbox.has(id)) return sandbox
    throw unknownRun()
  }
  const checkStep = (runs: TargetRuns, step: BulkAction | BulkMessageFinding, confirmed: boolean): void => {
    if (runs === real && sendsMore(step) && !confirmed)
      throw unconfirmed('confirmed: must be true for messages to be sent for real')
  }
  const withMessage = async (id: string): Promise<{ runs: TargetRuns; message: BulkMessageDetails }> => {
    for (const runs of all) {
      const message = await runs.message(id)
      if (message) return { runs, message }
    }
    throw unknownRun()
  }
  return {
    uploads,
    overview: async () => {
      const lists = await Promise.all(all.map((runs) => runs.list()))
      return { runs: lists.flat().sort((a, b) => b.createdAt - a.createdAt), kept }
    },
    waiting: (user) => waitingIn(all, user),
    estimate: async (request) => {
      const runs = toTarget(request.target)
      const { batch, effective } = await prepared(request, options)
      const estimated = await estimate(batch, effective, providers)
      if (!estimated.ok || request.letters.kind !== 'file') return estimated
      const before = await sentBefore(runs, batch)
      return { ...estimated, ...(before ? { sentBefore: before } : {}) }
    },
    start: async (request) => {
      const runs = toTarget(request.target)
      if (runs === real) checkRealSource(request)
      const { batch, effective } = await prepared(request, options)
      if (runs === real) checkConfirmed(request, batch, effective)
      const start = await runs.start(batch)
      if (start.ok && start.added > 0 && 'upload' in request.letters) uploads.forget(request.letters.upload)
      return start
    },
    watch: async (id, signal) => (await runsWith(id)).watch(id, signal),
    view: async (id) => (await runsWith(id)).view(id),
    act: async (id, action, confirmed = false) => {
      const runs = await runsWith(id)
      checkStep(runs, action, confirmed)
      await runs.act(id, action)
    },
    messages: async (id, options) => (await runsWith(id)).messages(id, options),
    message: async (id) => (await withMessage(id)).message,
    settle: async (id, finding, confirmed = false) => {
      const { runs } = await withMessage(id)
      checkStep(runs, finding, confirmed)
      await runs.settle(id, finding)
    },
    correct: async (id, { confirmed = false, ...correction }) => {
      const { runs } = await withMessage(id)
      checkStep(runs, 'again', confirmed)
      await runs.correct(id, correction)
    },
    returned: sandbox.returned,
    close: async () => {
      for (const runs of all) await runs.close()
    },
  }
}
