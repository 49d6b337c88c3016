import { type CardsFile, InputError, parseCards as parse } from '@saatja/cli/workspace'
import { HttpError } from '../http-error.ts'

/**
 * Reads a company and its users as JSON, from the page.
 * @throws HttpError that names the field
 */
export const parseCards = (text: string, name: string): CardsFile => {
  try {
    return parse(text, name)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new HttpError(error.field === undefined ? 'not-json' : 'invalid', error.message, error.field)
  }
}
