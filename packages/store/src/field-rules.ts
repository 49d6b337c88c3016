/** Why a value does not fit, and in which part of it. */
interface Misfit {
  /** Names of the fields that lead to the value; none for the value itself. */
  readonly path: readonly string[]
  readonly sentence: string
}

/** Returns why a value does not fit; undefined when it does. */
export type FieldRule = (value: unknown) => Misfit | undefined

/** Makes a rule that one sentence states. */
export const must =
  (sentence: string, fits: (value: unknown) => boolean): FieldRule =>
  (value) =>
    fits(value) ? undefined : { path: [], sentence }

/** What a text must be, as a sentence, and the test for it. */
export type TextRule = readonly [sentence: string, fits: (text: string) => boolean]

/** Makes a rule for text that keeps all of these rules; the first one that it breaks is reported. */
export const textThat =
  (...rules: readonly TextRule[]): FieldRule =>
  (value) => {
    if (typeof value !== 'string') return { path: [], sentence: 'must be text' }
    const broken = rules.find(([, fits]) => !fits(value))
    return broken && { path: [], sentence: broken[0] }
  }

export const optional =
  (rule: FieldRule): FieldRule =>
  (value) =>
    value === undefined ? undefined : rule(value)

export const nullable =
  (rule: FieldRule): FieldRule =>
  (value) =>
    value === null ? undefined : rule(value)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Makes a rule for an object whose fields keep these rules, and which has no others. */
export const shape =
  (rules: Readonly<Record<string, FieldRule>>): FieldRule =>
  (value) => {
    if (!isObject(value)) return { path: [], sentence: 'must be an object' }
    for (const [name, rule] of Object.entries(rules)) {
      const misfit = rule(value[name])
      if (misfit !== undefined) return { ...misfit, path: [name, ...misfit.path] }
    }
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(rules, name))
    return unknown === undefined ? undefined : { path: [unknown], sentence: 'is not a known field' }
  }

/** Makes a rule for an object with fields of any name and value, whose JSON keeps a rule. */
export const jsonThat =
  (sentence: string, fits: (json: string) => boolean): FieldRule =>
  (value) => {
    if (!isObject(value)) return { path: [], sentence: 'must be an object' }
    return fits(JSON.stringify(value)) ? undefined : { path: [], sentence }
  }
