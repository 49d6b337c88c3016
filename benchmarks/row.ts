/** One line of the results. */
export interface Row {
  readonly what: string
  /** Absent where a number is only for the record. */
  readonly target?: string
  readonly measured: string
  readonly met?: boolean
  /** How it was measured, and what else was seen. */
  readonly notes: readonly string[]
}

/** A row with where and when it was measured. */
export interface Result extends Row {
  readonly machine: string
  /** Such as `2026-11-22`. */
  readonly date: string
}
