import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { InputError } from '../input-error.ts'

/**
 * Options and positionals of a command line.
 * @throws InputError with the first sentence about an option that is not known or has no value.
 */
export const parseOptions = <T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new InputError(
      error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'unreadable arguments',
    )
  }
}
