import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { problemAffectsResolutionKind } from '@arethetypeswrong/core/problems'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesOf, folderOf, type Manifest, manifestOf, pack, publicPackages, repository } from './packages.ts'

/**
 * Pinned: connections and the writer are built on parts of nodemailer and smtp-server that promise less than their
 * releases say, and a release of pg-boss changes its tables.
 */
const reachedInto = ['nodemailer', 'pg-boss', 'smtp-server']

const folder = mkdtempSync(join(tmpdir(), 'saatja-tarballs-'))
let tarballs: ReadonlyMap<string, string>

const tarball = (name: string): string => {
  const path = tarballs.get(name)
  if (path === undefined) throw new Error(`${name} was not packed`)
  return path
}

const textOf = (name: string, path: string): string =>
  execFileSync('tar', ['-xzOf', tarball(name), `package/${path}`], { encoding: 'utf8' })

beforeAll(() => {
  tarballs = pack(folder)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(publicPackages())('the tarball of %s', (name) => {
  it('holds the build, the papers and nothing else', () => {
    const papers = [...filesOf(tarball(name)).keys()].filter((path) => !path.startsWith('dist/'))
    const allowed = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']
    expect(papers.filter((path) => !allowed.includes(path))).toEqual([])
    expect(papers).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']))
  })

  it('names no source and no workspace', () => {
    expect(textOf(name, 'package.json')).not.toMatch(/@saatja\/source|workspace:/)
  })

  it('has nothing that publint --strict would mend', async () => {
    const bytes = new Uint8Array(readFileSync(tarball(name)))
    const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('has types that TypeScript finds and that tell the truth', async () => {
    const bytes = new Uint8Array(readFileSync(tarball(name)))
    const analysis = await checkPackage(createPackageFromTarballData(bytes))
    if (!analysis.types) throw new Error('no types')
    const { problems } = analysis
    const modules = ['node16-esm', 'bundler'] as const
    const resolutions =
      manifestOf(name).main === undefined ? modules : ([...modules, 'node16-cjs', 'node10'] as const)
    expect(
      problems.filter((problem) =>
        resolutions.some((kind) => problemAffectsResolutionKind(problem, kind, analysis)),
      ),
    ).toEqual([])
  }, 60_000)

  it('says in its README how to install, use, sign in, and what the limits and errors are', () => {
    const headings = [...textOf(name, 'README.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(['Install', 'Use', 'Get credentials', 'Limits', 'Errors'])
  })
})

/** Programs that people start; they bring everything with them. */
const programs = ['cli', 'playground']

describe.each(publicPackages())('the package.json of %s', (name) => {
  const manifest = manifestOf(name)
  const own = (names: Manifest['dependencies'] = {}): readonly string[] =>
    Object.keys(names).filter((dependency) => dependency.startsWith('@saatja/'))

  it('says what a careful engineer looks for', () => {
    expect(manifest).toMatchObject({
      name: `@saatja/${name}`,
      type: 'module',
      license: 'MIT',
      sideEffects: false,
      files: ['dist', 'CHANGELOG.md'],
      repository: { directory: folderOf(name) },
      publishConfig: { access: 'public', provenance: true },
    })
    expect(manifest.engines?.node).toBe(['store', 'outbox'].includes(name) ? '>=22.12' : '>=20.19')
  })

  it('has the core as a peer and pulls in no other package of ours', () => {
    if (programs.includes(name)) return expect(own(manifest.peerDependencies)).toEqual([])
    expect(own(manifest.dependencies)).toEqual([])
    if (name === 'core') return
    expect(manifest.peerDependencies).toMatchObject({ '@saatja/core': 'workspace:^' })
  })

  it('accepts newer releases of what it depends on, but for what it reaches into', () => {
    const pinned = Object.entries(manifest.dependencies ?? {}).filter(
      ([, range]) => !/^(?:workspace:)?\^/.test(range),
    )
    expect(
      pinned.map(([dependency]) => dependency).filter((dependency) => !reachedInto.includes(dependency)),
    ).toEqual([])
  })
})

describe('the licence', () => {
  it('is the same in every tarball', () => {
    const licence = readFileSync(join(repository, 'LICENSE'), 'utf8')
    for (const name of publicPackages()) expect(textOf(name, 'LICENSE'), name).toBe(licence)
  })
})

describe('the size', () => {
  it('of core and Gmail on disk, without nodemailer, does not grow', () => {
    const sizes = ['core', 'provider-gmail'].flatMap((name) => [...filesOf(tarball(name)).values()])
    const total = sizes.reduce((sum, size) => sum + size, 0)
    // Every format that a program may need, and three languages of explanations in each: decisions/0004.
    expect(total).toBeLessThan(1_490_000)
  })
})
