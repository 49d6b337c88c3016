import { openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { describePostgres } from '@saatja/test-database/engines'
import { expect, it, onTestFinished } from 'vitest'
import { openOutbox } from '../src/index.ts'
import { createFixture, finished, house, letters, limited, reason, signedIn, until } from './fixture.ts'

/** Counts over all companies: a database of its own. */
const onItsOwn = async (place: { readonly url: string }) => {
  const store = await openStore({ ...place, keys: key, providers: [limited, signedIn, house] })
  onTestFinished(() => store.close())
  const rig = await createFixture(store)
  onTestFinished(rig.close)
  return rig
}

describePostgres('the outbox: stats', (database) => {
  it('counts what is open and what has ended lately, over all companies', async () => {
    const { company, outbox, store, user } = await onItsOwn({ url: await database() })
    const begun = Date.now()
    expect(await outbox.stats()).toMatchObject({
      queued: 0,
      due: 0,
      held: 0,
      underWay: 0,
      unknown: 0,
      resting: 0,
    })
    await user('MARI')
    await user('UNSURE', { responses: { '.': { ending: 'close' } } })
    await user('LATER')
    await store.company('other').put({ name: 'Teine OÜ' }, { by: 'test' })
    const messages = (name: string, count: number) => ({ run: name, messages: letters(count, name) })
    const paused = await company.enqueue({ user: 'MARI', ...messages('paused', 2) })
    await company.pause(paused.run)
    const tomorrow = new Date(Date.now() + 86_400_000)
    await company.enqueue({ user: 'LATER', ...messages('later', 4), sendAt: tomorrow })
    await company.enqueue({ user: 'MARI', ...messages('due', 3) })
    await company.enqueue({ user: 'UNSURE', ...messages('unsure', 1) })
    const before = await outbox.stats()
    expect(before).toMatchObject({ queued: 10, due: 4, held: 2, underWay: 0 })
    expect(before.states).toMatchObject({ queued: 6, deferred: 4, sent: 0 })
    expect(before.oldestDue?.getTime()).toBeGreaterThanOrEqual(begun - 1_000)
    expect(before.oldestDue?.getTime()).toBeLessThanOrEqual(Date.now() + 1_000)
    await outbox.work()
    await until(company, (await company.runs()).find(({ name }) => name === 'due')?.id ?? '', finished)
    await until(company, (await company.runs()).find(({ name }) => name === 'unsure')?.id ?? '', finished)
    const after = await outbox.stats()
    expect(after).toMatchObject({ queued: 6, due: 0, held: 2, unknown: 1 })
    expect(after.states).toMatchObject({ queued: 2, deferred: 4, sent: 3, unknown: 1 })
    expect(after.oldestDue).toBeUndefined()
    expect((await outbox.stats({ since: tomorrow })).states.sent).toBe(0)
    expect(await store.ping()).toBeGreaterThan(0)
    expect(String(await reason(outbox.stats({ since: 'yesterday' } as never)))).toContain(
      'stats: since must be a Date',
    )
  })

  it('reads the rows that it counts by an index, however many are kept', async () => {
    const { company, outbox, store, user } = await onItsOwn({ url: await database() })
    await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'r', messages: letters(1, 'm') })
    await outbox.work()
    await until(company, run, finished)
    await outbox.close()
    await store.database.query(
      `insert into saatja.outbox_message (company, id, run, key, digest, mailbox, sender, state, bulk, priority, turn,
         expires_at, message_id, content, attachments, recipients, done_at)
       select company, gen_random_uuid(), run, 'copy ' || n, digest, mailbox, sender, 'sent', bulk, priority, turn + n,
         expires_at, '<' || n || '>', content, attachments, recipients, now() - interval '2 hours'
       from saatja.outbox_message, generate_series(1, 20000) as n`,
    )
    await store.database.query('analyze saatja.outbox_message')
    // What a transaction has read is counted at once, together with what its connection read within the last second.
    const read = await store.database.transaction(async (tx) => {
      const scanned = async (): Promise<number> => {
        const { rows } = await tx.query<{ scanned: number }>(
          "select pg_stat_get_xact_tuples_returned('saatja.outbox_message'::regclass)::int as scanned",
        )
        return rows[0]?.scanned ?? Number.NaN
      }
      const within = await openOutbox({
        store: { ...store, database: { ...store.database, query: tx.query } },
        providers: [],
      })
      const before = await scanned()
      await within.stats()
      return (await scanned()) - before
    })
    expect(read).toBe(0)
  })

  it('is refused when the server is gone', async () => {
    const store = await openStore({ url: await database(), keys: key, providers: [] })
    await store.close()
    await expect(store.ping()).rejects.toMatchObject({ code: 'USAGE' })
  })
})
