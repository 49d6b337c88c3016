/** The condition that one option must meet. */
export interface OptionRule {
  /** Such as `a function`: completes “must be …”. */
  readonly must: string
  readonly test: (value: unknown) => boolean
  /** It cannot be left out. */
  readonly required?: true
  /** Its value is one of a few words and never a secret, so the error may show what was given. */
  readonly oneOf?: true
}

/** A rule for each option of one call: an option that is added to the type does not compile until it has one. */
export type RulesFor<T> = Readonly<Record<keyof T, OptionRule>>

/** Whether a value is an object with these methods. */
export const hasMethods =
  (...names: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'function')

/** The rule of an option whose value is one of a few words. */
export const oneOf = (...words: readonly string[]): OptionRule => ({
  must: `one of ${words.join(', ')}`,
  test: (value) => words.some((word) => word === value),
  oneOf: true,
})

/** The same rule for what cannot be left out. */
export const needed = (rule: OptionRule): OptionRule => ({ ...rule, required: true })

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Rules for options of the kinds that several functions take, each with its words for a TypeError. */
export const optionRules = {
  callback: { must: 'a function', test: (value: unknown) => typeof value === 'function' },
  flag: { must: 'true or false', test: (value: unknown) => typeof value === 'boolean' },
  object: { must: 'an object', test: isObject },
  list: { must: 'a list', test: (value: unknown) => Array.isArray(value) },
  string: { must: 'text', test: (value: unknown) => typeof value === 'string' },
  date: {
    must: 'a Date',
    test: (value: unknown) => value instanceof Date && !Number.isNaN(value.getTime()),
  },
  count: {
    must: 'a whole number from 1',
    test: (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 1,
  },
  /** How long something may still take. */
  within: {
    must: 'milliseconds from 0',
    test: (value: unknown) => Number.isFinite(value) && Number(value) >= 0 && Number(value) < 2 ** 31,
  },
  /** Text that says something. */
  text: { must: 'text', test: (value: unknown) => typeof value === 'string' && value.trim() !== '' },
  secret: { must: 'wrapped, as secret(value)', test: hasMethods('reveal') },
  /** It stands in addresses, and marks what is a company's in a database. */
  slug: {
    must: 'lower-case letters, digits and inner hyphens, at most 63, such as "kivi"',
    test: (value: unknown) => typeof value === 'string' && /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(value),
  },
  signal: {
    must: 'an AbortSignal, such as the signal of an AbortController',
    test: (value: unknown) =>
      hasMethods('addEventListener', 'removeEventListener')(value) &&
      typeof (value as { readonly aborted?: unknown }).aborted === 'boolean',
  },
  ports: {
    must: 'a list of port numbers from 1 to 65535',
    test: (value: unknown) =>
      Array.isArray(value) && value.every((port) => Number.isInteger(port) && port > 0 && port < 65_536),
  },
} as const satisfies Readonly<Record<string, OptionRule>>

/** Describes a value for an error message: never its content, which may be a secret. */
const shown = (value: unknown): string => {
  if (value === null || ['boolean', 'number', 'undefined', 'bigint'].includes(typeof value))
    return String(value)
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'string') return value === '' ? 'empty text' : 'text'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? `an object of ${value.constructor?.name || 'no'} class` : typeof value
}

/** Shows a word that was given where another was expected. */
const quoted = (value: unknown): string =>
  typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? JSON.stringify(value) : shown(value)

/** Makes the error that says which option cannot be used, and what it must be. */
export const optionError = (call: string, option: string, must: string, value: unknown): TypeError =>
  new TypeError(`${call}: ${option} must be ${must}, not ${shown(value)}`)

/**
 * Checks one argument of a call.
 * @throws TypeError that names the argument and says what it must be; it shows no content of a value
 */
export const checkArgument = (call: string, name: string, rule: OptionRule, value: unknown): void => {
  const { must, test, oneOf: isWord } = rule
  if (test(value)) return
  if (isWord) throw new TypeError(`${call}: ${name} must be ${must}, not ${quoted(value)}`)
  throw optionError(call, name, must, value)
}

/**
 * Checks the options of one call: none is unknown, none has a value that cannot be used, none is missing. No options at
 * all, undefined or null, count as an empty object. For packages over core, and for providers that others write.
 * @throws TypeError that names the option and says what it must be; it shows no content of a value
 */
export const checkOptions = (
  call: string,
  given: unknown,
  known: Readonly<Record<string, OptionRule>>,
  within = '',
): void => {
  const options: unknown = given ?? {}
  const names = Object.keys(known)
  if (!isObject(options)) throw optionError(call, within || 'options', 'an object', options)
  const path = (name: string): string => (within === '' ? name : `${within}.${name}`)
  for (const name of Object.keys(options))
    if (!names.includes(name))
      throw new TypeError(
        `${call}: ${path(name)} is not an option; ${names.length === 0 ? 'it has none' : `there are ${names.join(', ')}`}`,
      )
  for (const [name, rule] of Object.entries(known)) {
    const value = options[name]
    if (value === undefined && !rule.required) continue
    checkArgument(call, path(name), rule, value)
  }
}
