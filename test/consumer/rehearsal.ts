import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { folderOf, type Manifest, manifestOf, pnpm, publicPackages, repository } from './packages.ts'
import { type Registry, startRegistry } from './registry.ts'

/** Releases from a copy of the repository to a registry of its own. */
export interface Rehearsal {
  readonly folder: string
  readonly registry: Registry
  git(...args: readonly string[]): string
  manifest(folder: string): Manifest
  /** Commits a change that asks for a release: the header of a changeset, and its text. */
  change(header: string, text: string): void
  /** Writes versions and changelogs, as the release workflow does, and commits them. */
  version(): void
  /** What changesets says about it. */
  publish(): string
  close(): void
}

const someone = {
  GIT_AUTHOR_NAME: 'Mari',
  GIT_AUTHOR_EMAIL: 'mari@kivi.ee',
  GIT_COMMITTER_NAME: 'Mari',
  GIT_COMMITTER_EMAIL: 'mari@kivi.ee',
}

export const startRehearsal = async (): Promise<Rehearsal> => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-release-'))
  // A tag on this very commit would be taken for one that the release has set.
  execFileSync('git', ['clone', '--quiet', '--depth', '1', '--no-tags', `file://${repository}`, folder])
  // An own folder of modules: pnpm checks it before it runs anything, and writes to it.
  pnpm(['install', '--frozen-lockfile', '--prefer-offline'], {}, folder)
  for (const name of publicPackages()) {
    const dist = join(folderOf(name), 'dist')
    cpSync(join(repository, dist), join(folder, dist), { recursive: true })
  }
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...someone } })
  const registry = await startRegistry()
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`
  return {
    folder,
    registry,
    git,
    manifest: (name) => manifestOf(name, folder),
    change(header, text) {
      writeFileSync(join(folder, '.changeset', 'rehearsal.md'), `---\n${header}\n---\n\n${text}\n`)
      git('add', '.changeset')
      git('commit', '--quiet', '--message', `feat: ${text}`)
    },
    version() {
      execFileSync(process.execPath, ['scripts/release.mjs', 'version'], {
        cwd: folder,
        stdio: 'pipe',
        env: { ...process.env, PATH: path },
      })
      git('add', '--all')
      git('commit', '--quiet', '--message', 'chore: release')
    },
    publish: () => pnpm(['exec', 'changeset', 'publish'], { ...registry.settings, ...someone }, folder),
    close() {
      registry.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
