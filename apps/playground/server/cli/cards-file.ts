import { readFile } from 'node:fs/promises'
import { type CardsFile, parseCards } from '../cards/file.ts'
import { HttpError } from '../http-error.ts'
import { InputError } from '../input-error.ts'

/** @throws InputError */
export const readCardsFile = async (path: string): Promise<CardsFile> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`--cards: ${path} cannot be read (${error.code ?? error.message})`)
  })
  try {
    return parseCards(text, path)
  } catch (error) {
    throw error instanceof HttpError ? new InputError(error.message) : error
  }
}
