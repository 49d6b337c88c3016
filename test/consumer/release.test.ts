import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Manifest, pnpm, publicPackages, repository } from './packages.ts'
import { type Registry, startRegistry } from './registry.ts'

const clone = mkdtempSync(join(tmpdir(), 'saatja-release-'))
const someone = {
  GIT_AUTHOR_NAME: 'Mari',
  GIT_AUTHOR_EMAIL: 'mari@kivi.ee',
  GIT_COMMITTER_NAME: 'Mari',
  GIT_COMMITTER_EMAIL: 'mari@kivi.ee',
}
let registry: Registry

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: clone, encoding: 'utf8', env: { ...process.env, ...someone } })

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(clone, 'packages', folder, 'package.json'), 'utf8'))

const released = (): readonly string[] =>
  publicPackages().map((folder) => `@saatja/${folder}@${manifest(folder).version}`)

/** What the registry says, as `npm view` does. */
const published = async (name: string): Promise<Manifest & { readonly versions: readonly string[] }> => {
  const response = await fetch(`${registry.url}${name}`)
  const { versions, 'dist-tags': tags } = (await response.json()) as {
    readonly versions: Readonly<Record<string, Manifest>>
    readonly 'dist-tags': { readonly latest: string }
  }
  const latest = versions[tags.latest]
  if (!latest) throw new Error(`The registry has no latest version of ${name}`)
  return { ...latest, versions: Object.keys(versions) }
}

const publish = (): string =>
  pnpm(['exec', 'changeset', 'publish'], { ...registry.settings, ...someone }, clone)

beforeAll(async () => {
  // A tag on this very commit would be taken for one that the release has set.
  execFileSync('git', ['clone', '--quiet', '--depth', '1', '--no-tags', `file://${repository}`, clone])
  // An own folder of modules: pnpm checks it before it runs anything, and writes to it.
  pnpm(['install', '--frozen-lockfile', '--prefer-offline'], {}, clone)
  for (const folder of publicPackages()) {
    cpSync(join(repository, 'packages', folder, 'dist'), join(clone, 'packages', folder, 'dist'), {
      recursive: true,
    })
  }
  const change = '---\n"@saatja/core": minor\n---\n\nLetters may be green.\n'
  writeFileSync(join(clone, '.changeset', 'rehearsal.md'), change)
  git('add', '.changeset')
  git('commit', '--quiet', '--message', 'feat(core): green letters')
  registry = await startRegistry()
}, 120_000)

afterAll(() => {
  registry?.close()
  rmSync(clone, { recursive: true, force: true })
})

describe('a release', () => {
  it('writes versions and changelogs for users', () => {
    const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`
    execFileSync(process.execPath, ['scripts/release.mjs', 'version'], {
      cwd: clone,
      stdio: 'pipe',
      env: { ...process.env, PATH: path },
    })
    const changelog = readFileSync(join(clone, 'packages', 'core', 'CHANGELOG.md'), 'utf8')
    expect(changelog).toContain(`## ${manifest('core').version}`)
    expect(changelog).toContain('Letters may be green.')
    expect(existsSync(join(clone, '.changeset', 'rehearsal.md'))).toBe(false)
    git('commit', '--quiet', '--all', '--message', 'chore: release')
  }, 60_000)

  it('publishes every package once, with its changelog, its peer and a tag', async () => {
    publish()
    expect(git('tag').trim().split('\n').sort()).toEqual([...released()].sort())
    for (const folder of publicPackages()) {
      expect((await published(`@saatja/${folder}`)).versions, folder).toEqual([manifest(folder).version])
    }
    const { peerDependencies } = await published('@saatja/provider-gmail')
    expect(peerDependencies).toEqual({ '@saatja/core': `^${manifest('core').version}` })
  }, 120_000)

  it('publishes nothing when the registry has everything', () => {
    expect(publish()).toContain('No unpublished projects to publish')
  }, 60_000)
})
