// Measures what the targets are about and writes benchmarks/results.md: `npm run bench [-- --quick] [-- --only ROW]`.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { build } from './build.ts'
import { machine } from './machine.ts'
import { markdown, plainText } from './report.ts'
import type { Row } from './row.ts'
import { coldImport } from './rows/import.ts'
import { latency } from './rows/latency.ts'
import { overhead } from './rows/overhead.ts'
import { settings } from './rows/settings.ts'
import { size } from './rows/size.ts'
import { tokens } from './rows/tokens.ts'

const usage = `Usage: npm run bench -- [options]
  --quick       fewer rounds: a look, not a measurement; writes no results
  --only NAMES  some rows, separated by commas; writes no results`

/** Rounds of each row: at leisure, and for a quick look. */
const rounds = (quick: boolean) =>
  quick
    ? { overhead: 20, latency: 2, settings: 2, import: 5 }
    : { overhead: 120, latency: 5, settings: 9, import: 30 }

const rowsOf = (quick: boolean): Readonly<Record<string, () => Row | Promise<Row>>> => {
  const times = rounds(quick)
  return {
    overhead: () => overhead({ rounds: times.overhead, messages: 100 }),
    latency: () => latency({ rounds: times.latency, messages: 100 }),
    settings: () => settings({ rounds: times.settings }),
    tokens,
    import: () => {
      build(['core', 'provider-gmail'])
      return coldImport({ rounds: times.import })
    },
    size: () => {
      build(['core', 'provider-gmail'])
      return size()
    },
  }
}

const wish = () => {
  try {
    const { quick, only } = parseArgs({
      options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
    }).values
    const rows = rowsOf(quick)
    const names = only?.split(',') ?? Object.keys(rows)
    const unknown = names.find((name) => !(name in rows))
    if (unknown !== undefined)
      throw new Error(`There is no row "${unknown}"; there are ${Object.keys(rows).join(', ')}`)
    return { rows, names, whole: !quick && only === undefined }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

const { rows, names, whole } = wish()
const place = machine()
console.log(`On ${place}`)
const results: Row[] = []
for (const name of names) {
  console.log(`\n> ${name}`)
  const row = await rows[name]?.()
  if (!row) continue
  console.log(plainText(row))
  results.push(row)
}
if (whole) {
  const file = new URL('results.md', import.meta.url)
  writeFileSync(file, markdown(results, { machine: place, date: new Date(), command: 'npm run bench' }))
  console.log('\nWritten to benchmarks/results.md')
}
