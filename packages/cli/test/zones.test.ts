import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readZonesFile } from '../src/files/zones.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saatja-zones-'))
})
afterAll(() => rm(folder, { recursive: true }))

it.each([
  ['JSON', '{', /not JSON/],
  ['zones with known types', '{ "kivi.ee": { "SPF": [] } }', /kivi\.ee/],
])('a file of zones is one only if it is %s', async (_, text, sentence) => {
  const path = join(folder, 'zones.json')
  await writeFile(path, text)
  await expect(readZonesFile(path, 'en')).rejects.toThrow(sentence)
})
