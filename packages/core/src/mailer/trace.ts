import { randomUUID } from 'node:crypto'
import type { CheckStep } from '../contract/check.ts'
import type { MailError } from '../contract/mail-error.ts'
import type { MailEvent, MailFacts, TranscriptLine } from '../contract/mail-event.ts'
import type { Stage } from '../contract/stage.ts'
import type { Observer, StepFacts } from '../smtp/observer.ts'
import { callListener } from './call-listener.ts'

type Listener = ((event: MailEvent) => void) | undefined

type Told = Pick<MailEvent, 'text' | 'took' | 'diagnosis'>

interface StepRecord {
  since?: number
  took: number
  facts: StepFacts
  result: CheckStep['result']
}

/** Follows one send or check from beginning to end: tells the listeners and remembers. */
export interface Trace extends Observer {
  readonly transcript: readonly TranscriptLine[]
  readonly steps: ReadonlyMap<Stage, Readonly<StepRecord>>
  /** Adds what the listeners are told about the message from now on. */
  know(mail: MailFacts): void
  fail(error: MailError): void
  skip(stage: Stage): void
  /** Adds facts to a stage that has ended. */
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
  know: nothing,
  fail: nothing,
  skip: nothing,
  note: nothing,
  end: nothing,
}

/** The trace of a message that is only sent: without a listener nothing is recorded. */
export const traceSend = (company: string, user: string, listeners: readonly Listener[]): Trace =>
  listeners.some((listener) => listener) ? startTrace(company, user, listeners) : noTrace

/** Begins a run for one user. */
export const startTrace = (company: string, user: string, listeners: readonly Listener[]): Trace => {
  const run = randomUUID()
  const heard = listeners.filter((listener) => listener !== undefined)
  const transcript: TranscriptLine[] = []
  const steps = new Map<Stage, StepRecord>()
  const begun = performance.now()
  let last: Stage = 'settings'
  let mail: { readonly mail?: MailFacts } = {}

  const emit = (stage: Stage, kind: MailEvent['kind'], more: Told = {}): void => {
    last = stage
    if (heard.length === 0) return
    const event: MailEvent = { at: Date.now(), run, company, user, stage, kind, ...more, ...mail }
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
      if (open) emit(stage, 'ok', { took: stepOf(stage).took })
    },
    line(stage, from, text) {
      transcript.push({ at: Date.now(), stage, from, text })
      emit(stage, from, { text })
    },
    know(facts) {
      mail = { mail: facts }
    },
    fail({ stage, message, diagnosis }) {
      leave(stage, 'fail')
      emit(stage, 'fail', { text: message, took: stepOf(stage).took, diagnosis })
    },
    skip: (stage) => leave(stage, 'skip'),
    note: (stage, facts) => leave(stage, stepOf(stage).result, facts),
    end: () => emit(last, 'end', { took: performance.now() - begun }),
  }
}
