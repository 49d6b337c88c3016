import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../server/cli/bulk.ts', import.meta.url))

export interface StartedBulk {
  readonly child: ChildProcess
  readonly lines: string[]
  /** Ends with the first line that fits. */
  line(wanted: RegExp): Promise<string>
  /** The exit code. */
  ended(): Promise<number | null>
}

/** Runs the program as `npm run bulk` does, without a terminal. */
export const startBulk = (...args: readonly string[]): StartedBulk => {
  const child = spawn(process.execPath, ['--conditions=@saatja/source', program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const heard = new Set<(line: string) => void>()
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      lines.push(line)
      for (const hear of heard) hear(line)
    })
  const closed = once(child, 'close')
  return {
    child,
    lines,
    line: (wanted) =>
      new Promise((resolve, reject) => {
        const hear = (line: string): void => {
          if (!wanted.test(line)) return
          heard.delete(hear)
          resolve(line)
        }
        heard.add(hear)
        void closed.then(() => reject(new Error(`Ended without ${wanted}:\n${lines.join('\n')}`)))
        for (const line of lines) hear(line)
      }),
    ended: async () => {
      await closed
      return child.exitCode
    },
  }
}
