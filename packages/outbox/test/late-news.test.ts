import { expect, it } from 'vitest'
import { tellNoNews } from '../src/returns/no-news.ts'
import { describeOutbox } from './engines.ts'
import { finished, letter, type OutboxFixture, until } from './fixture.ts'
import { returnedMail } from './returned-mail.ts'

const anna = 'anna@klient.ee'
const jaan = 'jaan@klient.ee'

/** Sends one mail that a person waits for, and answers its id and Message-ID. */
const send = async ({ company }: OutboxFixture, to: string | readonly string[], run: string) => {
  const message = { to, subject: 'Arve', text: 'Tere!' }
  const added = await company.enqueue({ user: 'MARI', run, messages: [{ key: run, message }], bulk: false })
  await until(company, added.run, finished)
  const [one] = await company.messages({ run: added.run })
  return { id: one?.id ?? '', messageId: one?.messageId ?? '' }
}

const start = async (rig: () => Promise<OutboxFixture>): Promise<OutboxFixture> => {
  const fixture = await rig()
  await fixture.user('MARI')
  await fixture.outbox.work()
  return fixture
}

describeOutbox('late news', (rig) => {
  it('bulk mail that waits leaves out an address that comes on the list meanwhile, and says so', async () => {
    const fixture = await start(rig)
    const { company } = fixture
    const { messageId } = await send(fixture, anna, 'first')
    const hold = await company.enqueue({ user: 'MARI', run: 'bulk', messages: [] })
    await company.pause(hold.run)
    const added = await company.enqueue({
      user: 'MARI',
      run: 'bulk',
      messages: [
        { key: 'alone', message: letter('Anna@Klient.ee') },
        { key: 'both', message: { to: [anna, jaan], subject: 'Arve' } },
        { key: 'other', message: letter(jaan) },
      ],
    })
    expect(added.suppressed).toBe(0)
    expect((await company.returned(returnedMail(messageId, anna))).suppressed).toEqual([anna])
    await company.resume(hold.run)
    const progress = await until(company, added.run, finished)
    expect(progress.counts).toMatchObject({ failed: 1, partial: 1, sent: 1 })
    expect(progress.suppressed).toBe(2)
    const messages = await company.messages({ run: added.run })
    const alone = messages.find(({ key }) => key === 'alone')
    expect(alone?.diagnosis).toMatchObject({ id: 'recipient-bounced' })
    const both = await company.message(messages.find(({ key }) => key === 'both')?.id ?? '')
    expect(both?.recipients.map(({ address, state }) => `${address} ${state}`)).toEqual([
      `${anna} suppressed`,
      `${jaan} sent`,
    ])
  })

  it('a mail that a person waits for goes to a listed address all the same', async () => {
    const fixture = await start(rig)
    const { messageId } = await send(fixture, anna, 'first')
    await fixture.company.returned(returnedMail(messageId, anna))
    const { id } = await send(fixture, anna, 'second')
    expect((await fixture.company.message(id))?.state).toBe('sent')
  })

  it('a delay without news for six days is told once, and changes nothing', async () => {
    const fixture = await start(rig)
    const { company, store, slug } = fixture
    const { id, messageId } = await send(fixture, [anna, jaan], 'r')
    const delay = { kind: 'delay', action: 'delayed', cause: 'unreachable' } as const
    await company.returned(returnedMail(messageId, anna, delay))
    expect(await tellNoNews(store)).toBe(0)
    await store.database.query(
      `update saatja.outbox_recipient set delayed_at = now() - interval '6 days 1 minute'
       where company = $1 and delayed_at is not null`,
      [slug],
    )
    expect(await tellNoNews(store)).toBe(1)
    expect(await tellNoNews(store)).toBe(0)
    const told = await store.company(slug).events.list({ kind: 'mail-no-news', card: 'MARI' })
    expect(told.map(({ data }) => data)).toMatchObject([{ message: id, address: anna }])
    expect((await company.message(id))?.state).toBe('sent')
  })

  it('five addresses of one domain in trouble within a day are one incident, and no one is left out', async () => {
    const fixture = await start(rig)
    const { company, store, slug } = fixture
    const to = Array.from({ length: 6 }, (_, at) => `c${at}@vaikne.ee`)
    const { messageId } = await send(fixture, to, 'r')
    const trouble = { cause: 'unreachable', status: '4.4.1', reply: '' } as const
    const incidents = async () => await store.company(slug).events.list({ kind: 'domain-incident' })
    for (const address of to.slice(0, 4)) await company.returned(returnedMail(messageId, address, trouble))
    await company.returned(returnedMail(messageId, to[0] ?? '', trouble))
    expect(await incidents()).toEqual([])
    for (const address of to.slice(4)) await company.returned(returnedMail(messageId, address, trouble))
    expect((await incidents()).map(({ card, data }) => ({ card, ...data }))).toMatchObject([
      { card: undefined, domain: 'vaikne.ee', addresses: 5, cause: 'unreachable' },
    ])
    expect(await company.addresses()).toEqual([])
  })
})
