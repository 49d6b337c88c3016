import type { CheckStep } from '../contract/check.ts'
import type { Stage } from '../contract/stage.ts'

export type StepFacts = CheckStep['facts']

/** Listens to one mail on its way. Every text is scrubbed before it arrives here. */
export interface Observer {
  begin(stage: Stage): void
  done(stage: Stage, facts?: StepFacts): void
  line(stage: Stage, from: 'client' | 'server', text: string): void
}

/** For what no one listens to. */
export const silentObserver: Observer = { begin() {}, done() {}, line() {} }
