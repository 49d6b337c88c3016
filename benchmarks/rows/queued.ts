import { type OutboxEvent, openOutbox } from '@saatja/outbox'
import { openStore } from '@saatja/store'
import { startPostgres } from '@saatja/test-database'
import { addUsers, benchMessages, slug } from '../outbox/messages.ts'
import { keys } from '../outbox/setup.ts'
import type { Row } from '../row.ts'
import { startSink } from '../servers/sink.ts'

export interface QueuedOptions {
  readonly few: number
  readonly many: number
  /** Mails that are timed. */
  readonly timed: number
}

/** Copies of one message that wait behind it; filling by `enqueue` would take most of an hour. */
const copy = `
  insert into saatja.outbox_message (
    company, id, run, key, digest, mailbox, sender, state, bulk, priority, turn, expires_at, message_id, content,
    attachments, recipients
  )
  select company, gen_random_uuid(), run, 'copy ' || n, digest, mailbox, sender, 'queued', bulk, priority, turn + n,
    expires_at, '<' || n || '@kivi.ee>', content, attachments, recipients
  from saatja.outbox_message, generate_series(1, $1::int) as n`

/** Milliseconds that a mail takes one worker while so many wait. */
const measure = async (url: string, port: number, queued: number, timed: number): Promise<number> => {
  const store = await openStore({ url, providers: [], keys })
  let sent = 0
  let [begun, ended] = [0, (): void => {}]
  const done = new Promise<void>((resolve) => {
    ended = resolve
  })
  const outbox = await openOutbox({
    store,
    providers: [],
    mailer: { dial: () => ({ host: '127.0.0.1', port }) },
    on: (event: OutboxEvent) => {
      if (event.kind !== 'message' || event.state !== 'sent') return
      sent += 1
      if (sent === timed) begun = performance.now()
      if (sent === 2 * timed) ended()
    },
  })
  await addUsers(store, 1)
  await outbox.company(slug).enqueue({ user: 'U0', run: 'big', messages: benchMessages('big', 1) })
  await store.database.query(copy, [queued])
  await outbox.work()
  await done
  const each = (performance.now() - begun) / timed
  await outbox.close()
  await store.close()
  return each
}

/** Whether a mail costs more when a million wait. */
export const queued = async ({ few, many, timed }: QueuedOptions): Promise<Row> => {
  const sink = await startSink()
  const server = await startPostgres({ durable: true })
  const beside = await measure(await server.database(), sink.port, Math.max(few, 2 * timed), timed)
  const full = await measure(await server.database(), sink.port, many, timed)
  await server.stop()
  await sink.stop()
  const count = (number: number) => number.toLocaleString('en')
  const ratio = full / beside
  return {
    what: `Time per mail with ${count(many)} queued over ${count(few)} queued`,
    target: 'at most 1.3 ×',
    measured: `${ratio.toFixed(2)} × (${full.toFixed(2)} ms over ${beside.toFixed(2)} ms)`,
    met: ratio <= 1.3,
    notes: [
      `One mailbox on PostgreSQL, one worker, ${count(timed)} mails timed after as many to warm up. That no query reads the queue from end to end is a test of the outbox.`,
    ],
  }
}
