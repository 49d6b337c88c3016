import type { Stage } from '../contract/stage.ts'
import type { FaultId } from '../diagnosis/faults.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { control } from './address.ts'

/** Refuses one field of a message. @throws ProblemError always. */
export const refuseField = (
  fault: FaultId,
  field: string,
  params: Readonly<Record<string, string | number>> = {},
): never => {
  throw new ProblemError({ stage: 'message', fault, params: { field, ...params } })
}

/**
 * Refuses a field that a message does not have, and names the one that means the same.
 * @throws ProblemError always.
 */
export const refuseUnknown = (
  field: string,
  insteadOf: Readonly<Record<string, string>> = {},
  name = field,
): never =>
  refuseField(
    'message-field-unknown',
    field,
    Object.hasOwn(insteadOf, name) ? { instead: insteadOf[name] ?? '' } : {},
  )

/** Refuses a field whose value is of another kind, and shows in TypeScript's words what it takes. @throws ProblemError always. */
export const refuseMalformed = (field: string, form: string, stage: Stage = 'message'): never => {
  throw new ProblemError({ stage, fault: 'message-malformed', params: { field, form } })
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads the fields of an object, all of which must be known.
 * @throws ProblemError that names the field.
 */
export const fieldsOf = (
  value: unknown,
  names: readonly string[],
  field: string,
): Readonly<Record<string, unknown>> => {
  if (!isRecord(value)) return refuseMalformed(field, `{ ${names.join(', ')} }`)
  for (const name of Object.keys(value)) if (!names.includes(name)) refuseUnknown(`${field}.${name}`)
  return value
}

/**
 * Reads one line that becomes a header or part of one.
 * @throws ProblemError that names the field.
 */
export const readLine = (value: unknown, field: string): string => {
  if (typeof value !== 'string') return refuseMalformed(field, 'string')
  return control.test(value) ? refuseField('control-character', field) : value
}

/**
 * Reads one word of a list.
 * @throws ProblemError that names the field and the list.
 */
export const readChoice = <T extends string>(value: unknown, choices: readonly T[], field: string): T =>
  choices.find((choice) => choice === value) ??
  refuseField('choice-unknown', field, { choices: choices.join(', ') })
