import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'acorn'
import { afterAll, describe, expect, it } from 'vitest'

const folder = new URL('../../scripts/', import.meta.url)
const scripts = readdirSync(folder)
const { scripts: commands } = JSON.parse(readFileSync(new URL('../package.json', folder), 'utf8'))

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

interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly notes: readonly string[]
}

const {
  tally,
  closingLine,
}: {
  tally(report: string, failedSteps: readonly string[], testStep: string): Tally
  closingLine(result: Tally): string
} = await import(new URL('tally.mjs', folder).href)

const test = (status: 'passed' | 'failed' | 'skipped') => ({
  status,
  title: 'a test',
  ancestorTitles: ['a group: needs a server'],
})

const home = mkdtempSync(join(tmpdir(), 'saatja-tally-'))
afterAll(() => rmSync(home, { recursive: true }))

const reportOf = (files: readonly { status: string; assertionResults: readonly unknown[] }[]): string => {
  const path = join(home, 'tests.json')
  writeFileSync(path, JSON.stringify({ testResults: files.map((file) => ({ name: 'a.test.ts', ...file })) }))
  return path
}

describe('the closing line of npm test', () => {
  const run = 'Running every test'

  it.each([
    ['all green', [{ status: 'passed', assertionResults: [test('passed')] }], [], '1 passed, 0 failed'],
    [
      'a red test counts once, not again as a red step',
      [{ status: 'failed', assertionResults: [test('failed'), test('passed')] }],
      [run],
      '1 passed, 1 failed',
    ],
    [
      'a file that cannot be loaded',
      [{ status: 'failed', assertionResults: [] }],
      [run],
      '0 passed, 1 failed',
    ],
    [
      'a red step',
      [{ status: 'passed', assertionResults: [test('passed')] }],
      ['Linting'],
      '1 passed, 1 failed',
    ],
    [
      'a red run without a red test',
      [{ status: 'passed', assertionResults: [test('passed')] }],
      [run],
      '1 passed, 1 failed',
    ],
    [
      'a skipped test',
      [{ status: 'passed', assertionResults: [test('skipped')] }],
      [],
      '0 passed, 0 failed, 1 skipped',
    ],
  ])('%s', (_, files, failedSteps, line) => {
    expect(closingLine(tally(reportOf(files), failedSteps, run))).toBe(line)
  })

  it('never says "0 failed" when the tests did not run at all', () => {
    expect(closingLine(tally('/nowhere.json', [run], run))).toBe('0 passed, 1 failed')
  })

  it('gives the reason of what was skipped', () => {
    const report = reportOf([{ status: 'passed', assertionResults: [test('skipped'), test('skipped')] }])
    expect(tally(report, [], run).notes).toEqual(['Skipped: a group: needs a server'])
  })
})
