import { randomUUID } from 'node:crypto'
import type { MailError } from '../contract/mail-error.ts'
import type { MailEvent, MailFacts, TranscriptLine } from '../contract/mail-event.ts'
import type { Stage } from '../contract/stage.ts'
import type { Observer, StepFacts } from '../smtp/observer.ts'
import { callListener } from './call-listener.ts'
import { type StepRecord, stepLog } from './step-log.ts'

type Listener = ((event: MailEvent) => void) | undefined

type Told = Pick<MailEvent, 'text' | 'took' | 'diagnosis'>

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
  const log = stepLog()
  const begun = performance.now()
  let last: Stage = 'settings'
  let mail: { readonly mail?: MailFacts } = {}
  const emit = (stage: Stage, kind: MailEvent['kind'], more: Told = {}): void => {
    last = stage
    if (heard.length === 0) return
    const event: MailEvent = { at: Date.now(), run, company, user, stage, kind, ...more, ...mail }
    for (const listener of heard) void callListener(() => listener(event))
  }
  return {
    transcript,
    steps: log.steps,
    begin(stage) {
      if (log.begin(stage)) emit(stage, 'start')
    },
    done(stage, facts) {
      const open = log.isOpen(stage)
      const took = log.end(stage, 'ok', facts)
      if (open) emit(stage, 'ok', { took })
    },
    line(stage, from, text) {
      transcript.push({ at: Date.now(), stage, from, text })
      emit(stage, from, { text })
    },
    know(facts) {
      mail = { mail: facts }
    },
    fail({ stage, message, diagnosis }) {
      emit(stage, 'fail', { text: message, took: log.end(stage, 'fail'), diagnosis })
    },
    skip: (stage) => void log.end(stage, 'skip'),
    note: (stage, facts) => log.note(stage, facts),
    end: () => emit(last, 'end', { took: performance.now() - begun }),
  }
}
