import { type Cost, interleaved, ratios } from '../rounds.ts'
import type { Row } from '../row.ts'
import { nodemailerOneShot, nodemailerPool } from '../senders/nodemailer.ts'
import { saatja } from '../senders/saatja.ts'
import { type BenchSender, connections, sendMany } from '../senders/sender.ts'
import { upyo } from '../senders/upyo.ts'
import { startProgram } from '../servers/program.ts'
import { startSink } from '../servers/sink.ts'
import { median, spread } from '../statistics.ts'

const oneWay = 20

/** How many times as fast as each of them Saatja should be. */
const least = { pool: 1, 'one-shot': 1.7, Upyo: 2 } as const
/** Those that let a mail wait for one of their connections; the others would open one more. */
const queueing = ['Saatja', 'pool']
/** Two runs of the same code differ by as much. */
const tolerance = 0.02

export interface LatencyOptions {
  readonly rounds: number
  readonly messages: number
}

const rate = (costs: readonly Cost[] = [], messages: number): string =>
  (messages / (median(costs.map(({ wall }) => wall)) / 1000)).toFixed(1)

/** Mails per second when the server is far away. */
export const latency = async ({ rounds, messages }: LatencyOptions): Promise<Row> => {
  const sink = await startSink()
  const far = await startProgram('delay', [String(sink.port), String(oneWay)])
  const senders: Readonly<Record<string, BenchSender>> = {
    Saatja: saatja(far.port),
    pool: nodemailerPool(far.port),
    'one-shot': nodemailerOneShot(far.port),
    Upyo: upyo(far.port),
  }
  const variants = Object.entries(senders).map(([name, sender]) => ({
    name,
    run: () => sendMany(sender, messages, queueing.includes(name) ? 2 * connections : connections),
  }))
  const costs = await interleaved(variants, rounds, 1)
  for (const sender of Object.values(senders)) await sender.close()
  await far.stop()
  await sink.stop()
  const faster = (name: string) => ratios(costs, name, 'Saatja', 'wall')
  return {
    what: `Messages per second with ${2 * oneWay} ms round trip, ${connections} connections`,
    target: `not behind the nodemailer pool; ${least['one-shot']} × one-shot and ${least.Upyo} × Upyo or more`,
    measured: Object.keys(least)
      .map((name) => `${spread(faster(name))} × ${name}`)
      .join(', '),
    met: Object.entries(least).every(([name, times]) => median(faster(name)) >= times * (1 - tolerance)),
    notes: [
      `Median of ${rounds} interleaved rounds of ${messages} mails each; a proxy on loopback holds every byte back for ${oneWay} ms each way. Saatja and the pool have ${2 * connections} mails in hand, ${connections} of them waiting for a connection; the others have ${connections}, since they would open a connection for each further one. Opening a connection costs less here than on a real line, which flatters one-shot.`,
      `Messages per second: ${Object.keys(senders)
        .map((name) => `${name} ${rate(costs.get(name), messages)}`)
        .join(', ')}.`,
      `“Not behind” allows for ${100 * tolerance} %, as much as two runs of the same code differ.`,
    ],
  }
}
