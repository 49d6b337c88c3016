import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { afterAll, describe, expect, it } from 'vitest'

const folder = new URL('../../scripts/', import.meta.url)
const scripts = readdirSync(folder).filter((name) => name.endsWith('.mjs'))
const { scripts: commands } = JSON.parse(readFileSync(new URL('../package.json', folder), 'utf8'))

const home = mkdtempSync(join(tmpdir(), 'saatja-scripts-'))
afterAll(() => rmSync(home, { recursive: true }))

/** What Node 20 understands: the syntax of ECMAScript 2023 modules. */
const program = (name: string) =>
  parse(readFileSync(new URL(name, folder), 'utf8'), { ecmaVersion: 2023, sourceType: 'module' })

const imported = (name: string): readonly string[] =>
  program(name).body.flatMap((node) => (node.type === 'ImportDeclaration' ? [String(node.source.value)] : []))

describe('the scripts behind npm start and npm test', () => {
  it('are the ones that package.json calls', () => {
    expect(commands.start).toBe('node scripts/start.mjs')
    expect(commands.test).toBe('node scripts/test.mjs')
    expect(scripts).toEqual(expect.arrayContaining(['start.mjs', 'test.mjs']))
  })

  it.each(scripts)('%s is plain JavaScript that Node 20 reads', (name) => {
    expect(() => program(name)).not.toThrow()
  })

  it.each(scripts)('%s needs nothing that has to be installed first', (name) => {
    const needed = imported(name).filter((from) => !from.startsWith('./'))
    expect(needed.filter((from) => !isBuiltin(from))).toEqual([])
  })
})

const { nodeTooOld }: { nodeTooOld(version: string, wanted: string): string | undefined } = await import(
  new URL('node-version.mjs', folder).href
)

const { wordsFor }: { wordsFor(args: readonly string[]): Readonly<Record<string, string>> } = await import(
  new URL('start-words.mjs', folder).href
)

describe('the lines of npm start before the playground runs', () => {
  it.each([
    [['--lang', 'et', '--port', '4500'], 'Käivitamine'],
    [['--lang=lv'], 'Palaišana'],
    [['--lang', 'en'], 'Starting'],
    [['--port', '4500'], 'Starting'],
    [['--lang', 'constructor'], 'Starting'],
    [['--lang'], 'Starting'],
  ])('of %j are in the language that it asks for', (args, starting) =>
    expect(wordsFor(args).starting).toBe(starting),
  )
})

