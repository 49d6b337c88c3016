import { optionRules } from '@saatja/core'
import { StoreError } from './error.ts'
import {
  type FieldRule,
  jsonThat,
  must,
  nullable,
  optional,
  shape,
  type TextRule,
  textThat,
} from './field-rules.ts'

const control = /\p{Cc}/u

/** What PostgreSQL cannot store: the zero character, and halves of a surrogate pair. */
const broken = /[\0\p{Cs}]/u
const whole = 'must be whole characters, without U+0000'

const within = (max: number, tooLong = `must be at most ${max} characters`): readonly TextRule[] => [
  [tooLong, (value) => value.length <= max],
  [whole, (value) => !broken.test(value)],
]

const onOneLine = (max: number): readonly TextRule[] => [
  ...within(max),
  ['must not hold control characters or line breaks', (value) => !control.test(value)],
]

const text = (max: number, tooLong?: string): FieldRule => textThat(...within(max, tooLong))

const line = (max: number): FieldRule => textThat(...onOneLine(max))

const name = (max: number): FieldRule =>
  textThat(...onOneLine(max), ['must not be blank', (value) => value.trim() !== ''])

const flag = must('must be true or false', (value) => typeof value === 'boolean')

const slugSchema = textThat(...onOneLine(63), [
  'must be lower-case letters, digits and inner hyphens',
  optionRules.slug.test,
])

export const codeSchema = name(64)

const personSchema = name(200)

/**
 * Checks who makes a change.
 * @throws TypeError when no one is named; StoreError `INPUT` for a name that cannot be stored
 */
export const personOf = (call: string, change: unknown): string => {
  if (typeof change !== 'object' || change === null || !('by' in change))
    throw new TypeError(`${call}: change must say who makes it, such as { by: 'ANNA' }`)
  check(personSchema, change.by, 'by')
  return change.by as string
}

/** The shape of a card. Whether its values make sense is for `resolveSettings` to say, as findings. */
export const cardSchema = shape({
  code: codeSchema,
  email: line(320),
  name: optional(line(200)),
  mail: optional(
    shape({
      sender: optional(line(64)),
      provider: optional(line(64)),
      server: optional(line(300)),
      security: optional(
        must(
          'must be tls, starttls or none',
          (value) => value === 'tls' || value === 'starttls' || value === 'none',
        ),
      ),
      ca: optional(text(65_536, 'must be at most 64 KiB')),
      dkim: optional(
        shape({
          domain: line(255),
          selector: line(63),
          privateKey: must(
            'must be text or secret(text)',
            (value) => typeof value === 'string' || isSecret(value),
          ),
        }),
      ),
      username: optional(nullable(line(320))),
      password: optional(
        must('must be text or secret(text)', (value) => typeof value === 'string' || isSecret(value)),
      ),
      passwordFor: optional(line(300)),
      allowClearTextPassword: optional(flag),
      copyToSent: optional(line(300)),
      attachAs: optional(line(32)),
      attachFiles: optional(flag),
      editBeforeSending: optional(flag),
    }),
  ),
})

export const companySchema = shape({
  slug: slugSchema,
  name: name(200),
  mailUserCode: optional(line(64)),
  bulkModule: optional(flag),
})

/** {@link broken} as JSON writes it; after an odd number of backslashes it is text. */
const brokenInJson = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

export const eventSchema = shape({
  kind: name(64),
  card: optional(codeSchema),
  subject: optional(text(2_000)),
  data: optional(jsonThat(whole, (json) => !brokenInJson.test(json))),
})

function isSecret(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'reveal' in value && typeof value.reveal === 'function'
  )
}

/**
 * Checks that a text can be a company's slug.
 * @throws StoreError `INPUT`
 */
export const checkSlug = (slug: unknown): void => check(slugSchema, slug, 'company.slug')

/** @throws StoreError `INPUT` with one sentence that begins with the field, such as `card.mail.server: must be …`. */
export const check = (rule: FieldRule, value: unknown, what: string): void => {
  const misfit = rule(value)
  if (misfit === undefined) return
  const field = [what, ...misfit.path].join('.')
  throw new StoreError('INPUT', `${field}: ${misfit.sentence}`, undefined, [], { field })
}
