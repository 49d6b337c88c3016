// Measures what the targets are about and writes benchmarks/results.md: `npm run bench [-- --quick] [-- --only ROW] [-- --before FOLDER]`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.ts'
import { machine } from './machine.ts'
import { markdown, plainText } from './report.ts'
import type { Result, Row } from './row.ts'
import { crowd } from './rows/concurrent-users.ts'
import { coldImport } from './rows/import.ts'
import { limiter } from './rows/limiter.ts'
import { memory } from './rows/memory.ts'
import { outbox } from './rows/outbox.ts'
import { overhead } from './rows/overhead.ts'
import { queued } from './rows/queued.ts'
import { relays } from './rows/relays.ts'
import { returns } from './rows/returns.ts'
import { roundTrips } from './rows/round-trips.ts'
import { settings } from './rows/settings.ts'
import { size } from './rows/size.ts'
import { tokens } from './rows/tokens.ts'

const usage = `Usage: npm run bench -- [options]
  --quick       fewer rounds: a look, not a measurement; writes no results
  --only NAMES  some rows, separated by commas; the others keep their results
  --before DIR  an installed checkout of an earlier release: the outbox is measured beside it`

/** Rounds of each row: at leisure, and for a quick look. */
const rounds = (quick: boolean) =>
  quick
    ? { overhead: 20, roundTrips: 2, settings: 2, import: 5, outbox: 1, returns: 3 }
    : { overhead: 120, roundTrips: 5, settings: 9, import: 30, outbox: 5, returns: 9 }

type Measurement = () => Row | Promise<Row | readonly Row[]>

const rowsOf = (quick: boolean, before: string | undefined): Readonly<Record<string, Measurement>> => {
  const times = rounds(quick)
  return {
    overhead: () => overhead({ rounds: times.overhead, messages: 100 }),
    attachment: () => overhead({ rounds: times.overhead, messages: 100, file: 50_000 }),
    roundTrips: () => roundTrips({ rounds: times.roundTrips, messages: 200 }),
    relays: () => relays({ rounds: times.roundTrips, messages: 200 }),
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
    outbox: () =>
      outbox({ rounds: times.outbox, messages: 1_000, ...(before === undefined ? {} : { before }) }),
    crowd: () =>
      crowd({
        ...(quick ? { queued: 5_000, singles: 5 } : { queued: 50_000, singles: 100 }),
        ...(before === undefined ? {} : { before }),
      }),
    queued: () =>
      queued(quick ? { few: 1_000, many: 50_000, timed: 300 } : { few: 1_000, many: 1_000_000, timed: 500 }),
    memory: () => memory(quick ? { mailboxes: 500, few: 50 } : { mailboxes: 10_000, few: 100 }),
    returns: () => returns({ rounds: times.returns, passes: 30, mails: 'servers' }),
    families: () => returns({ rounds: times.returns, passes: 30, mails: 'families' }),
    invoices: () => returns({ rounds: times.returns, passes: 5, mails: 'invoices' }),
    limiter: () => limiter({ minutes: quick ? 1 : 3 }),
  }
}

const wish = () => {
  try {
    const { quick, only, before } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        before: { type: 'string' },
      },
    }).values
    const rows = rowsOf(quick, before === undefined ? undefined : resolve(before))
    const names = only?.split(',') ?? Object.keys(rows)
    const unknown = names.find((name) => !(name in rows))
    if (unknown !== undefined)
      throw new Error(`There is no row "${unknown}"; there are ${Object.keys(rows).join(', ')}`)
    return { rows, names, quick }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

const { rows, names, quick } = wish()
const file = (name: string) => new URL(name, import.meta.url)

/** What earlier runs measured: of each measurement, its rows. */
const results: Record<string, Result | readonly Result[]> = existsSync(file('results.json'))
  ? JSON.parse(readFileSync(file('results.json'), 'utf8'))
  : {}

/** After each row, so that a run that is cut off keeps what it has. */
const write = (): void => {
  const inOrder = Object.keys(rows).flatMap((name) => (results[name] ? [[name, results[name]] as const] : []))
  writeFileSync(file('results.json'), `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`)
  const list = inOrder.flatMap(([, result]) => result)
  writeFileSync(file('results.md'), markdown(list, 'npm run bench'))
}

for (const name of names) {
  const place = machine()
  console.log(`\n> ${name}, on ${place}`)
  const measured = await rows[name]?.()
  if (!measured) continue
  const list: readonly Row[] = [measured].flat()
  for (const row of list) console.log(plainText(row))
  if (quick) continue
  const date = new Date().toISOString().slice(0, 10)
  results[name] = list.map((row) => ({ ...row, machine: place, date }))
  write()
}
if (!quick) console.log('\nWritten to benchmarks/results.md')
