import type { Locale } from '@saatja/core'
import { commandLineWords } from './command-line-messages.ts'
import { InputError } from './input-error.ts'

/** Says why the file that an option or a field names cannot be read. */
export const unreadable = (
  option: string,
  path: string,
  { code, message }: NodeJS.ErrnoException,
  lang: Locale,
): InputError => {
  const words = commandLineWords[lang]
  return new InputError(
    code === 'ENOENT' ? words.noFile(option, path) : words.unreadable(option, path, code ?? message),
  )
}
