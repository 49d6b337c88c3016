import { startExim, startPostfix } from '@saatja/test-system/servers'
import { certificateAuthority } from '@saatja/testkit'
import { interleaved, ratios } from '../rounds.ts'
import type { Row } from '../row.ts'
import { nodemailerPool } from '../senders/nodemailer.ts'
import { saatja } from '../senders/saatja.ts'
import { connections, inHand, sendMany } from '../senders/sender.ts'
import { startProgram } from '../servers/program.ts'
import { median, perSecond, spread } from '../statistics.ts'
import { oneWay, type RoundTripOptions } from './round-trips.ts'

/** A real server, and one that this machine lacks. */
type Start = () => Promise<{ readonly port: number; readonly stop: () => Promise<void> } | undefined>

const compare = async (start: Start, { rounds, messages }: RoundTripOptions) => {
  const relay = await start()
  if (!relay) return undefined
  const far = await startProgram('delay', [String(relay.port), String(oneWay)])
  const senders = { Saatja: saatja(far.port), pool: nodemailerPool(far.port) }
  const variants = Object.entries(senders).map(([name, sender]) => ({
    name,
    run: () => sendMany(sender, messages, inHand),
  }))
  const costs = await interleaved(variants, rounds, 1)
  for (const sender of Object.values(senders)) await sender.close()
  await far.stop()
  await relay.stop()
  const rate = (name: string) =>
    median((costs.get(name) ?? []).map(({ wall }) => perSecond(messages, wall))).toFixed(1)
  return { faster: ratios(costs, 'pool', 'Saatja', 'wall'), rates: `${rate('Saatja')} over ${rate('pool')}` }
}

/** Mails per second when real servers are far away. */
export const relays = async (options: RoundTripOptions): Promise<Row> => {
  const authority = await certificateAuthority()
  const starts: Readonly<Record<string, Start>> = { Postfix: () => startPostfix(authority), Exim: startExim }
  const measured: string[] = []
  const rates: string[] = []
  for (const [name, start] of Object.entries(starts)) {
    const result = await compare(start, options)
    measured.push(result ? `${name} ${spread(result.faster)} × pool` : `${name} is not on this machine`)
    if (result) rates.push(`${name} ${result.rates}`)
  }
  return {
    what: `Messages per second to real servers with ${2 * oneWay} ms round trip, ${connections} connections`,
    measured: measured.join('; '),
    notes: [
      `Median of ${options.rounds} interleaved rounds of ${options.messages} mails each, ${inHand} of them in hand; the delay, the library and the server share the machine. Postfix delivers what it takes, Exim only queues it. Messages per second, Saatja over the pool: ${rates.join('; ')}.`,
      'Saatja opens a new connection to Exim for every 10 mails, since an Exim that delivers leaves what comes after them to its next queue run; the pool keeps its connections.',
    ],
  }
}
