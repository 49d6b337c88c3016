import type { Locale } from '@saatja/core/explain'
import { z } from 'zod'
import { InputError } from '../terminal/input-error.ts'
import { type ProblemWords, problemWords } from './problem-messages.ts'

const line = (max = 320) => z.string().max(max)

/** Who signs, and where the public key is. The private key is a secret and comes separately, like the password. */
export const dkimSchema = z.strictObject({ domain: line(), selector: line(63) })

/** What one card may say about mail, as typed or as read from a file. Core checks what it means; here only its form. */
export const mailSchema = z.strictObject({
  sender: line(64).exactOptional(),
  provider: line(64).exactOptional(),
  server: line().exactOptional(),
  security: z.enum(['tls', 'starttls', 'none']).exactOptional(),
  ca: z.string().max(65_536).exactOptional(),
  dkim: dkimSchema.exactOptional(),
  username: line().nullable().exactOptional(),
  allowClearTextPassword: z.boolean().exactOptional(),
  copyToSent: line().exactOptional(),
  attachAs: line(32).exactOptional(),
  attachFiles: z.boolean().exactOptional(),
  editBeforeSending: z.boolean().exactOptional(),
})

export const codeIn = ({ code }: ProblemWords) => z.string().regex(/^[\p{L}\d_-]{1,32}$/u, code)

export const companyIn = ({ slug }: ProblemWords) =>
  z.strictObject({
    name: line(200).min(1),
    slug: line(64).regex(/^[a-z\d][a-z\d-]*$/, slug),
    mailUserCode: z.string().max(32).exactOptional(),
    bulkModule: z.boolean().exactOptional(),
  })

export const codeSchema = codeIn(problemWords.en)
export const companySchema = companyIn(problemWords.en)

export const draftSchema = z.strictObject({
  code: codeSchema,
  email: line(),
  name: line().exactOptional(),
  mail: mailSchema.exactOptional(),
  password: line(1024).exactOptional(),
  dkimKey: line(16_384).exactOptional(),
})

/** Writes a path as a person would, such as `users[2].mail.server`. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  )

/** Writes the first thing that is wrong, in one sentence that begins with the field. */
export const firstProblem = (
  error: z.ZodError,
  { unknownField, invalid, whole }: ProblemWords = problemWords.en,
): { readonly field: string; readonly message: string } => {
  const issue = error.issues[0]
  if (issue === undefined) return { field: '', message: invalid }
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = pathText(unknown === undefined ? issue.path : [...issue.path, unknown])
  const said = unknown === undefined ? issue.message : unknownField
  return { field, message: `${field === '' ? whole : field}: ${said}` }
}

/** What a form does not say by itself about a value that does not fit. */
const general =
  (words: ProblemWords): z.core.$ZodErrorMap =>
  (issue) => {
    if (issue.code === 'invalid_type') return words.wrongType(issue.expected)
    if (issue.code === 'invalid_value') return words.oneOf(issue.values.map(String))
    if (issue.code === 'too_big') return words.tooLong(Number(issue.maximum))
    if (issue.code === 'too_small') return words.empty
    return words.invalid
  }

/**
 * Finds line and column at which text stops being JSON, where Node tells; never a piece of the text, which may hold a
 * password.
 */
const placeOf = (error: unknown, text: string): string | undefined => {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  if (position === undefined) return undefined
  const lines = text.slice(0, Number(position)).split('\n')
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}

/**
 * Reads JSON of a form; errors are in the reader's language.
 * @throws InputError that names the field
 */
export const parseJson = <T>(text: string, name: string, shape: z.ZodType<T>, lang: Locale = 'en'): T => {
  const words = problemWords[lang]
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new InputError(`${name}: ${words.notJson(placeOf(error, text))}`)
  }
  const read = shape.safeParse(json, { error: general(words) })
  if (read.success) return read.data
  const { field, message } = firstProblem(read.error, words)
  throw new InputError(`${name}: ${message}`, field)
}
