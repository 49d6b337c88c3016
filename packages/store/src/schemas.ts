import { z } from 'zod'
import { StoreError } from './error.ts'

const control = /\p{Cc}/u

/** What PostgreSQL cannot keep: the zero character, and halves of a surrogate pair. */
const broken = /[\0\p{Cs}]/u
const whole = 'must be whole characters, without U+0000'

const text = (max: number, tooLong = `must be at most ${max} characters`) =>
  z
    .string()
    .max(max, tooLong)
    .refine((value) => !broken.test(value), whole)

const line = (max: number) =>
  text(max).refine((text) => !control.test(text), 'must not hold control characters or line breaks')

const name = (max: number) => line(max).refine((text) => text.trim() !== '', 'must not be blank')

const flag = z.boolean('must be true or false')

export const slugSchema = line(63).regex(
  /^[a-z\d]([a-z\d-]*[a-z\d])?$/,
  'must be lower-case letters, digits and inner hyphens',
)

export const codeSchema = name(64)

export const personSchema = name(200)

/** The shape of a card. Whether its values make sense is for `resolveSettings` to say, as findings. */
export const cardSchema = z.strictObject({
  code: codeSchema,
  email: line(320),
  name: line(200).optional(),
  mail: z
    .strictObject({
      sender: line(64).optional(),
      provider: line(64).optional(),
      server: line(300).optional(),
      security: z.enum(['tls', 'starttls', 'none'], 'must be tls, starttls or none').optional(),
      ca: text(65_536, 'must be at most 64 KiB').optional(),
      username: line(320).nullable().optional(),
      password: z
        .union([z.string(), z.custom<{ reveal(): string }>(isSecret)], 'must be text or secret(text)')
        .optional(),
      passwordFor: line(300).optional(),
      allowClearTextPassword: flag.optional(),
      attachAs: line(32).optional(),
      attachFiles: flag.optional(),
      editBeforeSending: flag.optional(),
    })
    .optional(),
})

export const companySchema = z.strictObject({
  slug: slugSchema,
  name: name(200),
  mailUserCode: line(64).optional(),
  bulkModule: flag.optional(),
})

/** {@link broken} as JSON writes it; after an odd number of backslashes it is text. */
const brokenInJson = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

export const eventSchema = z.strictObject({
  kind: name(64),
  card: codeSchema.optional(),
  subject: text(2_000).optional(),
  data: z
    .record(z.string(), z.unknown())
    .refine((data) => !brokenInJson.test(JSON.stringify(data)), whole)
    .optional(),
})

function isSecret(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'reveal' in value && typeof value.reveal === 'function'
  )
}

/** @throws StoreError `INPUT` with one sentence that begins with the field, such as `card.mail.server: must be …`. */
export const check = (schema: z.ZodType, value: unknown, what: string): void => {
  const result = schema.safeParse(value)
  if (result.success) return
  const [issue] = result.error.issues
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const field = [what, ...(issue?.path ?? []), ...extra].map(String).join('.')
  throw new StoreError('INPUT', `${field}: ${extra.length > 0 ? 'is not a known field' : issue?.message}`)
}
