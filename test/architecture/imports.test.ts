import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserArrows, layers, packageArrows, pureTests, withoutNode } from './arrows.ts'
import { circlesIn, type Import, importsOf, ownerOf, type Workspace, workspaces } from './graph.ts'

const all = workspaces()
const imports = importsOf(all)

const arrow = ({ from, specifier, to = specifier }: Import): string => `${from} > ${to}`

const fits = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name

/** Our package that is imported, without the scope; undefined for the packages of others and for relative imports. */
const importedPackage = (specifier: string): string | undefined => /^@saatja\/([^/]+)/.exec(specifier)?.[1]

const within = (folder: string, file: string): boolean => file.startsWith(`${folder}/`)

const wrongPackages = (inside: string, own: string, allowed: readonly string[], given = imports) =>
  given
    .filter(({ from }) => within(inside, from))
    .filter(({ specifier }) => {
      const name = importedPackage(specifier)
      return name !== undefined && name !== own && !allowed.some((pattern) => fits(pattern, name))
    })
    .map(arrow)

/** Number of the layer of a file; -1 where no layer has its folder. */
const layerOf = (folder: string, file: string): number => {
  const [first = '', ...rest] = file.slice(folder.length + 1).split('/')
  const room = rest.length === 0 ? '.' : first
  return (layers[folder] ?? []).findIndex((rooms) => rooms.includes(room))
}

const upward = (folder: string, given: readonly Import[] = imports): readonly string[] =>
  given
    .filter(({ from, to }) => to !== undefined && within(folder, from) && within(folder, to))
    .filter(({ from, to = '' }) => layerOf(folder, from) < layerOf(folder, to))
    .map(arrow)

const leaving = (given: readonly Import[], packages: readonly Workspace[]): readonly string[] =>
  given
    .filter(({ specifier }) => specifier.startsWith('.'))
    .filter(({ from, to = '' }) => ownerOf(from, packages) !== ownerOf(to, packages))
    .map(arrow)

const names = all.map(({ folder }) => folder).filter((folder) => folder.startsWith('packages/'))

describe('imports', () => {
  it('are found, those of types too', () => {
    expect(imports.length).toBeGreaterThan(2000)
    expect(imports.map(arrow)).toContain(
      'packages/core/src/contract/provider.ts > packages/core/src/contract/oauth.ts',
    )
  })

  it('that are relative stay in their package', () => expect(leaving(imports, all)).toEqual([]))

  it('of our packages use names that they export', () => {
    const made = imports.filter(({ specifier, to }) => importedPackage(specifier) && to === undefined)
    expect(made.map(arrow).filter((one) => !one.endsWith('.css'))).toEqual([])
  })

  it('make no circle, types included', () => expect(circlesIn(imports)).toEqual([]))
})

describe('the arrows between packages', () => {
  it.each(names)('%s', (folder) => {
    const own = folder.slice('packages/'.length)
    const rule = Object.keys(packageArrows).find((pattern) => fits(pattern, own))
    expect(rule, `${folder} has no line in arrows.ts`).toBeDefined()
    expect(wrongPackages(`${folder}/src`, own, packageArrows[rule ?? ''] ?? [])).toEqual([])
  })

  it.each(withoutNode)('%s loads nothing of Node', (folder) => {
    const own = imports.filter(({ from }) => within(folder, from))
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter(({ specifier }) => specifier.startsWith('node:')).map(arrow)).toEqual([])
  })

  it.each(pureTests)('the tests of %s are pure', (own) =>
    expect(wrongPackages(`packages/${own}/test`, own, [])).toEqual([]),
  )

  it.each(Object.entries(browserArrows))('%s runs in a browser', (folder, allowed) =>
    expect(wrongPackages(folder, '', allowed)).toEqual([]),
  )

  it('the page of the playground knows nothing of its server but the contract', () => {
    const web = 'apps/playground/web/src'
    const reached = imports.filter(
      ({ from, to = '' }) => within(web, from) && within('apps/playground/server', to),
    )
    expect(reached.length).toBeGreaterThan(0)
    expect(reached.filter(({ to = '' }) => !to.endsWith('/contract.ts')).map(arrow)).toEqual([])
  })
})

describe.each(Object.keys(layers))('the layers of %s', (folder) => {
  it('hold every file', () => {
    const files = new Set(imports.map(({ from }) => from).filter((file) => within(folder, file)))
    expect([...files].filter((file) => layerOf(folder, file) < 0)).toEqual([])
  })

  it('are not imported from below', () => expect(upward(folder)).toEqual([]))
})

describe('the check itself', () => {
  const made = (from: string, to: string): Import => ({ from, specifier: `./${to}`, to })

  it('sees a circle of types', () => {
    const [a, b, c] = ['packages/core/src/a.ts', 'packages/core/src/b.ts', 'packages/core/src/c.ts'] as const
    expect(circlesIn([made(a, b), made(b, c), made(c, a), made(a, 'd.ts')])).toEqual([[a, b, c]])
    expect(circlesIn([made(a, b), made(b, c), made(a, c)])).toEqual([])
  })

  it('sees an import that leaves its package, and one that runs up', () => {
    const [low, high] = ['packages/core/src/contract/x.ts', 'packages/core/src/mailer/x.ts'] as const
    expect(leaving([made(low, join('packages/store/src/x.ts'))], all)).toHaveLength(1)
    expect(upward('packages/core/src', [made(low, high)])).toHaveLength(1)
    expect(upward('packages/core/src', [made(high, low)])).toEqual([])
  })

  it('sees a package that must not be imported', () => {
    const provider = { from: 'packages/core/src/x.ts', specifier: '@saatja/provider-gmail', to: undefined }
    expect(wrongPackages('packages/core/src', 'core', [], [provider])).toHaveLength(1)
    expect(wrongPackages('packages/core/src', 'core', ['provider-*'], [provider])).toEqual([])
  })
})
