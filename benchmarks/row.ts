/** One line of the results. */
export interface Row {
  readonly what: string
  readonly target: string
  readonly measured: string
  readonly met: boolean
  /** How it was measured, and what else was seen. */
  readonly notes: readonly string[]
}
