import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** Folder of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** One import of a file, types included. Paths begin at the root of the repository. */
export interface Import {
  readonly from: string
  /** As it is written. */
  readonly specifier: string
  /** The file that it leads to. Undefined outside the repository. */
  readonly to: string | undefined
}

/** A package of the workspace. */
export interface Workspace {
  /** Such as `packages/core`. */
  readonly folder: string
  /** Such as `@saatja/core`. */
  readonly name: string
  /** Files by the names under which they may be imported, such as `@saatja/core/explain`. */
  readonly entries: ReadonlyMap<string, string>
}

type Target = string | Readonly<Record<string, string>>

const places = ['packages', 'apps', 'test', 'examples']

const sourceOf = (target: Target): string | undefined =>
  typeof target === 'string' ? target : target['@saatja/source']

const workspaceAt = (folder: string): Workspace | undefined => {
  const manifest = join(root, folder, 'package.json')
  if (!existsSync(manifest)) return undefined
  const { name, exports = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly name: string
    readonly exports?: Readonly<Record<string, Target>>
  }
  const entries = Object.entries(exports).flatMap(([path, target]) => {
    const source = sourceOf(target)
    return source === undefined ? [] : [[`${name}${path.slice(1)}`, join(folder, source)] as const]
  })
  return { folder, name, entries: new Map(entries) }
}

/** Every package of the workspace. */
export const workspaces = (): readonly Workspace[] =>
  [
    ...places.flatMap((place) => readdirSync(join(root, place)).map((name) => join(place, name))),
    'benchmarks',
  ]
    .map(workspaceAt)
    .filter((one) => one !== undefined)

const skipped = new Set(['node_modules', 'dist', 'artifacts', 'build', '.docusaurus'])

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(path)
    // A configuration file belongs to its tool, and those of the packages share one at the root.
    return /\.tsx?$/.test(entry.name) && !/\.config\.ts$/.test(entry.name) ? [path] : []
  })

/** All imports of the workspaces' files: of values, of types and those that wait until they are needed. */
export const importsOf = (all: readonly Workspace[]): readonly Import[] => {
  const entries = new Map(all.flatMap((one) => [...one.entries]))
  const resolve = (from: string, specifier: string): string | undefined =>
    specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : entries.get(specifier)
  return all.flatMap(({ folder }) =>
    filesUnder(folder).flatMap((from) =>
      ts
        .preProcessFile(readFileSync(join(root, from), 'utf8'), true, true)
        .importedFiles.map(({ fileName: specifier }) => ({ from, specifier, to: resolve(from, specifier) })),
    ),
  )
}

/** The package to which a file belongs. */
export const ownerOf = (file: string, all: readonly Workspace[]): Workspace | undefined =>
  all.find(({ folder }) => !relative(folder, file).startsWith('..'))

/**
 * Circles: files each of which leads back to itself, found as strongly connected components
 * (Tarjan, Depth-First Search and Linear Graph Algorithms, 1972).
 */
export const circlesIn = (imports: readonly Import[]): readonly (readonly string[])[] => {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) if (to !== undefined) next.set(from, [...(next.get(from) ?? []), to])
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const lower = (file: string, value: number): void => {
    low.set(file, Math.min(low.get(file) ?? value, value))
  }
  const visit = (file: string): void => {
    order.set(file, order.size)
    lower(file, order.size - 1)
    open.push(file)
    for (const to of next.get(file) ?? []) {
      if (!order.has(to)) {
        visit(to)
        lower(file, low.get(to) ?? 0)
      } else if (open.includes(to)) lower(file, order.get(to) ?? 0)
    }
    if (low.get(file) !== order.get(file)) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1) found.push(circle)
  }
  for (const file of next.keys()) if (!order.has(file)) visit(file)
  return found
}
