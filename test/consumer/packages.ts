import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly engines?: { readonly node?: string }
}

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(repository, 'packages', folder, 'package.json'), 'utf8'))

/** Folders of the packages that are published. */
export const publicPackages = (): readonly string[] =>
  readdirSync(join(repository, 'packages')).filter((folder) => !manifestOf(folder).private)

/** Packs a built package as it would be published, and answers the tarball. */
export const pack = (folder: string, into: string): string => {
  mkdirSync(into, { recursive: true })
  const { devEngines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  const tarball = join(into, `${folder}.tgz`)
  execFileSync('npx', ['--yes', `pnpm@${devEngines.packageManager.version}`, 'pack', '--out', tarball], {
    cwd: join(repository, 'packages', folder),
    stdio: 'pipe',
  })
  return tarball
}

/** Paths in a tarball, without the folder that npm puts around them. */
export const contentsOf = (tarball: string): readonly string[] =>
  execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''))
    .sort()

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
