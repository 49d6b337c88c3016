import { StoreError } from './error.ts'

/**
 * Runs a command line to its end: prints what it returns, or the usage when it returns nothing (exit code 2), or the
 * sentence of the error (exit code 1).
 */
export const runCommand = async (usage: string, run: () => Promise<string | undefined>): Promise<void> => {
  try {
    const said = await run()
    console.log(said ?? usage)
    process.exitCode = said === undefined ? 2 : 0
  } catch (error) {
    console.error(error instanceof StoreError ? error.message : error)
    process.exitCode = 1
  }
}
