// Installs, builds, lints, type-checks and runs every test. With --long: only the sizes that take long.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { staticChecks } from './checks.mjs'
import { pnpm, root, say, tool } from './pnpm.mjs'
import { closingLine, summarize } from './test-summary.mjs'

const long = process.argv.includes('--long')
const report = join(root, 'artifacts', long ? 'tests-long.json' : 'tests.json')

// turbo calls pnpm by name, and npx is what puts it on PATH.
const build = (...args) =>
  pnpm(['exec', 'turbo', 'run', 'build', '--ui=stream', '--output-logs=errors-only', ...args])

const checks = [
  { title: 'Building the packages', run: () => build('--filter=./packages/*', '--concurrency=2') },
  { title: 'Building the docs site', run: () => pnpm(['--filter', '@saatja/docs', 'site']) },
  ...staticChecks.map(({ title, command, args }) => ({ title, run: () => tool(command, args) })),
]

const vitest = {
  title: long ? 'Running the tests that take long' : 'Running every test',
  run: () =>
    tool(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests'],
      long ? { SAATJA_LONG: '1' } : {},
    ),
}

const failedSteps = []

/** Runs one step and answers whether the next ones make sense. */
const step = async ({ title, run }) => {
  say(title)
  const started = Date.now()
  const ok = (await run()) === 0
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${ok ? 'ok' : 'FAILED'}: ${title} (${seconds} s)`)
  if (!ok) failedSteps.push(title)
  return ok
}

mkdirSync(join(root, 'artifacts'), { recursive: true })
rmSync(report, { force: true })

const installed = await step({
  title: 'Installing the dependencies',
  run: () => pnpm(['install', '--frozen-lockfile']),
})
if (installed) for (const check of [...(long ? [] : checks), vitest]) await step(check)

const result = summarize(report, failedSteps, vitest.title)
for (const line of result.notes) console.log(line)
console.log(`\n${closingLine(result)}`)
process.exit(result.failed > 0 ? 1 : 0)
