import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'))

const packages = new Map(
  readdirSync(`${root}packages`)
    .map((name) => manifestIn(`packages/${name}`))
    .map((manifest) => [manifest.name, manifest]),
)

/** Packages of ours that become part of the program, those that they bring included. */
const bundled = (names: readonly string[], known = new Set<string>()): ReadonlySet<string> => {
  for (const name of names) {
    if (!packages.has(name) || known.has(name)) continue
    known.add(name)
    bundled(Object.keys(packages.get(name)?.dependencies ?? {}), known)
  }
  return known
}

it('the published program depends on what the packages in it depend on, in the same ranges', () => {
  const { dependencies = {}, devDependencies = {} } = manifestIn('apps/playground')
  // The page alone has the pieces that it shares with the docs.
  const ours = Object.keys(devDependencies).filter((name) => name !== '@saatja/ui')
  const needed = [...bundled(ours)].flatMap((name) => Object.entries(packages.get(name)?.dependencies ?? {}))
  const foreign = needed.filter(([name]) => !packages.has(name))
  expect(foreign.length).toBeGreaterThan(5)
  expect(dependencies).toMatchObject(Object.fromEntries(foreign))
})
