import { readFile } from 'node:fs/promises'
import type { Company, UserCard } from '@saatja/core'
import { z } from 'zod'
import { codeSchema, companySchema, firstProblem, mailSchema } from '../cards/schema.ts'
import { InputError } from './input-error.ts'

const passwordElsewhere =
  'a password does not belong in the file; set SAATJA_PASSWORD_<CODE>, or leave it out and be asked'

/**
 * A company and its users as JSON: `{ "company": { name, slug, mailUserCode?, bulkModule? }, "users": [ { code,
 * email, name?, mail? } ] }`, each as in `Company` and `UserCard` of `@saatja/core`, without passwords.
 */
export const cardsFileSchema = z.strictObject({
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
  readonly users: readonly UserCard[]
}

const repeated = (users: readonly UserCard[]): number =>
  users.findIndex(({ code }, index) => users.findIndex((other) => other.code === code) !== index)

/** @throws InputError that names the field. */
export const parseCards = (text: string, name: string): CardsFile => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new InputError(`${name}: not JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
  const read = cardsFileSchema.safeParse(json)
  if (!read.success) throw new InputError(`${name}: ${firstProblem(read.error).message}`)
  const twice = repeated(read.data.users)
  if (twice !== -1)
    throw new InputError(`${name}: users[${twice}].code: ${read.data.users[twice]?.code} comes twice`)
  return read.data
}

/** @throws InputError */
export const readCardsFile = async (path: string): Promise<CardsFile> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`--cards: ${path} cannot be read (${error.code ?? error.message})`)
  })
  return parseCards(text, path)
}
