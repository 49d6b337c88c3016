// Lints, checks the types and looks for what is unused, two of them at a time; half a minute on two cores, less when little changed.
import { cpus } from 'node:os'
import { staticChecks } from './checks.mjs'
import { say } from './pnpm.mjs'
import { runStep } from './steps.mjs'

const waiting = [...staticChecks]
const failed = []

/** Takes one check after the other until none is left. */
const work = async () => {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const { ok, output } = await runStep(check)
    if (!ok) failed.push({ title: check.title, output })
  }
}

await Promise.all(Array.from({ length: Math.min(4, Math.max(2, cpus().length)) }, work))
for (const { title, output } of failed) {
  say(title)
  console.log(output.trim())
}
process.exitCode = failed.length > 0 ? 1 : 0
