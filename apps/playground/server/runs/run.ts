import { randomUUID } from 'node:crypto'
import type { CheckDepth, EffectiveSettings, Mailer, UserCard } from '@saatja/core'
import type { RunNews, RunView, SendTarget } from './contract.ts'
import { recipientsOf } from './recipient.ts'
import { createReplayLog, type ReplayLog } from './replay-log.ts'
import type { TestMailContent } from './test-mail.ts'

export interface Run {
  readonly view: RunView
  readonly log: ReplayLog<RunNews>
  /** Resolves when the run is over, whatever its result. */
  readonly done: Promise<void>
  cancel(): void
}

/** A run with everything it needs. */
export interface PreparedRun {
  readonly card: UserCard
  readonly effective: EffectiveSettings
  readonly mailer: Mailer
  readonly depth: CheckDepth
  readonly to?: string
  readonly message: TestMailContent
  readonly target: SendTarget
  readonly draft: boolean
  readonly scenario?: string
  /** Is called with the finished run before its readers see it. */
  readonly onReport?: (view: RunView) => Promise<void>
}

/** Begins at once; the log shows how it proceeds. */
export const beginRun = ({ card, mailer, message, to, depth, onReport, ...about }: PreparedRun): Run => {
  const log = createReplayLog<RunNews>()
  const stop = new AbortController()
  const recipient = to === undefined ? {} : { to }
  let view: RunView = {
    id: randomUUID(),
    user: card.code,
    depth,
    startedAt: Date.now(),
    ...about,
    ...recipient,
  }
  const work = async () => {
    try {
      const report = await mailer.check(card, {
        depth,
        message,
        signal: stop.signal,
        on: (event) => log.add({ kind: 'mail', event }),
        ...(to === undefined ? {} : { to: recipientsOf(to) }),
      })
      view = { ...view, report }
      await onReport?.(view)
      log.add({ kind: 'report', report })
    } finally {
      log.end()
    }
  }
  return {
    get view() {
      return view
    },
    log,
    done: work(),
    cancel: () => stop.abort(),
  }
}
