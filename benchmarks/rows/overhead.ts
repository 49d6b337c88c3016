import { type Cost, interleaved, ratios, type Variant } from '../rounds.ts'
import type { Row } from '../row.ts'
import { nodemailerPool } from '../senders/nodemailer.ts'
import { saatja } from '../senders/saatja.ts'
import { type BenchSender, connections, mail, mailWithFile, sendMany } from '../senders/sender.ts'
import { upyo } from '../senders/upyo.ts'
import { startSink } from '../servers/sink.ts'
import { median, spread } from '../statistics.ts'

/** CPU time over each of them, at most. */
const most = { pool: 0.5, Upyo: 1.3 } as const
/** Elapsed time over the pool, at most. */
const mostElapsed = 1.05
/** Those that let a mail wait for one of their connections; Upyo would open one more. */
const queueing = ['Saatja', 'pool', 'the same pool again']

export interface OverheadOptions {
  readonly rounds: number
  readonly messages: number
  /** Bytes of a file that each mail carries. */
  readonly file?: number
}

const perMessage = (costs: readonly Cost[] = [], messages: number): string =>
  `${((1000 * median(costs.map(({ cpu }) => cpu))) / messages).toFixed(0)} µs`

const measure = async ({ rounds, messages, file }: OverheadOptions) => {
  const message = file === undefined ? mail : mailWithFile(file)
  const sink = await startSink()
  const senders: Readonly<Record<string, BenchSender>> = {
    pool: nodemailerPool(sink.port),
    'the same pool again': nodemailerPool(sink.port),
    Saatja: saatja(sink.port),
    Upyo: upyo(sink.port),
  }
  const variants: readonly Variant[] = Object.entries(senders).map(([name, sender]) => ({
    name,
    run: () => sendMany(sender, messages, queueing.includes(name) ? 4 * connections : connections, message),
  }))
  const costs = await interleaved(variants, rounds)
  for (const sender of Object.values(senders)) await sender.close()
  await sink.stop()
  return { costs, server: sink.name }
}

/** What one mail costs, beside the libraries that people would use instead. */
export const overhead = async (options: OverheadOptions): Promise<Row> => {
  const { rounds, messages, file } = options
  const { costs, server } = await measure(options)
  const cpu = (other: keyof typeof most) => ratios(costs, 'Saatja', other, 'cpu')
  const wall = ratios(costs, 'Saatja', 'pool', 'wall')
  const again = (kind: keyof Cost) => spread(ratios(costs, 'the same pool again', 'pool', kind))
  const named = file === undefined ? '' : ` with a file of ${file / 1000} kB`
  return {
    what: `Time per message${named} over a plain nodemailer pool and over Upyo, same objects, same sink`,
    target: `CPU time at most ${most.pool} × the pool and ${most.Upyo} × Upyo; at most ${mostElapsed} × elapsed`,
    measured: `${spread(cpu('pool'))} × CPU time, ${spread(wall)} × elapsed; ${spread(cpu('Upyo'))} × Upyo’s CPU time`,
    met: median(cpu('pool')) <= most.pool && median(cpu('Upyo')) <= most.Upyo && median(wall) <= mostElapsed,
    notes: [
      `Median of ${rounds} interleaved rounds of ${messages} mails each, with the middle half in brackets; ${connections} connections, ${server} without TLS. Saatja and the pool have ${4 * connections} mails in hand, Upyo ${connections}, since it would open a connection for each further one.`,
      `A/A control, the pool over itself: ${again('cpu')} × CPU time, ${again('wall')} × elapsed.`,
      `CPU time of one mail: ${['Saatja', 'pool', 'Upyo'].map((name) => `${perMessage(costs.get(name), messages)} with ${name}`).join(', ')}.`,
    ],
  }
}
