import { readFile } from 'node:fs/promises'
import { type CardsFile, parseCards } from '../cards/file.ts'
import { InputError } from '../input-error.ts'
import { RefusalError } from '../http-error.ts'

/** @throws InputError */
export const readCardsFile = async (path: string): Promise<CardsFile> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`--cards: ${path} cannot be read (${error.code ?? error.message})`)
  })
  try {
    return parseCards(text, path)
  } catch (error) {
    throw error instanceof RefusalError ? new InputError(error.message) : error
  }
}
