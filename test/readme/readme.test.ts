import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples, mayRun } from './examples.ts'

const execute = promisify(execFile)
const repository = fileURLToPath(new URL('../..', import.meta.url))
const folder = fileURLToPath(new URL('./examples.generated', import.meta.url))
const all = examples()

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  // An example without an import or export is a script to TypeScript; `export {}` makes each a module of its own.
  for (const { file, code } of all) writeFileSync(join(folder, file), `${code}\nexport {}\n`)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../tsconfig.base.json', include: ['*.ts'] }),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('every example of a README', () => {
  it('is there', () => expect(all.length).toBeGreaterThan(8))

  it('compiles', async () => {
    const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc')
    const failure = await execute(process.execPath, [tsc, '-p', folder]).then(
      () => '',
      (error: { readonly stdout: string }) => error.stdout,
    )
    expect(failure).toBe('')
  })

  it.each(all.filter(mayRun).map((example) => [example.place, example.file]))('runs: %s', async (_, file) => {
    const { stderr } = await execute(process.execPath, ['--conditions=@saatja/source', join(folder, file)], {
      cwd: folder,
      timeout: 25_000,
    })
    expect(stderr).toBe('')
  })
})
