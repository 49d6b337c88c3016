import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const source = new URL('../src/', import.meta.url)

it('loads pg-boss when a worker begins, so that Jest can load the package', async () => {
  const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, source), 'utf8')))
  const loading = texts.flatMap((text) => text.match(/^import (?!type)[^\n]*'pg-boss'/gm) ?? [])
  expect(loading).toEqual([])
})
