import type { CheckReport, MailEvent, Stage } from '@saatja/core'
import type { SpokenLine } from '@saatja/ui'
import type { RunState } from '../state/runs.ts'

export interface Step {
  readonly stage: Stage
  readonly result: 'start' | 'ok' | 'fail' | 'skip'
  /** Milliseconds since the run began. */
  readonly begin: number
  /** Milliseconds. */
  readonly took: number
}

/**
 * Milliseconds that a healthy nearby server needs for a stage. An estimate, used for a hint only: the mailer's
 * deadlines end a stage.
 */
export const unhurried: Readonly<Record<Stage, number>> = {
  settings: 200,
  lookup: 500,
  connect: 1000,
  greeting: 2000,
  encryption: 1000,
  capabilities: 1000,
  'sign-in': 2000,
  sender: 1000,
  recipient: 2000,
  message: 5000,
  'final-reply': 5000,
}

export const isSlow = ({ stage, took }: Step): boolean => took > unhurried[stage]

/** The steps as told so far: a stage begins with its first event and ends with `ok` or `fail`. */
const stepsOfEvents = (events: readonly MailEvent[]): readonly Step[] => {
  const start = events[0]?.at ?? 0
  const steps = new Map<Stage, Step>()
  for (const { stage, kind, at } of events) {
    if (kind === 'end') continue
    const known = steps.get(stage) ?? { stage, result: 'start' as const, begin: at - start, took: 0 }
    const result = kind === 'ok' || kind === 'fail' ? kind : known.result
    steps.set(stage, { ...known, result, took: at - start - known.begin })
  }
  return [...steps.values()]
}

const stepsOfReport = (report: CheckReport, told: readonly Step[]): readonly Step[] => {
  let clock = 0
  const steps = report.steps.map(({ stage, result, took }) => {
    const begin = told.find((step) => step.stage === stage)?.begin ?? clock
    clock = begin + took
    return { stage, result, begin, took }
  })
  // With SSL, encryption comes before the greeting; stages that were not reached come last.
  return [
    ...steps.filter(({ result }) => result !== 'skip').sort((a, b) => a.begin - b.begin),
    ...steps.filter(({ result }) => result === 'skip'),
  ]
}

export const stepsOf = ({ events, view }: RunState): readonly Step[] => {
  const told = stepsOfEvents(events)
  return view.report ? stepsOfReport(view.report, told) : told
}

/** How long a run took, and how much of that belongs to no stage: the program's own work and waiting for a turn. */
export const totalOf = (steps: readonly Step[]): { readonly total: number; readonly between: number } => {
  const total = Math.max(0, ...steps.map(({ begin, took }) => begin + took))
  const inSteps = steps.reduce((sum, { took }) => sum + took, 0)
  return { total, between: Math.max(0, total - inSteps) }
}

export const linesOf = ({ events }: RunState): readonly SpokenLine[] =>
  events.flatMap(({ at, stage, kind, text }) =>
    (kind === 'client' || kind === 'server') && text !== undefined ? [{ at, stage, from: kind, text }] : [],
  )
