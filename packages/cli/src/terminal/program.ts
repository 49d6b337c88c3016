import { InputError } from './input-error.ts'

/** Returns the exit code of a program; bad input ends in one sentence and code 2. */
export const exitCodeOf = async (program: () => Promise<number>): Promise<number> => {
  try {
    return await program()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(error.message)
    return 2
  }
}

/** Runs a program that returns its exit code. */
export const runProgram = async (program: (args: readonly string[]) => Promise<number>): Promise<void> => {
  process.exitCode = await exitCodeOf(() => program(process.argv.slice(2)))
}
