/** Runs the examples that are named, one after the other in this process, and tells the test what came of each. */
import { pathToFileURL } from 'node:url'

export interface ExampleOutcome {
  readonly file: string
  /** Why it failed; empty when it ran. */
  readonly failure: string
}

const failureOf = (file: string): Promise<string> =>
  import(pathToFileURL(file).href).then(
    () => '',
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  )

for (const file of process.argv.slice(2)) {
  const outcome: ExampleOutcome = { file, failure: await failureOf(file) }
  process.send?.(outcome)
}
process.disconnect()
