import type { CheckStep } from '../contract/check.ts'
import type { Stage } from '../contract/stage.ts'
import type { StepFacts } from '../smtp/observer.ts'

/** How one stage went. */
export interface StepRecord {
  /** Set while the stage lasts. */
  since?: number
  /** Milliseconds, without the time since then. */
  took: number
  facts: StepFacts
  result: CheckStep['result']
}

/** The stages of one send or check: when each began, how long it took, and how it ended. */
export interface StepLog {
  readonly steps: ReadonlyMap<Stage, Readonly<StepRecord>>
  isOpen(stage: Stage): boolean
  /** Returns whether it had not begun. */
  begin(stage: Stage): boolean
  /** Returns how many milliseconds it took, all its times together. */
  end(stage: Stage, result: CheckStep['result'], facts?: StepFacts): number
  /** Adds facts to a stage that has ended. */
  note(stage: Stage, facts: StepFacts): void
}

const elapsed = ({ since, took }: StepRecord): number =>
  since === undefined ? took : took + (performance.now() - since)

export const stepLog = (): StepLog => {
  const steps = new Map<Stage, StepRecord>()
  const stepOf = (stage: Stage): StepRecord => {
    const known = steps.get(stage) ?? { took: 0, facts: {}, result: 'ok' }
    steps.set(stage, known)
    return known
  }
  const end = (stage: Stage, result: CheckStep['result'], facts: StepFacts = {}): number => {
    const step = stepOf(stage)
    const took = elapsed(step)
    steps.set(stage, { took, facts: { ...step.facts, ...facts }, result })
    return took
  }
  return {
    steps,
    isOpen: (stage) => stepOf(stage).since !== undefined,
    begin(stage) {
      const step = stepOf(stage)
      if (step.since !== undefined) return false
      step.since = performance.now()
      return true
    },
    end,
    note: (stage, facts) => void end(stage, stepOf(stage).result, facts),
  }
}
