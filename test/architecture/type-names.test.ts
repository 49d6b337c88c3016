import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = [
  'packages/*/src/**/*.{ts,tsx}',
  'apps/*/{server,src,plugins,test}/**/*.{ts,tsx}',
  'apps/playground/web/src/**/*.{ts,tsx}',
  'packages/*/test/**/*.ts',
  'test/*/**/*.ts',
  'benchmarks/**/*.ts',
]

const filesWith = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  const paths = globSync(sources, {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  })
  for (const path of new Set(paths)) {
    const text = readFileSync(`${root}${path}`, 'utf8')
    for (const [, name = ''] of text.matchAll(/^export (?:interface|type|class|abstract class) (\w+)/gm))
      found.set(name, [...(found.get(name) ?? []), path])
  }
  return found
}

it('no two exported types share a name', () => {
  const twice = [...filesWith()].filter(([, paths]) => paths.length > 1)
  expect(Object.fromEntries(twice)).toEqual({})
})
