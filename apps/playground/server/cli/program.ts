import { type ParseArgsConfig, parseArgs } from 'node:util'
import { InputError } from '../input-error.ts'

/**
 * Reads arguments as `parseArgs` does.
 * @throws InputError with one sentence
 */
export const parseOptions = <Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> => {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new InputError(
      error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'unreadable arguments',
    )
  }
}

/** Runs a program whose answer is its exit code; bad input ends in one sentence and code 2. */
export const runProgram = async (program: (args: readonly string[]) => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await program(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
