import { randomUUID } from 'node:crypto'
import type { CheckStep, MailEvent, TranscriptLine } from '../contract/mailer.ts'
import type { Stage } from '../contract/stage.ts'
import type { Observer, StepFacts } from '../smtp/observer.ts'
import { callListener } from './call-listener.ts'

type Listener = ((event: MailEvent) => void) | undefined

interface StepRecord {
  since?: number
  took: number
  facts: StepFacts
  result: CheckStep['result']
}

/** One send or check from beginning to end: tells the listeners and remembers. */
export interface Trace extends Observer {
  readonly transcript: readonly TranscriptLine[]
  readonly steps: ReadonlyMap<Stage, Readonly<StepRecord>>
  fail(stage: Stage, text: string): void
  skip(stage: Stage): void
  /** Adds facts to a step that is over. */
  note(stage: Stage, facts: StepFacts): void
  end(): void
}

const elapsed = ({ since, took }: StepRecord): number =>
  since === undefined ? took : took + (performance.now() - since)

const nothing = (): void => {}

const noTrace: Trace = {
  transcript: [],
  steps: new Map(),
  begin: nothing,
  done: nothing,
  line: nothing,
  fail: nothing,
  skip: nothing,
  note: nothing,
  end: nothing,
}

/** The run of a mail that is only sent: without a listener nobody wants to know. */
export const traceSend = (user: string, listeners: readonly Listener[]): Trace =>
  listeners.some((listener) => listener) ? startTrace(user, listeners) : noTrace

/** Begins a run for one user. */
export const startTrace = (user: string, listeners: readonly Listener[]): Trace => {
  const run = randomUUID()
  const heard = listeners.filter((listener) => listener !== undefined)
  const transcript: TranscriptLine[] = []
  const steps = new Map<Stage, StepRecord>()
  let last: Stage = 'settings'

  const emit = (stage: Stage, kind: MailEvent['kind'], text?: string): void => {
    last = stage
    if (heard.length === 0) return
    const event = { at: Date.now(), run, user, stage, kind, ...(text === undefined ? {} : { text }) }
    for (const listener of heard) void callListener(() => listener(event))
  }
  const stepOf = (stage: Stage): StepRecord => {
    const known = steps.get(stage) ?? { took: 0, facts: {}, result: 'ok' }
    steps.set(stage, known)
    return known
  }
  const leave = (stage: Stage, result: CheckStep['result'], facts: StepFacts = {}): void => {
    const step = stepOf(stage)
    steps.set(stage, { took: elapsed(step), facts: { ...step.facts, ...facts }, result })
  }

  return {
    transcript,
    steps: steps,
    begin(stage) {
      const step = stepOf(stage)
      if (step.since !== undefined) return
      step.since = performance.now()
      emit(stage, 'start')
    },
    done(stage, facts) {
      const open = stepOf(stage).since !== undefined
      leave(stage, 'ok', facts)
      if (open) emit(stage, 'ok')
    },
    line(stage, from, text) {
      transcript.push({ at: Date.now(), stage, from, text })
      emit(stage, from, text)
    },
    fail(stage, text) {
      leave(stage, 'fail')
      emit(stage, 'fail', text)
    },
    skip: (stage) => leave(stage, 'skip'),
    note: (stage, facts) => leave(stage, stepOf(stage).result, facts),
    end: () => emit(last, 'end'),
  }
}
