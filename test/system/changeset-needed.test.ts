import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/changeset-needed.mjs', import.meta.url))
const author = {
  GIT_AUTHOR_NAME: 'Mari',
  GIT_AUTHOR_EMAIL: 'mari@kivi.ee',
  GIT_COMMITTER_NAME: 'Mari',
  GIT_COMMITTER_EMAIL: 'mari@kivi.ee',
}
let repository: string

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: repository, encoding: 'utf8', env: { ...process.env, ...author } })

const commit = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true })
    writeFileSync(join(repository, path), text)
  }
  git('add', '--all')
  git('commit', '--quiet', '--message', 'change')
}

const check = () => {
  const { status, stderr } = spawnSync(process.execPath, [script, 'base'], {
    cwd: repository,
    encoding: 'utf8',
  })
  return { status, packages: [...stderr.matchAll(/^(\S+) changes/gm)].map(([, name]) => name) }
}

const changeset = (...names: readonly string[]): string =>
  `---\n${names.map((name) => `"${name}": minor\n`).join('')}---\n\nIt does more.\n`

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'saatja-changeset-'))
  git('init', '--quiet')
  commit({
    'packages/core/package.json': '{ "name": "@saatja/core" }',
    'packages/core/src/index.ts': '',
    'packages/store/package.json': '{ "name": "@saatja/store" }',
    'packages/ui/package.json': '{ "name": "@saatja/ui", "private": true }',
    '.changeset/older.md': changeset('@saatja/core'),
  })
  git('tag', 'base')
})

afterEach(() => rmSync(repository, { recursive: true }))

describe('a change to a published package', () => {
  it('without a changeset is named, also when an older changeset speaks of it', () => {
    commit({ 'packages/core/src/index.ts': 'export {}', 'packages/store/src/index.ts': '' })
    expect(check()).toEqual({ status: 1, packages: ['@saatja/core', '@saatja/store'] })
  })

  it('is named when the changeset speaks of another package', () => {
    commit({ 'packages/core/src/index.ts': 'export {}', '.changeset/new.md': changeset('@saatja/store') })
    expect(check()).toEqual({ status: 1, packages: ['@saatja/core'] })
  })

  it('passes with a changeset that speaks of it, quoted either way', () => {
    commit({
      'packages/core/src/index.ts': 'export {}',
      'packages/store/src/index.ts': '',
      '.changeset/new.md': changeset('@saatja/core').replace('---\n\n', "'@saatja/store': patch\n---\n\n"),
    })
    expect(check()).toEqual({ status: 0, packages: [] })
  })

  it('passes with an empty changeset: no user notices it', () => {
    commit({ 'packages/core/src/index.ts': 'export {}', '.changeset/new.md': '---\n---\n' })
    expect(check()).toEqual({ status: 0, packages: [] })
  })
})

describe('what needs no changeset', () => {
  it('is tests, private packages and everything outside the packages', () => {
    commit({ 'packages/core/test/a.test.ts': '', 'packages/ui/src/index.ts': '', 'README.md': '# New' })
    expect(check()).toEqual({ status: 0, packages: [] })
  })

  it('is a release, which takes the changesets away', () => {
    rmSync(join(repository, '.changeset', 'older.md'))
    commit({ 'packages/core/package.json': '{ "name": "@saatja/core", "version": "1.0.0" }' })
    expect(check()).toEqual({ status: 0, packages: [] })
  })
})
