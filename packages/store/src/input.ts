import { z } from 'zod'
import { StoreError } from './error.ts'

const control = /\p{Cc}/u

const line = (max: number) =>
  z
    .string()
    .max(max, `must be at most ${max} characters`)
    .refine((text) => !control.test(text), 'must not hold control characters or line breaks')

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
      ca: z.string().max(65_536, 'must be at most 64 KiB').optional(),
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

export const eventSchema = z.strictObject({
  kind: name(64),
  card: codeSchema.optional(),
  subject: z.string().max(2_000, 'must be at most 2000 characters').optional(),
  data: z.record(z.string(), z.unknown()).optional(),
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
