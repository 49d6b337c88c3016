import type { Provider } from '@saatja/core'

/** What a provider is tested with. */
export interface Subject {
  readonly provider: Provider
  /** Name of the package that the provider comes in, if it has one of its own. */
  readonly packageName: string | undefined
  /**
   * A mailbox at the provider, such as `mari@kivi.ee`.
   */
  readonly mailbox: string
  /** A secret in the form that the provider asks for. It must not appear anywhere. */
  readonly password: string
  readonly now: Date
}

/** One requirement for every provider. */
export interface Case {
  readonly name: string
  /** Why the requirement does not apply to this provider, if it does not. */
  readonly without?: (subject: Subject) => string | undefined
  /** What is wrong, one sentence each. */
  readonly complaints: (subject: Subject) => readonly string[] | Promise<readonly string[]>
}

export const complainIf = (wrong: boolean, complaint: string): readonly string[] => (wrong ? [complaint] : [])

export const quote = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

/** Lists values that are in a list more than once. */
export const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
]

/** Says what is wrong with a regular expression source, if it does not compile. */
export const brokenPattern = (source: string | undefined): string | undefined => {
  try {
    new RegExp(source ?? '', 'i')
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Freezes a value, so that no one can change it. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
