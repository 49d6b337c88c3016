import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

interface Target {
  readonly types: string
  readonly default: string
}

/** What `import` and `require` get; a program has ES modules alone. */
type Entry = Target | { readonly import: Target; readonly require: Target }

/** Where the types of an entry are declared. */
export const typesOf = (entry: Entry): string => ('require' in entry ? entry.require : entry).types

/** What these tests read of a package.json. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly type?: string
  readonly license?: string
  readonly sideEffects?: boolean
  readonly files?: readonly string[]
  readonly engines?: { readonly node?: string }
  readonly repository?: { readonly url: string; readonly directory: string }
  readonly publishConfig?: { readonly access?: string; readonly provenance?: boolean }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly main?: string
  readonly exports: Readonly<Record<string, string | Entry>>
}

/** Where a package is, such as `packages/core` for `core`; the playground is an application that is published too. */
export const folderOf = (name: string): string =>
  name === 'playground' ? 'apps/playground' : `packages/${name}`

export const manifestOf = (name: string, root = repository): Manifest =>
  JSON.parse(readFileSync(join(root, folderOf(name), 'package.json'), 'utf8'))

/** Names of the packages that are published, without their scope. */
export const publicPackages = (): readonly string[] =>
  [...readdirSync(join(repository, 'packages')), 'playground'].filter((name) => !manifestOf(name).private)

/** The pinned pnpm, as the repository's own scripts call it. */
export const pnpm = (args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = repository): string => {
  const { devEngines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  return execFileSync('npx', ['--yes', `pnpm@${devEngines.packageManager.version}`, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, ...env },
  })
}

/** Packs every built package as it would be published. Answers the tarballs by folder. */
export const pack = (into: string): ReadonlyMap<string, string> => {
  mkdirSync(into, { recursive: true })
  const folders = publicPackages()
  pnpm(['-r', ...folders.flatMap(only), 'pack', '--out', join(into, '%s.tgz')])
  return new Map(folders.map((folder) => [folder, join(into, `saatja-${folder}.tgz`)]))
}

/** Publishes built packages with the settings of a registry: all of them, if their folders are not named. */
export const publish = (settings: NodeJS.ProcessEnv, folders = publicPackages()): void => {
  const unasked = ['--no-git-checks', '--publish-wait-timeout', '0']
  pnpm(['-r', ...folders.flatMap(only), 'publish', ...unasked], settings)
}

const only = (folder: string): readonly string[] => ['--filter', `./${folderOf(folder)}`]

/** Files of a tarball by their path, without the folder that npm puts around them. */
export const filesOf = (tarball: string): ReadonlyMap<string, number> => {
  const lines = execFileSync('tar', ['-tvzf', tarball], { encoding: 'utf8' }).trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [, , size, , , path = ''] = line.split(/\s+/)
      return [path.replace(/^package\//, ''), Number(size)]
    }),
  )
}

/** The machine's own Node, as a consumer has it; the one that runs the tests where there is no other. */
export const machineNode = (): string => {
  const elsewhere = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'))
  for (const folder of elsewhere) {
    try {
      execFileSync(join(folder, 'node'), ['--version'], { stdio: 'pipe' })
      return join(folder, 'node')
    } catch {}
  }
  return process.execPath
}
