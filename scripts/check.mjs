// Lints, checks the types and looks for what is unused, two of them at a time; a minute on two cores, less when little changed.
import { cpus } from 'node:os'
import { staticChecks } from './checks.mjs'
import { quietly, say } from './pnpm.mjs'

const waiting = [...staticChecks]
const failed = []

/** Takes one check after the other until none is left, and shows the output of those that fail. */
const work = async () => {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const started = Date.now()
    const { code, output } = await quietly(check.command, check.args)
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${check.title} (${seconds} s)`)
    if (code !== 0) failed.push({ ...check, output })
  }
}

await Promise.all(Array.from({ length: Math.min(4, Math.max(2, cpus().length)) }, work))
for (const { title, output } of failed) {
  say(title)
  console.log(output.trim())
}
process.exitCode = failed.length > 0 ? 1 : 0
