import type { Source } from '@saatja/core'

/** How words are understood that core's reply rules do not know: those of the reporting server, or of its language. */
export interface ReporterRule {
  /** Diagnosis id. */
  readonly id: string
  /** Regular expression source, matched without regard to case on text whose white space is single spaces. */
  readonly text: string
  /** The words are so specific that they are tried before core's rules. */
  readonly certain?: boolean
  /** The words only say that time ran out: any temporary reply of the remote server outranks them. */
  readonly weak?: boolean
  readonly source: Source
  readonly sample?: string
}
