import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Ended } from '@saatja/cli/test/ended'

const server = fileURLToPath(new URL('../server/cli/', import.meta.url))

/** Runs a program as `npm run` does, without a terminal. `endedOf` runs what it calls for a tenth of the CPU. */
export const runProgram = (
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--conditions=@saatja/source', `${server}${name}.ts`, ...args],
      { env: { ...process.env, ...environment } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    )
    child.stdin?.end()
  })