describe('the types', () => {
  it('are checked by the native compiler, which the other one, of the builds, does not hide', () => {
    const { stdout } = spawnSync(fileURLToPath(new URL('../node_modules/.bin/tsc', folder)), ['--version'], {
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/^Version 7\./)
  })
})

describe('a Node that is too old', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '21.0.0'])('is not %s', (version) => {
    expect(nodeTooOld(version, '>=20.19')).toBeUndefined()
  })

  it.each(['18.20.4', '20.18.3', '20.0.0', '16.9.1'])('is %s, said with what to do', (version) => {
    expect(nodeTooOld(version, '>=20.19')).toBe(
      `Saatja needs Node 20.19 or newer, and this is Node ${version}: install a newer one from https://nodejs.org and run the command again.`,
    )
  })

  it('ends every script at once, with that one line', () => {
    const older =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })"
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(older)}`,
        fileURLToPath(new URL('start.mjs', folder)),
      ],
      { encoding: 'utf8' },
    )
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^Saatja needs Node 20\.19 or newer/)])
  })
})

interface Program {
  readonly title: string
  readonly command: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

const { runTogether }: { runTogether(programs: readonly Program[]): Promise<number> } = await import(
  new URL('together.mjs', folder).href
)

const programOf = (title: string, source: string): Program => ({
  title,
  command: process.execPath,
  args: ['-e', source],
  env: process.env,
})

describe('programs side by side', () => {
  const ready = join(home, 'ready')
  const goodbye = join(home, 'goodbye')
  const waiting = programOf(
    'waiting',
    `process.on('SIGTERM', () => { fs.writeFileSync(${JSON.stringify(goodbye)}, ''); process.exit(0) }); setInterval(() => {}, 1000); fs.writeFileSync(${JSON.stringify(ready)}, '')`,
  )

  it('end together when one of them ends, with its code', async () => {
    const ending = programOf(
      'ending',
      `setInterval(() => fs.existsSync(${JSON.stringify(ready)}) && process.exit(3), 20)`,
    )
    expect(await runTogether([waiting, ending])).toBe(3)
    expect(existsSync(goodbye)).toBe(true)
  })

  it('say so when one cannot be started, and leave none behind', async () => {
    expect(await runTogether([waiting, { ...waiting, command: '/nowhere/program' }])).toBe(1)
  })
})

describe('the Debian packages that the tests need', () => {
  const text = (path: string): string => readFileSync(new URL(`../${path}`, folder), 'utf8')

  it.each(['.ci/run', '.devcontainer/Dockerfile'])('are read from the one list by %s', (path) => {
    expect(text(path)).toContain('scripts/debian-packages.txt')
    expect(text(path)).not.toMatch(/dovecot-core|chromium|hunspell/)
  })

  it('are named with a command or a file that shows they are there', () => {
    const lines = text('scripts/debian-packages.txt').trim().split('\n')
    expect(lines.filter((line) => !/^(#.*|\S+ \S+)$/.test(line))).toEqual([])
  })
})

interface TestSummary {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly notes: readonly string[]
}

interface Step {
  readonly title: string
  readonly ok: boolean
  readonly report?: string
}

const {
  summarize,
  closingLine,
}: {
  summarize(steps: readonly Step[]): TestSummary
  closingLine(result: TestSummary): string
} = await import(new URL('test-summary.mjs', folder).href)

const test = (status: 'passed' | 'failed' | 'skipped') => ({
  status,
  title: 'a test',
  ancestorTitles: ['a group: needs a server'],
})

let reports = 0

const reportOf = (files: readonly { status: string; assertionResults: readonly unknown[] }[]): string => {
  const path = join(home, `tests-${++reports}.json`)
  writeFileSync(path, JSON.stringify({ testResults: files.map((file) => ({ name: 'a.test.ts', ...file })) }))
  return path
}

const passedFile = { status: 'passed', assertionResults: [test('passed')] }
const lint = (ok: boolean): Step => ({ title: 'Linting', ok })

describe('the closing line of npm test', () => {
  const title = 'Running every test'

  it.each([
    ['all green', [passedFile], true, [lint(true)], '1 passed, 0 failed'],
    [
      'a red test counts once, not again as a red step',
      [{ status: 'failed', assertionResults: [test('failed'), test('passed')] }],
      false,
      [],
      '1 passed, 1 failed',
    ],
    [
      'a file that cannot be loaded',
      [{ status: 'failed', assertionResults: [] }],
      false,
      [],
      '0 passed, 1 failed',
    ],
    ['a red step', [passedFile], true, [lint(false)], '1 passed, 1 failed'],
    ['a red run without a red test', [passedFile], false, [], '1 passed, 1 failed'],
    [
      'a skipped test',
      [{ status: 'passed', assertionResults: [test('skipped')] }],
      true,
      [],
      '0 passed, 0 failed, 1 skipped',
    ],
  ])('%s', (_, files, ok, others, line) => {
    expect(closingLine(summarize([{ title, ok, report: reportOf(files) }, ...others]))).toBe(line)
  })

  it('adds up two runs side by side, each with its own failures', () => {
    const red = { status: 'failed', assertionResults: [test('failed')] }
    const runs = [
      { title, ok: false, report: reportOf([passedFile, red]) },
      { title: 'Running the others', ok: false, report: reportOf([passedFile]) },
    ]
    expect(summarize(runs)).toMatchObject({
      passed: 2,
      failed: 2,
      notes: ['Failed step: Running the others'],
    })
  })

  it('never says "0 failed" when the tests did not run at all', () => {
    expect(closingLine(summarize([{ title, ok: false, report: '/nowhere.json' }]))).toBe('0 passed, 1 failed')
  })

  it('gives the reason of what was skipped', () => {
    const report = reportOf([{ status: 'passed', assertionResults: [test('skipped'), test('skipped')] }])
    expect(summarize([{ title, ok: true, report }]).notes).toEqual(['Skipped: a group: needs a server'])
  })
})
