// How long single mails wait beside a big run, with the outbox of a checkout: `single-mail.ts CHECKOUT SETUP`.
import { join } from 'node:path'
import type { OutboxEvent } from '@saatja/outbox'
import type { SingleMailSetup, Waits } from './setup.ts'

const [checkout = '', setup = '{}'] = process.argv.slice(2)
const { place, dial, keys, queued, singles }: SingleMailSetup = JSON.parse(setup)
const { openStore }: typeof import('@saatja/store') = await import(
  join(checkout, 'packages/store/src/index.ts')
)
const { openOutbox }: typeof import('@saatja/outbox') = await import(
  join(checkout, 'packages/outbox/src/index.ts')
)
const { addUsers, benchMessages, slug }: typeof import('./messages.ts') = await import(
  join(checkout, 'benchmarks/outbox/messages.ts')
)

const measure = async (): Promise<Waits> => {
  const store = await openStore({ ...place, providers: [], keys })
  const heard = new Set<(event: OutboxEvent) => void>()
  const outbox = await openOutbox({
    store,
    providers: [],
    mailer: { dial: () => dial },
    on: (event) => {
      for (const hear of heard) hear(event)
    },
  })
  await addUsers(store, 2 + singles)
  const company = outbox.company(slug)
  const { cards } = store.company(slug)
  const crowded = await cards.get('U0')
  await cards.put({ code: 'OTHER', email: 'other@kivi.ee', mail: crowded?.mail ?? {} }, { by: 'bench' })
  await company.enqueue({ user: 'U0', run: 'crowd', messages: benchMessages('crowd', queued) })

  const sent = (wanted: (event: OutboxEvent & { kind: 'message' }) => boolean) =>
    new Promise<void>((resolve) => {
      const hear = (event: OutboxEvent): void => {
        if (event.kind !== 'message' || event.state !== 'sent' || !wanted(event)) return
        heard.delete(hear)
        resolve()
      }
      heard.add(hear)
    })
  const single = async (user: string, name: string, bulk: boolean): Promise<number> => {
    const early: string[] = []
    let mine: string | undefined
    const arrived = sent((event) => {
      early.push(event.run)
      return mine !== undefined && event.run === mine
    })
    const { run } = await company.enqueue({ user, run: name, bulk, messages: benchMessages(name, 1) })
    const committed = performance.now()
    mine = run
    if (!early.includes(run)) await arrived
    return performance.now() - committed
  }

  const begun = sent(() => true)
  await outbox.work()
  await begun
  const otherMailbox: number[] = []
  const sameMailbox: number[] = []
  for (let turn = 0; turn < singles; turn += 1) {
    // Each of a mailbox that has not been used yet, so that nothing is open or known.
    otherMailbox.push(await single(`U${turn + 1}`, `elsewhere ${turn}`, true))
    sameMailbox.push(await single('OTHER', `beside ${turn}`, false))
  }
  await outbox.close()
  await store.close()
  return { otherMailbox, sameMailbox }
}

console.log(JSON.stringify(await measure()))
process.exit()
