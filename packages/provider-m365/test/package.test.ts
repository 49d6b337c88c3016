import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const source = new URL('../src/', import.meta.url)

it('knows MSAL in one file, which loads it when somebody signs in', async () => {
  const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(new URL(name, source), 'utf8') })),
  )
  const known = files.filter(({ text }) => text.includes('@azure/msal-node'))
  expect(known.map(({ name }) => name)).toEqual(['oauth/msal.ts'])
  expect(known[0]?.text).not.toMatch(/^import (?!type)[^\n]*@azure\/msal-node/m)
})
