import { randomUUID } from 'node:crypto'
import type { CheckStep, MailEvent, TranscriptLine } from '../contract/mailer.ts'
import type { Stage } from '../contract/stage.ts'
import type { Facts, Walk } from '../smtp/observer.ts'
import { asBystander } from './bystander.ts'

type Listener = ((event: MailEvent) => void) | undefined

interface Visit {
  since?: number
  took: number
  facts: Facts
  result: CheckStep['result']
}

/** One send or check from beginning to end: tells the listeners and remembers. */
export interface Run extends Walk {
  readonly transcript: readonly TranscriptLine[]
  readonly visits: ReadonlyMap<Stage, Readonly<Visit>>
  fail(stage: Stage, text: string): void
  skip(stage: Stage): void
  /** Adds facts to a step that is over. */
  note(stage: Stage, facts: Facts): void
  end(): void
}

const elapsed = ({ since, took }: Visit): number =>
  since === undefined ? took : took + (performance.now() - since)

const nothing = (): void => {}

const unheard: Run = {
  transcript: [],
  visits: new Map(),
  begin: nothing,
  done: nothing,
  line: nothing,
  fail: nothing,
  skip: nothing,
  note: nothing,
  end: nothing,
}

/** The run of a mail that is only sent: without a listener nobody wants to know. */
export const sendRun = (user: string, listeners: readonly Listener[]): Run =>
  listeners.some((listener) => listener) ? newRun(user, listeners) : unheard

/** Begins a run for one user. */
export const newRun = (user: string, listeners: readonly Listener[]): Run => {
  const run = randomUUID()
  const heard = listeners.filter((listener) => listener !== undefined)
  const transcript: TranscriptLine[] = []
  const visits = new Map<Stage, Visit>()
  let last: Stage = 'settings'

  const emit = (stage: Stage, kind: MailEvent['kind'], text?: string): void => {
    last = stage
    if (heard.length === 0) return
    const event = { at: Date.now(), run, user, stage, kind, ...(text === undefined ? {} : { text }) }
    for (const listener of heard) void asBystander(() => listener(event))
  }
  const visit = (stage: Stage): Visit => {
    const known = visits.get(stage) ?? { took: 0, facts: {}, result: 'ok' }
    visits.set(stage, known)
    return known
  }
  const leave = (stage: Stage, result: CheckStep['result'], facts: Facts = {}): void => {
    const step = visit(stage)
    visits.set(stage, { took: elapsed(step), facts: { ...step.facts, ...facts }, result })
  }

  return {
    transcript,
    visits,
    begin(stage) {
      const step = visit(stage)
      if (step.since !== undefined) return
      step.since = performance.now()
      emit(stage, 'start')
    },
    done(stage, facts) {
      const open = visit(stage).since !== undefined
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
    note: (stage, facts) => leave(stage, visit(stage).result, facts),
    end: () => emit(last, 'end'),
  }
}
