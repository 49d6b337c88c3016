import type { Company } from '@saatja/core'
import { z } from 'zod'
import type { CardDraft } from '../contract.ts'
import { HttpError } from '../http-error.ts'
import { codeSchema, companySchema, firstProblem, mailSchema } from './schema.ts'

const passwordElsewhere =
  'passwords are not allowed in the file; set SAATJA_PASSWORD_<CODE>, or leave it out to be prompted'

/**
 * A company and its users as JSON: `{ "version": 1, "company": { name, slug, mailUserCode?, bulkModule? }, "users": [ { code,
 * email, name?, mail? } ] }`, each as in `Company` and `UserCard` of `@saatja/core`, without passwords.
 */
const cardsFileSchema = z.strictObject({
  version: z.literal(1, 'must be 1; a newer version saved this file').exactOptional(),
  company: companySchema,
  users: z
    .array(
      z.strictObject({
        code: codeSchema,
        email: z
          .string('every user needs an e-mail address')
          .max(320)
          .min(1, 'every user needs an e-mail address'),
        name: z.string().max(320).exactOptional(),
        mail: mailSchema.extend({ password: z.never(passwordElsewhere).exactOptional() }).exactOptional(),
      }),
    )
    .min(1, 'at least one user is needed'),
})

export interface CardsFile {
  readonly company: Company
  /** Without passwords. */
  readonly users: readonly CardDraft[]
}

const repeated = (users: readonly CardDraft[]): number =>
  users.findIndex(({ code }, index) => users.findIndex((other) => other.code === code) !== index)

const invalid = (message: string, field: string) => new HttpError('invalid', message, field)

/** Without the piece of the text that Node quotes: it may hold a password. */
const whyNot = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/, (\.{3})?".*$/s, '') : 'unreadable'

/** @throws HttpError that names the field */
export const parseCards = (text: string, name: string): CardsFile => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new HttpError('not-json', `${name}: not JSON (${whyNot(error)})`)
  }
  const read = cardsFileSchema.safeParse(json)
  if (!read.success) {
    const { field, message } = firstProblem(read.error)
    throw invalid(`${name}: ${message}`, field)
  }
  const twice = repeated(read.data.users)
  if (twice !== -1) {
    const field = `users[${twice}].code`
    throw invalid(`${name}: ${field}: ${read.data.users[twice]?.code} comes twice`, field)
  }
  return read.data
}
