import type { CheckStep } from '../contract/mailer.ts'
import type { Stage } from '../contract/stage.ts'

export type Facts = CheckStep['facts']

/** Listens to one mail on its way. Every text is scrubbed before it arrives here. */
export interface Walk {
  begin(stage: Stage): void
  done(stage: Stage, facts?: Facts): void
  line(stage: Stage, from: 'client' | 'server', text: string): void
}
