import { execFile, execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { root, workspaces } from './graph.ts'

const run = promisify(execFile)

/** A copy of the repository with the same installed packages, to be changed and thrown away. */
export interface Scratch {
  read(file: string): string
  write(file: string, text: string): void
  /** Links a package of the workspace into another's `node_modules`, as the installation does. */
  link(name: string, target: string, into: string): void
  /** Files that differ from the repository's, or that it lacks. */
  touched(): readonly string[]
  /** Runs Node in the copy. Answers what it printed. @throws Error with everything it printed */
  node(...args: readonly string[]): Promise<string>
  remove(): void
}

/** What takes part in the tests: sources, without pictures and pages. */
const taken = /\.(?:tsx?|cjs|json|md|mdx)$/

const filesOfRepository = (): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => taken.test(file) && existsSync(join(root, file)))

/** Links are relative, so those between packages lead to the copies. */
const copyModules = (folder: string, copy: string): void => {
  const modules = join(root, folder, 'node_modules')
  if (existsSync(modules))
    cpSync(modules, join(copy, folder, 'node_modules'), { recursive: true, verbatimSymlinks: true })
}

/** A folder of its own, since tools keep their caches in it. */
const linkRootModules = (copy: string): void => {
  const modules = join(root, 'node_modules')
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(modules).filter((one) => one === '.pnpm' || !one.startsWith('.')))
    symlinkSync(join(modules, name), join(copy, 'node_modules', name))
}

export const openScratch = (): Scratch => {
  const copy = mkdtempSync(join(tmpdir(), 'saatja-scratch-'))
  const known = new Map(filesOfRepository().map((file) => [file, readFileSync(join(root, file))]))
  const put = (file: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), content)
  }
  for (const [file, content] of known) put(file, content)
  linkRootModules(copy)
  for (const { folder } of workspaces()) copyModules(folder, copy)
  const written = new Set<string>()
  return {
    read: (file) => readFileSync(join(copy, file), 'utf8'),
    write: (file, text) => {
      put(file, text)
      written.add(file)
    },
    link: (name, target, into) => {
      const path = join(copy, into, 'node_modules', name)
      mkdirSync(dirname(path), { recursive: true })
      symlinkSync(join(copy, target), path)
    },
    touched: () =>
      [...written].filter((file) => known.get(file)?.toString() !== readFileSync(join(copy, file), 'utf8')),
    node: async (...args) => {
      const { VITEST: _vitest, ...env } = process.env
      const { stdout } = await run(process.execPath, args, {
        cwd: copy,
        env,
        maxBuffer: 64 * 1024 * 1024,
      }).catch((error: { stdout: string; stderr: string }) => {
        throw new Error(`${error.stdout}\n${error.stderr}`)
      })
      return stdout
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  }
}
