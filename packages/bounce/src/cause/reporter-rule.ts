import type { Source } from '@saatja/core'

/** How words that core's reply rules do not know are understood: those of the server that reports, or of its language. */
export interface ReporterRule {
  /** Diagnosis id. */
  readonly id: string
  /** Regular expression source, matched without regard to case on text whose white space is single spaces. */
  readonly text: string
  /** The words are so clear that they are asked before core's rules. */
  readonly certain?: boolean
  /** The words only say that time ran out: they give way to any temporary reply of the remote server. */
  readonly weak?: boolean
  readonly source: Source
  readonly sample?: string
}
