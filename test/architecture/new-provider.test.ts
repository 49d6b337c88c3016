import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScratch, type Scratch } from './scratch.ts'

const folder = 'packages/provider-kask'
const guide = 'apps/docs/docs/develop/custom-provider.mdx'

/** The provider that the guide shows as a whole, without the lines that try it. */
const exampleOf = (page: string): string => {
  const [, code = ''] = /```ts\n(import \{ defineProvider[\s\S]*?)```/.exec(page) ?? []
  return code
    .split('\n')
    .filter((line) => !line.includes('conformance('))
    .filter((line) => !line.includes('@saatja/testkit'))
    .join('\n')
}

/** Puts text in front of the one place where `mark` stands. */
const before = (text: string, mark: string, added: string): string => {
  expect(text.split(mark)).toHaveLength(2)
  return text.replace(mark, `${added}${mark}`)
}

/** The six steps of CONTRIBUTING.md, done for the provider of the guide. */
const addProvider = ({ read, write, link }: Scratch): void => {
  const inbox = 'packages/provider-inbox'
  const renamed = (file: string): string => read(`${inbox}/${file}`).replaceAll('inbox', 'kask')
  for (const file of ['package.json', 'tsconfig.json', 'tsup.config.ts', 'test/conformance.test.ts'])
    write(`${folder}/${file}`, renamed(file))
  write(`${folder}/src/index.ts`, exampleOf(read(guide)))
  const list = 'packages/cli/src/providers.ts'
  const withImport = before(
    read(list),
    "import { zone } from '@saatja/provider-zone'",
    "import { kask } from '@saatja/provider-kask'\n",
  )
  const entry = "  { package: '@saatja/provider-kask', factory: 'kask', create: () => kask() },\n"
  write(list, before(withImport, "  { package: '@saatja/provider-zone'", entry))
  const manifest = 'packages/cli/package.json'
  const dependency = '    "@saatja/provider-kask": "workspace:^",\n'
  write(manifest, before(read(manifest), '    "@saatja/provider-zone"', dependency))
  const row = '| [`@saatja/provider-kask`](packages/provider-kask) | Kask | password |\n'
  write('README.md', before(read('README.md'), '| [`@saatja/provider-zone`]', row))
  link('@saatja/provider-kask', folder, 'packages/cli')
  for (const name of ['core', 'testkit']) link(`@saatja/${name}`, `packages/${name}`, folder)
}

interface Assertion {
  readonly fullName: string
  readonly status: string
}

/** What vitest reports when everything has passed. */
interface Results {
  readonly testResults: readonly { readonly assertionResults: readonly Assertion[] }[]
}

interface Shown {
  readonly playground: readonly { readonly id: string; readonly source: unknown }[]
  readonly scenarios: readonly string[]
  readonly texts: readonly string[]
  readonly docs: readonly {
    readonly presets: readonly string[]
    readonly limits: readonly string[]
    readonly errors: readonly string[]
    readonly rules: readonly string[]
  }[]
}

describe('a new provider', () => {
  let scratch: Scratch
  beforeAll(() => {
    scratch = openScratch()
    addProvider(scratch)
  })
  afterAll(() => scratch?.remove())

  it('touches its folder, the list and a row of the README', () =>
    expect(scratch.touched().map((file) => (file.startsWith(`${folder}/`) ? folder : file))).toEqual([
      ...Array.from({ length: 5 }, () => folder),
      'packages/cli/src/providers.ts',
      'packages/cli/package.json',
      'README.md',
    ]))

  it('passes the conformance suite, the catalogue and the arrows', async () => {
    const tests = [
      folder,
      'test/catalogue',
      'packages/cli/test/providers.test.ts',
      'packages/demo/test/providers.test.ts',
      'test/architecture/imports.test.ts',
    ]
    const report = 'artifacts/new-provider.json'
    const about = ['-t', 'kask|two packages claim|has every package|imports']
    const options = ['--reporter=json', `--outputFile=${report}`, ...about]
    await scratch.node('node_modules/vitest/vitest.mjs', 'run', ...options, ...tests)
    const { testResults } = JSON.parse(scratch.read(report)) as Results
    const passed = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'passed')
      .map(({ fullName }) => fullName)
    for (const locale of ['et', 'lv', 'en']) expect(passed).toContain(`the spelling of kask in ${locale}`)
    expect(passed).toContain('the list of providers @saatja/provider-kask has a row in the README')
    expect(passed).toContain('the arrows between packages packages/provider-kask')
    expect(passed).toContain('a reply of a known provider kask-access-off')
    expect(
      passed.filter((name) => name.startsWith('kask does what every provider does')).length,
    ).toBeGreaterThan(30)
  })

  it('is in the playground and in the tables of the docs', async () => {
    const flags = ['--conditions=@saatja/source', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON']
    const shown = JSON.parse(await scratch.node(...flags, 'test/architecture/what-shows.ts')) as Shown
    expect(shown.playground.find(({ id }) => id === 'kask')).toMatchObject({
      name: 'Kask',
      preset: { server: 'smtp.kask.example:465', security: 'tls' },
      source: { package: '@saatja/provider-kask', factory: 'kask' },
    })
    expect(shown.scenarios).toContain('kask-access-off')
    expect(shown.texts).toContain('kask-access-off')
    expect(shown.docs).toHaveLength(3)
    for (const { presets, limits, errors, rules } of shown.docs) {
      for (const table of [presets, limits, rules]) expect(table).toContain('kask')
      expect(errors).toContain('kask-access-off')
    }
  })
})
