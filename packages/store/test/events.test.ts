import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { makeCompany, reason } from './fixture.ts'

onEachEngine('the store: events', ({ store }) => {
  it.each([
    [{ kind: 'k', subject: 'a\0b' }, 'event.subject'],
    [{ kind: 'k', data: { reply: ['a\0b'] } }, 'event.data'],
    [{ kind: 'k', data: { 'a\udfffb': 1 } }, 'event.data'],
  ])('refuses the event %j, which no database could keep', async (event, field) => {
    const { events } = await makeCompany(store())
    const message = `${field}: must be whole characters, without U+0000`
    expect(await reason(events.add(event))).toMatchObject({ name: 'StoreError', code: 'INPUT', message })
    const alike = { kind: 'k', subject: '\\u0000', data: { path: 'C:\\u0000', face: '😀' } }
    await events.add(alike)
    expect((await events.list())[0]).toMatchObject(alike)
  })

  it('keeps events in order', async () => {
    const { events } = await makeCompany(store())
    await events.add({ kind: 'reply', card: 'MARI', subject: 'Re: arve', data: { from: 'a@b.ee' } })
    await events.add({ kind: 'message-failed' })
    const all = await events.list()
    expect(all.map(({ kind }) => kind)).toEqual(['reply', 'message-failed'])
    expect(all[0]).toMatchObject({ card: 'MARI', subject: 'Re: arve', data: { from: 'a@b.ee' } })
    expect(await events.list({ after: all[0]?.number ?? 0 })).toEqual([all[1]])
    expect(await events.list({ kind: 'reply', card: 'MARI' })).toEqual([all[0]])
    expect(await reason(events.add({ kind: '' }))).toMatchObject({ message: 'event.kind: must not be blank' })
  })

  it('counts what happens again within the period as one event', async () => {
    const { events } = await makeCompany(store())
    const event = { kind: 'mail-returned-unmatched', data: { from: 'a@b.ee' } }
    for (let turn = 0; turn < 3; turn++) await events.tally(event, 3_600_000)
    await events.tally({ ...event, card: 'MARI' }, 3_600_000)
    await events.tally(event, 0)
    const all = await events.list()
    expect(all.map(({ card, data }) => [card, data])).toEqual([
      [undefined, { from: 'a@b.ee', count: 3 }],
      ['MARI', { from: 'a@b.ee', count: 1 }],
      [undefined, { from: 'a@b.ee', count: 1 }],
    ])
  })
})
