import { interleaved, ratios } from '../rounds.ts'
import type { Row } from '../row.ts'
import { nodemailerOneShot, nodemailerPool } from '../senders/nodemailer.ts'
import { saatja } from '../senders/saatja.ts'
import { type BenchSender, connections, inHand, sendMany } from '../senders/sender.ts'
import { upyo } from '../senders/upyo.ts'
import { startProgram } from '../servers/program.ts'
import { startSink } from '../servers/sink.ts'
import { median, perSecond, spread } from '../statistics.ts'

/** Milliseconds that every byte is held back on its way. */
export const oneWay = 20

/** How many times as fast as each of them Saatja should be. */
const least = { pool: 1.8, 'one-shot': 1.7, Upyo: 2 } as const
/** The share it should reach of what one round trip a mail allows. */
const leastOfLimit = 0.85
const limit = connections / ((2 * oneWay) / 1000)
/** Those that let a mail wait for one of their connections; the others would open one more. */
const queueing = ['Saatja', 'pool']

export interface RoundTripOptions {
  readonly rounds: number
  readonly messages: number
}

/** Mails per second when the server is far away. */
export const roundTrips = async ({ rounds, messages }: RoundTripOptions): Promise<Row> => {
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
    run: () => sendMany(sender, messages, queueing.includes(name) ? inHand : connections),
  }))
  const costs = await interleaved(variants, rounds, 1)
  for (const sender of Object.values(senders)) await sender.close()
  await far.stop()
  await sink.stop()
  const faster = (name: string) => ratios(costs, name, 'Saatja', 'wall')
  const rates = (name: string) => (costs.get(name) ?? []).map(({ wall }) => perSecond(messages, wall))
  const ofLimit = rates('Saatja').map((rate) => rate / limit)
  return {
    what: `Messages per second with ${2 * oneWay} ms round trip, ${connections} connections, several mails waiting`,
    target: `${least.pool} × the nodemailer pool, ${least['one-shot']} × one-shot and ${least.Upyo} × Upyo or more; at least ${leastOfLimit} of one round trip a mail`,
    measured: [
      ...Object.keys(least).map((name) => `${spread(faster(name))} × ${name}`),
      `${spread(ofLimit)} of the limit`,
    ].join(', '),
    met:
      Object.entries(least).every(([name, times]) => median(faster(name)) >= times) &&
      median(ofLimit) >= leastOfLimit,
    notes: [
      `Median of ${rounds} interleaved rounds of ${messages} mails each; a proxy on loopback holds every byte back for ${oneWay} ms each way. Saatja and the pool have ${inHand} mails in hand, ${inHand - connections} of them waiting for a connection; the others have ${connections}, since they would open a connection for each further one. Opening a connection costs less here than on a real line, which flatters one-shot.`,
      `Messages per second: ${Object.keys(senders)
        .map((name) => `${name} ${median(rates(name)).toFixed(1)}`)
        .join(', ')}; one round trip a mail allows ${limit}.`,
    ],
  }
}
