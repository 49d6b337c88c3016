import { type EffectiveSettings, limitsOf, type Provider } from '@saatja/core'
import type { CompanyOutbox, MessageDetails, MessageView, Progress } from '@saatja/outbox'
import type { SendTarget } from '../runs/contract.ts'
import type { BulkMessageDetails, BulkMessageView, BulkView } from './contract.ts'
import { bulkLimit } from './limit.ts'

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>

/** Says what prevents sending, when the mailbox is paused or the settings are incomplete. */
const blockerOf = async (company: CompanyOutbox, { run, resting, held }: Progress) => {
  if (resting?.diagnosis || held === 0) return resting?.diagnosis
  const [queued] = await company.messages({ run, state: 'queued', limit: 1 })
  const [waiting] = queued ? [queued] : await company.messages({ run, state: 'deferred', limit: 1 })
  return waiting?.diagnosis
}

/** A run and the settings that apply to its user now. */
export interface RunNow {
  readonly company: CompanyOutbox
  readonly progress: Progress
  readonly createdAt: Date
  readonly target: SendTarget
  readonly effective: EffectiveSettings | undefined
  readonly providers: readonly Provider[]
}

export const bulkView = async ({
  company,
  progress,
  createdAt,
  target,
  effective,
  providers,
}: RunNow): Promise<BulkView> => {
  const { run, name, user, total, counts, perMinute, doneAt, paused, resting, held, finished } = progress
  return {
    id: run,
    name,
    user,
    target,
    createdAt: createdAt.getTime(),
    total,
    counts,
    limit: bulkLimit(effective ? limitsOf(effective, providers) : {}),
    paused,
    finished,
    stuck: !finished && ((resting !== undefined && resting.until === undefined) || held > 0),
    ...defined({
      perMinute,
      server: effective?.fields.server.value ?? undefined,
      doneAt: doneAt?.getTime(),
      restsUntil: finished ? undefined : resting?.until?.getTime(),
      obstacle: finished ? undefined : await blockerOf(company, progress),
    }),
  }
}

export const bulkMessageView = ({
  id,
  key,
  state,
  subject,
  addresses,
  attempts,
  nextAt,
  doneAt,
  reply,
  diagnosis,
}: MessageView): BulkMessageView => ({
  id,
  key,
  state,
  subject,
  addresses,
  attempts,
  ...defined({ nextAt: nextAt?.getTime(), doneAt: doneAt?.getTime(), reply, diagnosis }),
})

export const bulkMessageDetails = ({ recipients, ...message }: MessageDetails): BulkMessageDetails => ({
  ...bulkMessageView(message),
  recipients: recipients.map(({ address, state, reply, diagnosis }) => ({
    address,
    state,
    ...defined({ reply, diagnosis }),
  })),
})
