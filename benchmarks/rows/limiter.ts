import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { secret, type UserCard } from '@saatja/core'
import { openOutbox } from '@saatja/outbox'
import { type M365, m365 } from '@saatja/provider-m365'
import { openStore, type Store } from '@saatja/store'
import { startPostgres } from '@saatja/test-database'
import { completeSignIn, startEntra, startSandbox } from '@saatja/testkit'
import { benchMessages, slug } from '../outbox/messages.ts'
import { startOutboxProcess } from '../outbox/process.ts'
import { keys } from '../outbox/setup.ts'
import type { Row } from '../row.ts'

const workers = 4
const mailboxes = 3
const perMinute = 30
const connections = 3
const least = 0.94
const minute = 60_000

const clientId = '1b730954-1685-4b74-9bfd-dac224a7b894'
const clientSecret = 'right'
const redirectUri = 'http://127.0.0.1:3000/back'
const host = 'smtp.office365.com'

const cards: readonly UserCard[] = Array.from({ length: mailboxes }, (_, place) => {
  const email = `user${place}@kivi.ee`
  return { code: `USER${place}`, email, mail: { sender: 'microsoft-365-oauth', username: email } }
})

const prepare = async (store: Store, provider: M365, count: number): Promise<void> => {
  const kivi = store.company(slug)
  await kivi.put({ name: 'Kivi OÜ' }, { by: 'bench' })
  const company = (await openOutbox({ store, providers: [provider] })).company(slug)
  for (const card of cards) {
    await kivi.cards.put(card, { by: 'bench' })
    const { url, pending } = await provider.oauth.begin({ mailbox: card.email, redirectUri })
    const { value } = await provider.oauth.complete(await completeSignIn(url, { choice: 'accept' }), pending)
    await kivi.grants.put({ company: slug, card: card.code, mailbox: card.email }, value, 0)
    await company.enqueue({ user: card.code, run: card.code, messages: benchMessages(card.code, count) })
  }
}

/** Passes everything on and counts the connections that are open at once. */
const startGate = async (port: number) => {
  const open = new Set<Socket>()
  let most = 0
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    open.add(client)
    most = Math.max(most, open.size)
    client.on('close', () => open.delete(client))
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.pipe(to)
      from.on('error', () => to.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    most: () => most,
    stop: () => server.close(),
  }
}

/** The most that any stretch of a minute holds. */
const mostInMinute = (times: readonly number[]): number => {
  let most = 0
  for (let first = 0, last = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= minute) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}

/** Attempts that ended in another way than they should, with what the server said. */
const complaints = async ({ database }: Store): Promise<readonly string[]> => {
  const { rows } = await database.query<{ outcome: string; reply: string | null }>(
    "select outcome, reply from saatja.outbox_attempt where ended_at is not null and outcome not in ('accepted', 'stopped')",
  )
  return rows.map(({ outcome, reply }) => reply ?? outcome)
}

/** Four processes that share three mailboxes at a Microsoft 365 that counts. */
export const limiter = async ({ minutes }: { readonly minutes: number }): Promise<Row> => {
  const entra = await startEntra({ clients: [{ id: clientId, secret: clientSecret }] })
  const microsoft = { clientId, clientSecret, simulator: entra.url }
  const provider = m365({ ...microsoft, clientSecret: secret(clientSecret) })
  const { behaviour } = provider
  // The real one delays what is too much; this one says so.
  const replies = { ...behaviour.replies, tooFast: '432 4.3.2 Too many messages a minute' } as const
  const strict = { ...provider, behaviour: { ...behaviour, replies } }
  const sandbox = await startSandbox({ providers: [strict], tokens: entra.accepts })
  const real = await sandbox.dial({ host, port: 587 })
  const gate = await startGate(real.port)
  const dial = { ...real, port: gate.port }
  const accepted = new Map<string, number[]>(cards.map(({ email }) => [email, []]))
  sandbox.on(({ signIn, at }) => {
    accepted.get(signIn?.username ?? '')?.push(at)
    sandbox.clear()
  })
  const server = await startPostgres()
  const url = await server.database()
  const store = await openStore({ url, providers: [provider], keys })
  await prepare(store, provider, 2 * perMinute * minutes)
  const all = await Promise.all(
    Array.from({ length: workers }, () => startOutboxProcess({ place: { url }, dial, keys, microsoft })),
  )
  await Promise.all(all.map((worker) => worker.ask({ kind: 'work' })))
  const firsts = () => [...accepted.values()].map(([first]) => first)
  while (firsts().some((first) => first === undefined)) await pause(50)
  await pause(Math.max(...firsts().map((first) => first ?? 0)) + minutes * minute - Date.now())
  const said = await complaints(store)
  await Promise.all(all.map((worker) => worker.stop()))
  await store.close()
  await server.stop()
  gate.stop()
  await sandbox.close()
  await entra.close()
  return row([...accepted.values()], minutes, gate.most(), said)
}

const row = (
  accepted: readonly (readonly number[])[],
  minutes: number,
  open: number,
  said: readonly string[],
): Row => {
  const shares = accepted.map((times) => {
    const [first = 0] = times
    const within = times.filter((time) => time < first + minutes * minute)
    return within.length / (minutes * perMinute)
  })
  const most = Math.max(...accepted.map(mostInMinute))
  const share = Math.min(...shares)
  return {
    what: `${minutes} minutes of ${workers} worker processes at ${mailboxes} Microsoft 365 mailboxes`,
    target: `never over ${perMinute} in any minute nor ${connections} connections for a mailbox, no throttling reply, at least ${100 * least} % of the rate used`,
    measured: `at most ${most} in any minute, ${open} connections for all ${mailboxes}, ${said.length} throttling or other unwanted replies, ${(100 * share).toFixed(1)} % used`,
    met: most <= perMinute && open <= connections * mailboxes && said.length === 0 && share >= least,
    notes: [
      `Against the sandbox, which counts connections and messages of each mailbox and here refuses both the fourth connection and the ${perMinute + 1}st message of a minute. The rate is counted from each mailbox’s first message on, the least of the ${mailboxes} is shown; all: ${shares.map((one) => `${(100 * one).toFixed(1)} %`).join(', ')}. One message a minute and one connection are left to a person on purpose.`,
      ...said.slice(0, 3),
    ],
  }
}
