import { type Cost, interleaved, ratios, type Variant } from '../rounds.ts'
import type { Row } from '../row.ts'
import { nodemailerPool } from '../senders/nodemailer.ts'
import { saatja } from '../senders/saatja.ts'
import { type BenchSender, connections, sendMany } from '../senders/sender.ts'
import { startSink } from '../servers/sink.ts'
import { median, spread } from '../statistics.ts'

const most = 1.05

export interface OverheadOptions {
  readonly rounds: number
  readonly messages: number
}

const perMessage = (costs: readonly Cost[], messages: number): string =>
  `${((1000 * median(costs.map(({ cpu }) => cpu))) / messages).toFixed(0)} µs`

/** What the layer costs on top of the library it stands on. */
export const overhead = async ({ rounds, messages }: OverheadOptions): Promise<Row> => {
  const sink = await startSink()
  const senders: Readonly<Record<string, BenchSender>> = {
    pool: nodemailerPool(sink.port),
    'the same pool again': nodemailerPool(sink.port),
    Saatja: saatja(sink.port),
  }
  const variants: readonly Variant[] = Object.entries(senders).map(([name, sender]) => ({
    name,
    run: () => sendMany(sender, messages, 4 * connections),
  }))
  const costs = await interleaved(variants, rounds)
  for (const sender of Object.values(senders)) await sender.close()
  await sink.stop()
  const cpu = ratios(costs, 'Saatja', 'pool', 'cpu')
  const wall = ratios(costs, 'Saatja', 'pool', 'wall')
  const [ownCosts = [], poolCosts = []] = ['Saatja', 'pool'].map((name) => costs.get(name))
  return {
    what: 'Time per message over a plain nodemailer pool, same objects, same sink',
    target: `at most ${most} ×`,
    measured: `${spread(cpu)} × CPU time, ${spread(wall)} × elapsed`,
    met: median(cpu) <= most && median(wall) <= most,
    notes: [
      `Median of ${rounds} interleaved rounds of ${messages} mails each, with the middle half in brackets; ${connections} connections, ${sink.name} without TLS.`,
      `A/A control, the pool over itself: ${spread(ratios(costs, 'the same pool again', 'pool', 'cpu'))} × CPU time, ${spread(ratios(costs, 'the same pool again', 'pool', 'wall'))} × elapsed.`,
      `CPU time of one mail: ${perMessage(ownCosts, messages)} with Saatja, ${perMessage(poolCosts, messages)} with the pool.`,
    ],
  }
}
