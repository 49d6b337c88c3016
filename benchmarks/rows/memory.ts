import { openOutbox } from '@saatja/outbox'
import { openStore } from '@saatja/store'
import { startPostgres } from '@saatja/test-database'
import { addUsers, benchMessages, openMessages, slug } from '../outbox/messages.ts'
import { startOutboxProcess } from '../outbox/process.ts'
import { keys } from '../outbox/setup.ts'
import type { Row } from '../row.ts'
import { startSink } from '../servers/sink.ts'

export interface MemoryOptions {
  readonly mailboxes: number
  readonly few: number
}

/** Enqueued side by side, since each mailbox has a transaction of its own. */
const atOnce = 8

/** Peak memory of a worker that drains so many letters of so many mailboxes, in bytes, and how long that took. */
const measure = async (url: string, port: number, mailboxes: number, letterCount: number) => {
  const store = await openStore({ url, providers: [], keys })
  const outbox = await openOutbox({ store, providers: [] })
  const company = outbox.company(slug)
  await addUsers(store, mailboxes)
  let next = 0
  const lane = async (): Promise<void> => {
    for (let box = next++; box < mailboxes; box = next++)
      await company.enqueue({
        user: `U${box}`,
        run: `${box}`,
        messages: benchMessages(`${box}`, letterCount / mailboxes),
      })
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  const worker = await startOutboxProcess({ place: { url }, dial: { host: '127.0.0.1', port }, keys })
  const idle = await worker.ask({ kind: 'report' })
  const before = performance.now()
  await worker.ask({ kind: 'work' })
  await openMessages(store, 0)
  const seconds = (performance.now() - before) / 1000
  const busy = await worker.ask({ kind: 'report' })
  await worker.stop()
  await store.close()
  if (idle.kind !== 'report' || busy.kind !== 'report') throw new Error('Unexpected answer')
  return { idle: idle.most, peak: busy.most, seconds }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

/** What many mailboxes cost a worker. */
export const memory = async ({ mailboxes, few }: MemoryOptions): Promise<Row> => {
  const sink = await startSink()
  const server = await startPostgres()
  const many = await measure(await server.database(), sink.port, mailboxes, mailboxes)
  const some = await measure(await server.database(), sink.port, few, mailboxes)
  await server.stop()
  await sink.stop()
  const count = (number: number) => number.toLocaleString('en')
  return {
    what: `Memory of a worker that sends from ${count(mailboxes)} mailboxes`,
    measured: `${megabytes(many.peak)} at the most, ${(many.peak / some.peak).toFixed(2)} × that of ${count(few)} mailboxes with as many letters`,
    notes: [
      `Resident memory of the whole process, looked at every 50 ms; ${megabytes(many.idle)} before it begins, ${megabytes(some.peak)} with ${count(few)} mailboxes. The ${count(mailboxes)} letters took ${many.seconds.toFixed(0)} s from ${count(mailboxes)} mailboxes and ${some.seconds.toFixed(0)} s from ${count(few)}. One worker process on PostgreSQL, which drains at most 500 mailboxes at once.`,
    ],
  }
}
