import { openStore, type Queryable } from '@saatja/store'
import { key } from '@saatja/test-database'
import { describePostgres } from '@saatja/test-database/engines'
import { expect, it, vi } from 'vitest'
import { commitWrites } from '../../src/queue/commit.ts'
import type { MailboxKey } from '../../src/queue/jobs.ts'
import { mailboxState } from '../../src/queue/mailbox-state.ts'
import { createFixture, letters, limited } from '../fixture.ts'

/** Copies of one message that wait behind it. */
const copy = `
  insert into saatja.outbox_message (
    company, id, run, key, digest, mailbox, sender, state, bulk, priority, turn, expires_at, message_id, content,
    attachments, recipients
  )
  select company, gen_random_uuid(), run, 'copy ' || n, digest, mailbox, sender, 'queued', bulk, priority, turn + n,
    expires_at, '<' || n || '@kivi.ee>', content, attachments, recipients
  from (select * from saatja.outbox_message limit 1) first, generate_series(1, $1::int) as n`

interface TableUse {
  readonly inserted: number
  readonly updated: number
  /** Rows read one after the other, and by an index. */
  readonly scanned: number
  readonly fetched: number
  /** Pages of indexes that were looked at. */
  readonly pages: number
}

const use = `
  select n_tup_ins::float8 as inserted, n_tup_upd::float8 as updated, seq_tup_read::float8 as scanned,
    idx_tup_fetch::float8 as fetched, (idx_blks_hit + idx_blks_read)::float8 as pages
  from pg_stat_user_tables join pg_statio_user_tables using (relid)
  where relid = 'saatja.outbox_message'::regclass`

const queued = 20_000
const sent = 200
const early = 20

/** Reads the table's use until it is enough: what a connection did is counted when it ends, or after a second. */
const counted = async (reader: Queryable, enough: (row: TableUse) => boolean): Promise<TableUse> =>
  vi.waitUntil(
    async () => {
      const { rows } = await reader.query<TableUse>(use)
      return rows.find(enough)
    },
    { timeout: 30_000, interval: 100 },
  )

describePostgres('the queue', (database) => {
  it('is worked on by reading a few rows and pages for each mail, however many wait', {
    timeout: 90_000,
  }, async () => {
    const options = { url: await database(), keys: key, providers: [limited] }
    const store = await openStore(options)
    const { user, company, outbox, events, close } = await createFixture(store)
    await user('MARI')
    const done = () => events.filter((event) => event.kind === 'message' && event.state === 'sent').length
    // The first plans are made over an almost empty queue, and kept.
    await company.enqueue({ user: 'MARI', run: 'quiet', messages: letters(early, 'quiet') })
    await outbox.work()
    await vi.waitUntil(() => done() >= early, { timeout: 30_000, interval: 50 })
    const other = await openStore(options)
    await other.database.query(copy, [queued])
    await other.close()

    const reader = await openStore(options)
    const before = await counted(reader.database, ({ inserted }) => inserted > queued)
    await company.enqueue({ user: 'MARI', run: 'more', messages: letters(50, 'more') })
    const begun = done()
    await vi.waitUntil(() => done() - begun >= sent, { timeout: 60_000, interval: 50 })
    await close()
    const all = done() - begun
    await store.close()
    const after = await counted(reader.database, ({ updated }) => updated - before.updated >= 3 * all)
    expect(after.scanned - before.scanned).toBe(0)
    expect((after.fetched - before.fetched) / all).toBeLessThan(30)
    // An index that is read from end to end answers few rows, and many pages.
    expect((after.pages - before.pages) / all).toBeLessThan(60)
    await reader.close()
  })

  it('is not read through for a mail that a person waits for, nor when its mailbox is opened', {
    timeout: 60_000,
  }, async () => {
    const options = { url: await database(), keys: key, providers: [limited] }
    const store = await openStore(options)
    const { user, company, close } = await createFixture(store)
    await user('MARI')
    await company.enqueue({ user: 'MARI', run: 'bulk', messages: letters(1, 'bulk') })
    const { rows } = await store.database.query<MailboxKey>(
      'select company, mailbox from saatja.outbox_message',
    )
    const [place] = rows
    await store.database.query(copy, [queued])
    await close()
    await store.close()
    const reader = await openStore(options)
    const before = await counted(reader.database, ({ inserted }) => inserted > queued)
    const asking = await openStore(options)
    if (place === undefined) throw new Error('Nothing was enqueued')
    expect(await mailboxState(asking.database, place)).toMatchObject({ sender: 'MARI' })
    expect(await commitWrites(asking.database, 'w', [{ kind: 'claim', ...place, urgentOnly: true }])).toEqual(
      [undefined],
    )
    expect(
      await commitWrites(asking.database, 'w', [{ kind: 'claim', ...place, urgentOnly: false }]),
    ).toMatchObject([{ sender: 'MARI' }])
    await asking.close()
    const after = await counted(reader.database, ({ updated }) => updated > before.updated)
    expect(after.pages - before.pages).toBeLessThan(100)
    expect(after.fetched - before.fetched).toBeLessThan(20)
    await reader.close()
  })
})
