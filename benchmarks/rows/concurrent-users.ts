import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OutboxEvent, openOutbox } from '@saatja/outbox'
import { openStore, type StoreOptions } from '@saatja/store'
import { startPostgres } from '@saatja/test-database'
import { addUsers, benchMessages, slug } from '../outbox/messages.ts'
import { keys } from '../outbox/setup.ts'
import type { Row } from '../row.ts'
import { startSink } from '../servers/sink.ts'
import { median } from '../statistics.ts'

const most = 2_000

export interface CrowdOptions {
  /** Messages of one user that wait. */
  readonly queued: number
  /** Single mails that are sent meanwhile, one after the other, of each sort. */
  readonly singles: number
}

/** Milliseconds that each single mail took from its commit until the server had it and that was written down. */
interface Waits {
  readonly otherMailbox: readonly number[]
  readonly sameMailbox: readonly number[]
}

const measure = async (
  place: Pick<StoreOptions & { folder: string }, 'folder'> | { readonly url: string },
  port: number,
  { queued, singles }: CrowdOptions,
): Promise<Waits> => {
  const store = await openStore({ ...place, providers: [], keys })
  const heard = new Set<(event: OutboxEvent) => void>()
  const outbox = await openOutbox({
    store,
    providers: [],
    mailer: { dial: () => ({ host: '127.0.0.1', port }) },
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

const said = (waits: readonly number[]): string =>
  `${Math.max(...waits).toFixed(0)} ms (median ${median(waits).toFixed(0)})`

/** How long a mail waits because of somebody else’s bulk run. */
export const crowd = async (options: CrowdOptions): Promise<Row> => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-bench-'))
  const sink = await startSink()
  const server = await startPostgres({ durable: true })
  const onPglite = await measure({ folder: join(folder, 'data') }, sink.port, options)
  const onPostgres = await measure({ url: await server.database() }, sink.port, options)
  await server.stop()
  await sink.stop()
  rmSync(folder, { recursive: true })
  const all = [onPglite, onPostgres].flatMap(({ otherMailbox, sameMailbox }) => [
    ...otherMailbox,
    ...sameMailbox,
  ])
  const queued = options.queued.toLocaleString('en')
  return {
    what: `Wait of a mail while ${queued} of one user are queued and being sent`,
    target: 'under 2 s',
    measured: `at most: PGlite ${said(onPglite.otherMailbox)} in another mailbox, ${said(onPglite.sameMailbox)} of another person in the same one; PostgreSQL ${said(onPostgres.otherMailbox)} and ${said(onPostgres.sameMailbox)}`,
    met: Math.max(...all) < most,
    notes: [
      `${options.singles} mails of each sort, one after the other, while one worker drains the big run without any limit of a provider: the first mail of another mailbox, and a person’s single mail in the busy one. From the commit until the server’s final reply is written down.`,
    ],
  }
}
