import type { Provider, UserCard } from '@saatja/core'
import type { CardStore } from '../cards/card-store.ts'
import { draftedCard, effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import { forgetOldest } from '../forget-oldest.ts'
import { HttpError } from '../http-error.ts'
import type { MailPreview, RunRequest } from './contract.ts'
import type { Mailers } from './mailers.ts'
import type { RealOutcomes } from './real-outcomes.ts'
import { checkRecipient } from './recipient.ts'
import { beginRun, type PreparedRun, type Run } from './run.ts'
import { testMail } from './test-mail.ts'

export interface Runs {
  /** @throws HttpError when nothing may be run. */
  start(request: RunRequest): Promise<Run>
  /** Returns the test message that `start` would send. */
  preview(request: Pick<RunRequest, 'user' | 'draft' | 'locale'>): Promise<MailPreview>
  /** Starts a run that was prepared elsewhere, and remembers it. */
  begin(order: PreparedRun): Run
  /** @throws HttpError */
  get(id: string): Run
  /** Shows what the last real run of each user of the open company showed. */
  outcomes(): ReturnType<RealOutcomes['all']>
}

export interface RunsOptions {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly mailers: Mailers
  readonly realAllowed: boolean
  readonly outcomes: RealOutcomes
}

/** Runs remembered; the oldest is forgotten first. */
const remembered = 1000
/** Real runs that are allowed in one minute. */
const realPerMinute = 5

/** For a real run a person must have confirmed this very run, and named the recipient. */
const checkReal = (
  { depth, to, confirmed }: RunRequest,
  recent: readonly number[],
  allowed: boolean,
): void => {
  if (!allowed) throw new HttpError('real-sending-off', 'Real sending is turned off here.', 'target')
  if (depth === 'message' && confirmed !== to)
    throw new HttpError(
      'recipient-unconfirmed',
      'confirmed: repeat the recipient to send a real message',
      'confirmed',
    )
  if (recent.length >= realPerMinute)
    throw new HttpError(
      'too-many-runs',
      `Only ${realPerMinute} real tests a minute; wait a moment.`,
      'target',
    )
}

const cardFor = async (
  { user, draft }: Pick<RunRequest, 'user' | 'draft'>,
  { book, providers }: RunsOptions,
): Promise<UserCard> => {
  if (draft) return draftedCard(draft, book, providers)
  const stored = await book.get(user)
  if (stored === undefined) throw new HttpError('unknown-user', `user: ${user} does not exist`, 'user')
  return stored
}

const orderOf = async (request: RunRequest, options: RunsOptions): Promise<PreparedRun> => {
  const { depth, to, target, draft, locale = 'en', message } = request
  const card = await cardFor(request, options)
  const around = await surroundingsOf(options.book, options.providers)
  const effective = effectiveOf(card, around)
  const { slug } = around.company
  return {
    ...(target === 'real' ? { onReport: (view) => options.outcomes.note(slug, card, view) } : {}),
    card,
    effective,
    mailer: await options.mailers.for(target),
    depth,
    target,
    message: testMail(effective, around.company, locale, message),
    draft: draft !== undefined,
    ...(to === undefined ? {} : { to }),
  }
}

const previewOf = async (
  request: Pick<RunRequest, 'user' | 'draft' | 'locale'>,
  options: RunsOptions,
): Promise<MailPreview> => {
  const card = await cardFor(request, options)
  const around = await surroundingsOf(options.book, options.providers)
  const { subject, text, attachments } = testMail(
    effectiveOf(card, around),
    around.company,
    request.locale ?? 'en',
  )
  return { subject, text: text ?? '', attachments: (attachments ?? []).map(({ filename }) => filename) }
}

export const runsOf = (options: RunsOptions): Runs => {
  const runs = new Map<string, Run>()
  let real: number[] = []
  const begin = (order: PreparedRun): Run => {
    const run = beginRun(order)
    runs.set(run.view.id, run)
    forgetOldest(runs, remembered)
    return run
  }
  return {
    begin,
    preview: (request) => previewOf(request, options),
    outcomes: () => options.outcomes.all(),
    start: async (request) => {
      checkRecipient(request)
      if (request.target === 'real') {
        const now = Date.now()
        real = real.filter((at) => at > now - 60_000)
        checkReal(request, real, options.realAllowed)
        real.push(now)
      }
      return begin(await orderOf(request, options))
    },
    get: (id) => {
      const run = runs.get(id)
      if (run === undefined) throw new HttpError('unknown-run', 'This run is no longer available.', 'id')
      return run
    },
  }
}
