import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { machineNode } from './packages.ts'
import type { Registry } from './registry.ts'

const execute = promisify(execFile)

/** A program of someone else, in a folder of its own, which gets our packages from a registry. */
export interface Application {
  readonly folder: string
  /** Calls npm with the machine's Node. @throws with what npm said */
  npm(...args: readonly string[]): string
  write(file: string, text: string): void
  /** What a command prints, without blank ends. Other processes go on meanwhile, a sandbox in this one too. */
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<string>
  /** Names of everything that is installed. */
  installed(): readonly string[]
  /** Versions of our packages that are installed, by their short name. */
  ours(): Readonly<Record<string, string>>
  close(): void
}

export const newApplication = (
  { url }: Registry,
  dependencies: Readonly<Record<string, string>> = {},
): Application => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-application-'))
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text)
  const path = `${dirname(machineNode())}${delimiter}${process.env.PATH}`
  const lock = (): Readonly<Record<string, { readonly version: string }>> => {
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
    return Object.fromEntries(
      Object.entries<{ readonly version: string }>(packages)
        .filter(([path]) => path !== '')
        .map(([path, entry]) => [path.replace('node_modules/', ''), entry]),
    )
  }
  write('package.json', JSON.stringify({ name: 'application', private: true, dependencies }))
  write('.npmrc', `@saatja:registry=${url}\naudit=false\nfund=false\nprefer-online=true\n`)
  return {
    folder,
    write,
    npm: (...args) =>
      execFileSync('npm', [...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
        env: { ...process.env, PATH: path },
      }),
    async run(command, args, env = {}) {
      const { stdout } = await execute(command, [...args], {
        cwd: folder,
        env: { ...process.env, NODE_OPTIONS: '', ...env },
      })
      return stdout.trim()
    },
    installed: () => Object.keys(lock()),
    ours() {
      const own = Object.entries(lock()).filter(([name]) => name.startsWith('@saatja/'))
      return Object.fromEntries(own.map(([name, { version }]) => [name.slice('@saatja/'.length), version]))
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
