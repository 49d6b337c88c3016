import { readFile } from 'node:fs/promises'
import type { Company, Locale } from '@saatja/core'
import { z } from 'zod'
import { InputError } from '../terminal/input-error.ts'
import { unreadable } from '../terminal/unreadable.ts'
import { type ProblemWords, problemWords } from './problem-messages.ts'
import { codeIn, companyIn, dkimSchema, mailSchema, parseJson } from './schema.ts'

/**
 * A company and its users as JSON: `{ "version": 1, "company": { name, slug, mailUserCode?, bulkModule? }, "users": [ { code,
 * email, name?, mail? } ] }`, each as in `Company` and `UserCard` of `@saatja/core`, without passwords and private keys.
 */
const cardsFileIn = (words: ProblemWords) =>
  z.strictObject({
    version: z.literal(1, words.newerVersion).exactOptional(),
    company: companyIn(words),
    users: z
      .array(
        z.strictObject({
          code: codeIn(words),
          email: z.string(words.email).max(320).min(1, words.email),
          name: z.string().max(320).exactOptional(),
          mail: mailSchema
            .extend({
              password: z.never(words.passwordElsewhere).exactOptional(),
              dkim: dkimSchema
                .extend({ privateKey: z.never(words.privateKeyElsewhere).exactOptional() })
                .exactOptional(),
            })
            .exactOptional(),
        }),
      )
      .min(1, words.users),
  })

/** A card as a file may state it. */
export type CardInFile = z.infer<ReturnType<typeof cardsFileIn>>['users'][number]

export interface CardsFile {
  readonly company: Company
  /** Without passwords and private keys. */
  readonly users: readonly CardInFile[]
}

const repeated = (users: readonly CardInFile[]): number =>
  users.findIndex(({ code }, index) => users.findIndex((other) => other.code === code) !== index)

/** @throws InputError that names the field */
export const parseCards = (text: string, name: string, lang: Locale = 'en'): CardsFile => {
  const words = problemWords[lang]
  const file = parseJson(text, name, cardsFileIn(words), lang)
  const twice = repeated(file.users)
  if (twice === -1) return file
  const field = `users[${twice}].code`
  throw new InputError(`${name}: ${field}: ${words.comesTwice(file.users[twice]?.code ?? '')}`, field)
}

/** @throws InputError */
export const readCardsFile = async (path: string, lang: Locale): Promise<CardsFile> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw unreadable('--cards', path, error, lang)
  })
  return parseCards(text, path, lang)
}
