import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alternatives, examples, mayRun, unchecked } from './examples.ts'
import type { ExampleOutcome } from './run-examples.ts'

const execute = promisify(execFile)
const repository = fileURLToPath(new URL('../..', import.meta.url))
const folder = fileURLToPath(new URL('./examples.generated', import.meta.url))
const all = examples()

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  // An example without an import or export is a script to TypeScript; `export {}` makes each a module of its own.
  for (const example of all) {
    const instead = alternatives(example).map((expression) => `;() => (${expression})\n`)
    writeFileSync(join(folder, example.file), `${example.code}\n${instead.join('')}export {}\n`)
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../tsconfig.base.json', include: ['*.ts'] }),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('every example of a README', () => {
  it('is there', () => expect(all.length).toBeGreaterThan(8))

  it('has no code in a comment but what is compiled', () => {
    expect(all.flatMap((example) => unchecked(example).map((text) => `${example.place}: ${text}`))).toEqual(
      [],
    )
  })

  it('compiles', async () => {
    const tsc = join(repository, 'node_modules', 'typescript-7', 'bin', 'tsc')
    const failure = await execute(process.execPath, [tsc, '-p', folder]).then(
      () => '',
      (error: { readonly stdout: string }) => error.stdout,
    )
    expect(failure).toBe('')
  })
})

describe('the examples that may run', () => {
  const runnable = all.filter(mayRun)
  const outcomes = new Map<string, string>()
  let stderr = ''
  let code: number | null

  // One process for all, since each would load the packages anew. It ends once every example has closed what it opened.
  beforeAll(async () => {
    const files = runnable.map(({ file }) => join(folder, file))
    const child = fork(join(import.meta.dirname, 'run-examples.ts'), files, {
      cwd: folder,
      execArgv: ['--conditions=@saatja/source'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      timeout: 120_000,
    })
    child.on('message', ({ file, failure }: ExampleOutcome) => outcomes.set(file, failure))
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    ;[code] = await once(child, 'close')
  })

  it.each(runnable.map(({ place, file }) => [place, file]))('%s', (_, file) => {
    expect(outcomes.get(join(folder, file))).toBe('')
  })

  it('complain about nothing, and leave nothing open', () => {
    expect([code, stderr]).toEqual([0, ''])
  })
})
