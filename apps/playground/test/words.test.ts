import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { idleExceptions, languageFaults, type Said } from '@saatja/test-catalogue/language/check'
import { sayingsIn } from '@saatja/test-catalogue/language/sayings'
import { type Messages, say } from '@saatja/ui'
import { describe, expect, it } from 'vitest'

const web = fileURLToPath(new URL('../web/src/', import.meta.url))

/** Every table of words that a file of the page exports. */
const tables = async (): Promise<readonly (readonly [string, Messages])[]> => {
  const files = (await readdir(web, { recursive: true })).filter((name) =>
    /(?:words|messages)\.ts$/.test(name),
  )
  const modules = await Promise.all(
    files.map(async (file) => Object.entries((await import(pathToFileURL(web + file).href)) as object)),
  )
  return modules.flat() as (readonly [string, Messages])[]
}

const locales = ['en', 'et', 'lv'] as const
const holes = (template: unknown): readonly string[] =>
  [...new Set(JSON.stringify(template).match(/\{\w+\}/g) ?? [])].sort()

describe('the words of the page', () => {
  it('are there in each language, with the same values to fill in', async () => {
    const all = await tables()
    expect(all.length).toBeGreaterThan(8)
    for (const [table, words] of all)
      for (const [key, saying] of Object.entries(words)) {
        for (const locale of locales) expect(saying[locale], `${table}.${key}.${locale}`).toBeTruthy()
        for (const locale of locales)
          expect(holes(saying[locale]), `${table}.${key}.${locale}`).toEqual(holes(saying.en))
      }
  })

  it('have every plural form that the language needs', async () => {
    for (const [table, words] of await tables())
      for (const [key, saying] of Object.entries(words))
        for (const locale of locales) {
          const template = saying[locale]
          if (typeof template === 'string') continue
          const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
          expect(Object.keys(template).sort(), `${table}.${key}.${locale}`).toEqual([...needed].sort())
        }
  })

  it('count in Latvian as Latvian does', () => {
    const users = {
      en: { one: '{count} user', other: '{count} users' },
      et: { one: '{count} kasutaja', other: '{count} kasutajat' },
      lv: { zero: '{count} lietotāju', one: '{count} lietotājs', other: '{count} lietotāji' },
    }
    const counted = [0, 1, 2, 10, 11, 21, 101].map((count) => say(users, 'lv', { count }))
    expect(counted).toEqual([
      '0 lietotāju',
      '1 lietotājs',
      '2 lietotāji',
      '10 lietotāju',
      '11 lietotāju',
      '21 lietotājs',
      '101 lietotājs',
    ])
    expect(say(users, 'et', { count: 21 })).toBe('21 kasutajat')
  })
})

const spoken = [
  'apps/playground/web/src',
  'apps/playground/server',
  'packages/cli/src',
  'packages/ui/src',
  'packages/testkit/src/entra',
]
const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** What every file of the application says, terminal and simulated sign-in included. */
const said = async (): Promise<readonly Said[]> => {
  const files = await Promise.all(
    spoken.map(async (folder) => {
      const names = await readdir(repository + folder, { recursive: true })
      return names.filter((name) => /\.tsx?$/.test(name)).map((name) => `${folder}/${name}`)
    }),
  )
  const sources = files.flat().map(async (file) => sayingsIn(file, await readFile(repository + file, 'utf8')))
  return (await Promise.all(sources)).flat()
}

describe('the language of the page and the terminal', () => {
  it('is what the style sheets ask for', async () => {
    const all = await said()
    expect(all.length).toBeGreaterThan(1000)
    expect(languageFaults('words', all)).toEqual([])
    expect(idleExceptions('words', all)).toEqual([])
  })
})

describe('the playground as an example', () => {
  it('imports the packages by their public names alone', async () => {
    const folders = ['server', 'web/src']
    const roots = folders.map((folder) => fileURLToPath(new URL(`../${folder}/`, import.meta.url)))
    const sources = await Promise.all(
      roots.map(async (root) => {
        const files = (await readdir(root, { recursive: true })).filter((name) => /\.tsx?$/.test(name))
        return Promise.all(files.map(async (name) => [name, await readFile(root + name, 'utf8')] as const))
      }),
    )
    const allowed =
      /^@saatja\/(?:bounce|preflight(?:\/node)?|core(?:\/(?:explain|settings))?|testkit|store|outbox|demo|cli\/workspace|ui(?:\/(?:tokens\.css|labels|limits|terms))?)$/
    for (const [name, source] of sources.flat())
      for (const [, from = ''] of source.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)) {
        expect(from, name).not.toContain('packages/')
        if (from.startsWith('@saatja/')) expect(from, name).toMatch(allowed)
      }
  })
})
