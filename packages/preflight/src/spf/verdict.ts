/** Results of RFC 7208 section 2.6. */
export type SpfResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'permerror' | 'temperror'

/** Why an evaluation ended early. `name` is the domain, `term` the piece of the record, where there is one. */
export interface SpfProblem {
  readonly kind:
    | 'syntax'
    | 'two-records'
    | 'too-many-lookups'
    | 'too-many-void'
    | 'too-many-addresses'
    | 'include-missing'
    | 'name-invalid'
    | 'unaskable'
    | 'failed'
  readonly name: string
  readonly term?: string
}

/** The SPF result for one client. */
export interface SpfVerdict {
  readonly result: SpfResult
  /** Term that decided, as it is written, and the domain in whose record it stands. */
  readonly term?: string
  readonly domain: string
  readonly problem?: SpfProblem
  /** Terms that needed a DNS lookup so far; more than ten are an error (RFC 7208 4.6.4). */
  readonly lookups: number
  /** Names without any record so far; more than two are an error. */
  readonly voids: readonly string[]
  /** Why the mail is refused, in the words of the domain's owner; only after `fail`. */
  readonly explanation?: string
}

/** Ends an evaluation. Never leaves this package. */
export class SpfStop extends Error {
  readonly result: 'permerror' | 'temperror'
  readonly problem: SpfProblem

  constructor(result: 'permerror' | 'temperror', problem: SpfProblem) {
    super(problem.kind)
    this.result = result
    this.problem = problem
  }
}
