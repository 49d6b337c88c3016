import { StoreError } from '@saatja/store'
import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { finished, letter, letters, reason, until } from './fixture.ts'

const hour = 3_600_000

describeOutbox('sendAt', (rig) => {
  it('keeps a message until its time, while others go', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI')
    await outbox.work()
    const at = new Date(Date.now() + 4_000)
    const { run } = await company.enqueue({
      user: 'MARI',
      run: 'r',
      messages: [
        { key: 'later', message: { ...letter('later@klient.ee'), subject: 'later' }, sendAt: at },
        { key: 'now', message: { ...letter('now@klient.ee'), subject: 'now' } },
      ],
    })
    const [planned] = (await company.messages()).filter(({ key }) => key === 'later')
    expect(planned).toMatchObject({ state: 'deferred' })
    await until(company, run, finished)
    expect(Date.now()).toBeGreaterThanOrEqual(at.getTime())
    expect(server.messages.map((raw) => /^Subject: (.*)$/m.exec(raw)?.[1]?.trim())).toEqual(['now', 'later'])
  })

  it('of the batch counts for messages without one, and its hours begin then', async () => {
    const { company, user, store } = await rig()
    await user('MARI')
    const [first, second] = [new Date(Date.now() + hour), new Date(Date.now() + 100 * hour)]
    const { run } = await company.enqueue({
      user: 'MARI',
      run: 'r',
      sendAt: first,
      messages: [...letters(1, 'a'), { key: 'b', message: letter('b@klient.ee'), sendAt: second }],
    })
    const { rows } = await store.database.query<{ key: string; next: number; left: number }>(
      `select key, extract(epoch from next_at)::float8 * 1000 as next,
         extract(epoch from expires_at - next_at)::float8 / 3600 as left
       from saatja.outbox_message where run = $1 order by key`,
      [run],
    )
    expect(rows.map(({ next }) => Math.round(next))).toEqual([first.getTime(), second.getTime()])
    expect(rows.map(({ left }) => left)).toEqual([48, 48])
  })

  it('that has passed is now, and is no part of what tells two mails apart', async () => {
    const { company, user } = await rig()
    await user('MARI')
    const batch = { user: 'MARI', run: 'r', messages: letters(1, 'a') }
    await company.enqueue({ ...batch, sendAt: new Date(0) })
    expect(await company.messages()).toMatchObject([{ state: 'queued' }])
    expect(await company.enqueue({ ...batch, sendAt: new Date(Date.now() + hour) })).toMatchObject({
      known: 1,
    })
  })

  it('does not let new mail go before mail that waits for its turn', async () => {
    const { company, user, store } = await rig()
    await user('MARI')
    const enqueue = (run: string, sendAt?: Date) =>
      company.enqueue({ user: 'MARI', run, messages: letters(1, run), ...(sendAt ? { sendAt } : {}) })
    await enqueue('planned', new Date(Date.now() + hour))
    await store.database.query('update saatja.outbox_message set turn = 1 where key = $1', ['planned-0'])
    await enqueue('waiting')
    await store.database.query('update saatja.outbox_message set turn = 9 where key = $1', ['waiting-0'])
    await enqueue('new')
    const { rows } = await store.database.query<{ turn: number }>(
      "select turn::int as turn from saatja.outbox_message where key = 'new-0'",
      [],
    )
    expect(rows).toEqual([{ turn: 10 }])
  })

  it.each(['2026-12-24', 17, new Date(Number.NaN), new Date(8.64e15)])('is no %j', async (sendAt) => {
    const { company, user } = await rig()
    await user('MARI')
    const batch = { user: 'MARI', run: 'r', messages: letters(1, 'a'), sendAt: sendAt as Date }
    const error = await reason(company.enqueue(batch))
    expect(error).toBeInstanceOf(StoreError)
    expect(String(error)).toMatch(/batch\.sendAt: must be a Date/)
  })
})
