// Installs and builds; then side by side runs the tests, and builds, tests and checks the rest. With --long: only the sizes that take long.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { staticChecks } from './checks.mjs'
import { pnpm, quietly, root, say, tool } from './pnpm.mjs'
import { runStep } from './steps.mjs'
import { closingLine, summarize } from './test-summary.mjs'

const long = process.argv.includes('--long')
const artifacts = join(root, 'artifacts')
// What the many Node programs of one run have compiled, TypeScript stripped of its types too, none compiles again.
const compiled = mkdtempSync(join(tmpdir(), 'saatja-compiled-'))
process.env.NODE_COMPILE_CACHE = compiled

/** Projects of `vitest.config.ts` that are tested beside the others: the site, and what waits for a registry. */
const later = ['site', 'consumer']
const only = (projects) => projects.map((project) => `--project=${project}`)
const except = (projects) => projects.map((project) => `--project=!${project}`)

const vitest = (name, title, runTool, args = [], env = {}) => {
  const report = join(artifacts, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    title,
    report,
    run: () => runTool('vitest', ['run', ...reporters, '--passWithNoTests', ...args], env),
  }
}

/** A step whose output is seen while it runs. */
const shown = async (exitCode) => ({ code: await exitCode })

const shownTool = (...call) => shown(tool(...call))

const install = {
  title: 'Installing the dependencies',
  run: () => shown(pnpm(['install', '--frozen-lockfile'])),
}

// turbo calls pnpm by name, and npx is what puts it on PATH.
const turbo = ['exec', 'turbo', 'run', 'build', '--ui=stream', '--output-logs=errors-only']

// Before the tests, since they unpack the empty database that the build of the store prepares.
const build = {
  title: 'Building the packages',
  run: () =>
    quietly.pnpm([...turbo, '--filter=./packages/*', '--filter=./apps/playground', '--concurrency=2']),
}

const lanes = [
  [vitest('tests', 'Running the tests', shownTool, except(later))],
  [
    { title: 'Building the docs site', run: () => quietly.pnpm(['--filter', '@saatja/docs', 'site']) },
    vitest('tests-later', 'Running the tests of the site and of packed packages', quietly.tool, only(later)),
    ...staticChecks,
  ],
]

const longLanes = [
  [vitest('tests-long', 'Running the tests that take long', shownTool, [], { SAATJA_LONG: '1' })],
]

const ran = []

/** Runs steps one after the other, whether or not the one before went well, and shows all of what has failed. */
const runLane = async (steps) => {
  for (const step of steps) {
    say(step.title)
    const { ok, output } = await runStep(step)
    if (!ok && output !== undefined) console.log(output.trim())
    ran.push({ ...step, ok })
  }
}

const toRun = long ? longLanes : lanes
mkdirSync(artifacts, { recursive: true })
for (const { report } of toRun.flat()) if (report !== undefined) rmSync(report, { force: true })

await runLane([install])
if (ran[0].ok) {
  if (!long) await runLane([build])
  await Promise.all(toRun.map(runLane))
}
rmSync(compiled, { recursive: true, force: true })

const result = summarize(ran)
for (const line of result.notes) console.log(line)
console.log(`\n${closingLine(result)}`)
process.exit(result.failed > 0 ? 1 : 0)
