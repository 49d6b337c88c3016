import { expect, it } from 'vitest'
import type { MessageDetails } from '../src/index.ts'
import { describeOutbox } from './engines.ts'
import { finished, letters, type OutboxFixture, until } from './fixture.ts'
import { returnedMail } from './returned-mail.ts'

/** Sends one mail to each of these recipients together, and answers the message. */
const sent = async (fixture: OutboxFixture, to: readonly string[], script = {}): Promise<MessageDetails> => {
  const { company, outbox, user } = fixture
  await user('MARI', script)
  const message = { to, subject: 'Arve', text: 'Tere!' }
  const { run } = await company.enqueue({ user: 'MARI', run: 'r', messages: [{ key: 'm', message }] })
  await outbox.work()
  await until(company, run, finished)
  const [one] = await company.messages({ run })
  return (await company.message(one?.id ?? '')) as MessageDetails
}

const lost = { responses: { '.': [{ ending: 'close' }] } }
const anna = 'anna@klient.ee'
const jaan = 'jaan@klient.ee'

describeOutbox('returned', (rig) => {
  it('makes a sent message bounced, once, with the reason at the recipient and in an event of the sender', async () => {
    const fixture = await rig()
    const { company, store, slug, events } = fixture
    const { id, run, messageId } = await sent(fixture, [anna])
    const mail = returnedMail(messageId, 'ANNA@klient.ee', {
      reply: '550 5.1.1 <anna@klient.ee> is unknown, ask boss@klient.ee',
    })
    const expected = { message: id, key: 'm', run, by: 'original-id', state: 'bounced' }
    expect(await company.returned(mail)).toMatchObject({ ...expected, result: 'recorded', changed: true })
    expect(await company.returned(mail)).toMatchObject({ ...expected, result: 'known', changed: false })
    expect((await company.progress(run))?.counts).toMatchObject({ sent: 0, bounced: 1 })
    const details = await company.message(id)
    expect(details?.diagnosis?.id).toBe('recipient-unknown')
    const reply = '550 5.1.1 <anna@klient.ee> is unknown, ask …@…'
    const failure = { status: '5.1.1', by: 'original-id', reply }
    expect(details?.recipients).toMatchObject([{ address: anna, state: 'bounced', ...failure }])
    const told = await store.company(slug).events.list({ kind: 'mail-bounced', card: 'MARI' })
    expect(told.map(({ data }) => data)).toMatchObject([
      { message: id, key: 'm', kind: 'bounce', state: 'bounced', before: 'sent' },
    ])
    expect(events).toContainEqual({ kind: 'message', company: slug, run, id, key: 'm', state: 'bounced' })
    expect(await company.prune(new Date(Date.now() + 60_000))).toBe(1)
  })

  it('takes what was read of a mail, not the mail', async () => {
    const { company } = await rig()
    for (const given of ['From: a@b.example', null, undefined, Buffer.from('x')])
      await expect(company.returned(given as never)).rejects.toThrow(
        /^returned: mail must be what readReturn/,
      )
  })

  it('two ways in at the same time count once', async () => {
    const fixture = await rig()
    const { messageId } = await sent(fixture, [anna])
    const mail = returnedMail(messageId, anna)
    const both = await Promise.all([fixture.company.returned(mail), fixture.company.returned(mail)])
    expect(both.map(({ result }) => result).sort()).toEqual(['known', 'recorded'])
    expect((await fixture.store.company(fixture.slug).events.list({ kind: 'mail-bounced' })).length).toBe(1)
  })

  it('one of two recipients makes it partial, the other one bounced', async () => {
    const fixture = await rig()
    const { id, messageId } = await sent(fixture, [anna, jaan])
    expect((await fixture.company.returned(returnedMail(messageId, anna))).state).toBe('partial')
    expect((await fixture.company.returned(returnedMail(messageId, jaan))).state).toBe('bounced')
    const details = await fixture.company.message(id)
    expect(details?.recipients.map(({ state }) => state)).toEqual(['bounced', 'bounced'])
  })

  it('a late bounce settles an unknown message', async () => {
    const fixture = await rig()
    const { state, messageId } = await sent(fixture, [anna, jaan], lost)
    expect(state).toBe('unknown')
    const delay = returnedMail(messageId, anna, { kind: 'delay', action: 'delayed' })
    expect((await fixture.company.returned(delay)).state).toBe('unknown')
    expect((await fixture.company.returned(returnedMail(messageId, anna))).state).toBe('partial')
  })

  it.each(['reply', 'auto-reply', 'delivery'] as const)(
    'a verified %s proves that an unknown message was sent',
    async (kind) => {
      const fixture = await rig()
      const { id, messageId } = await sent(fixture, [anna], lost)
      const mail = returnedMail(messageId, anna, { kind, action: 'delivered' })
      expect(await fixture.company.returned(mail)).toMatchObject({ state: 'sent', changed: true })
      const details = await fixture.company.message(id)
      expect([details?.state, details?.diagnosis, details?.recipients[0]?.state]).toEqual([
        'sent',
        undefined,
        'sent',
      ])
    },
  )

  it.each([
    ['delivery', 'bounce'],
    ['bounce', 'delivery'],
  ] as const)('%s before %s: the failure stands, and both are shown', async (...order) => {
    const fixture = await rig()
    const { company } = fixture
    const { id, messageId } = await sent(fixture, [anna])
    for (const kind of order)
      await company.returned(
        returnedMail(messageId, anna, { kind, action: kind === 'bounce' ? 'failed' : 'delivered' }),
      )
    const details = await company.message(id)
    expect([details?.state, details?.recipients[0]?.state]).toEqual(['bounced', 'bounced'])
    expect(details?.recipients[0]?.deliveredAt).toBeInstanceOf(Date)
    expect((await company.addresses()).map(({ address }) => address)).toEqual([anna])
  })

  it('a message that was refused at once, or canceled, only gets the event', async () => {
    const fixture = await rig()
    const { company, store, slug } = fixture
    const { id, messageId, state } = await sent(fixture, [anna], { responses: { RCPT: '550 5.1.1 No' } })
    expect(state).toBe('failed')
    expect(await company.returned(returnedMail(messageId, anna))).toMatchObject({
      result: 'recorded',
      changed: false,
    })
    expect((await company.message(id))?.state).toBe('failed')
    // No worker may be faster than the one who cancels.
    await fixture.outbox.close()
    const { run } = await company.enqueue({ user: 'MARI', run: 'c', messages: letters(1, 'c') })
    await company.pause(run)
    await company.cancel(run)
    const [canceled] = await company.messages({ run })
    const mail = returnedMail(canceled?.messageId ?? '', 'c0@klient.ee')
    expect(await company.returned(mail)).toMatchObject({
      result: 'recorded',
      changed: false,
      state: 'cancelled',
    })
    expect((await store.company(slug).events.list({ kind: 'mail-bounced' })).length).toBe(2)
  })

  it('a return that comes later than 35 days is an event and changes nothing', async () => {
    const fixture = await rig()
    const { company, store, slug } = fixture
    const { id, messageId } = await sent(fixture, [anna])
    const older = "update saatja.outbox_message set dot_at = now() - interval '36 days' where company = $1"
    await store.database.query(older, [slug])
    expect(await company.returned(returnedMail(messageId, anna))).toMatchObject({
      changed: false,
      suppressed: [],
    })
    expect((await company.message(id))?.state).toBe('sent')
    const [event] = await store.company(slug).events.list({ kind: 'mail-bounced' })
    expect(event?.data).toMatchObject({ late: true })
  })

  it('is handed in again while the message is being sent', async () => {
    const fixture = await rig()
    const { company, store, slug } = fixture
    const { messageId } = await sent(fixture, [anna])
    await store.database.query("update saatja.outbox_message set state = 'sending' where company = $1", [
      slug,
    ])
    await expect(company.returned(returnedMail(messageId, anna))).rejects.toMatchObject({ code: 'BUSY' })
    await store.database.query("update saatja.outbox_message set state = 'sent' where company = $1", [slug])
    expect((await company.returned(returnedMail(messageId, anna))).state).toBe('bounced')
  })

  it('records foreign text that no database keeps', async () => {
    const fixture = await rig()
    const { messageId } = await sent(fixture, [anna])
    const reply = `550 5.1.1 \0 \ud800 ${'x'.repeat(5_000)}`
    const mail = returnedMail(messageId, anna, { reply })
    expect((await fixture.company.returned({ ...mail, subject: 'a\0b' })).state).toBe('bounced')
  })

  it('a reply keeps its subject and sender in the event', async () => {
    const fixture = await rig()
    const { company, store, slug } = fixture
    const { messageId } = await sent(fixture, [anna])
    await company.returned(returnedMail(messageId, anna, { kind: 'reply' }))
    const [event] = await store.company(slug).events.list({ kind: 'mail-replied' })
    expect(event).toMatchObject({ card: 'MARI', subject: 'Re: Arve', data: { from: anna } })
  })
})
