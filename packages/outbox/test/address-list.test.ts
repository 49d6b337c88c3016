import { expect, it } from 'vitest'
import type { CompanyOutbox } from '../src/index.ts'
import { describeOutbox } from './engines.ts'
import { by, finished, letter, type OutboxFixture, until } from './fixture.ts'
import { returnedMail } from './returned-mail.ts'

const anna = 'anna@klient.ee'
const jaan = 'jaan@klient.ee'

/** Sends one mail to an address in a run of its own, and answers its Message-ID. */
const send = async ({ company }: OutboxFixture, to: string, run: string): Promise<string> => {
  const messages = [{ key: run, message: letter(to) }]
  const added = await company.enqueue({ user: 'MARI', run, messages, bulk: false })
  await until(company, added.run, finished)
  const [message] = await company.messages({ run: added.run })
  return message?.messageId ?? ''
}

/** A company at which MARI's mail to Anna has come back. */
const bounced = async (rig: () => Promise<OutboxFixture>): Promise<OutboxFixture> => {
  const fixture = await rig()
  await fixture.user('MARI')
  await fixture.outbox.work()
  const messageId = await send(fixture, anna, 'first')
  const { suppressed } = await fixture.company.returned(returnedMail(messageId, anna))
  expect(suppressed).toEqual([anna])
  return fixture
}

const listed = async (company: CompanyOutbox): Promise<readonly string[]> =>
  (await company.addresses()).map(({ address }) => address)

describeOutbox('the list of addresses', (rig) => {
  it('bulk mail leaves a wrong address out and says so in the run', async () => {
    const { company } = await bounced(rig)
    const { run, added, suppressed } = await company.enqueue({
      user: 'MARI',
      run: 'bulk',
      messages: [
        { key: 'alone', message: letter('Anna@Klient.ee') },
        { key: 'both', message: { to: [anna, jaan], subject: 'Arve' } },
        { key: 'other', message: letter(jaan) },
      ],
    })
    expect([added, suppressed]).toEqual([3, 2])
    const progress = await until(company, run, finished)
    expect(progress.counts).toMatchObject({ failed: 1, partial: 1, sent: 1 })
    expect(progress.suppressed).toBe(2)
    const messages = await company.messages({ run })
    const details = await Promise.all(messages.map(({ id }) => company.message(id)))
    const recipients = Object.fromEntries(
      details.map((one) => [one?.key, one?.recipients.map(({ address, state }) => `${address} ${state}`)]),
    )
    expect(recipients).toEqual({
      alone: ['Anna@Klient.ee suppressed'],
      both: [`${anna} suppressed`, `${jaan} sent`],
      other: [`${jaan} sent`],
    })
    expect(messages.find(({ key }) => key === 'alone')?.diagnosis).toMatchObject({
      id: 'recipient-bounced',
      params: { address: anna, status: '5.1.1' },
    })
  })

  it('warns before a single message, which goes all the same', async () => {
    const fixture = await bounced(rig)
    const findings = await fixture.company.recipientFindings([jaan, 'ANNA@klient.ee', anna])
    expect(findings).toMatchObject([
      { code: 'recipient-bounced', severity: 'warning', params: { address: anna, status: '5.1.1' } },
    ])
    await send(fixture, anna, 'second')
    const [message] = await fixture.company.messages({ state: 'sent' })
    expect(message?.addresses).toEqual([anna])
  })

  it('a person, or a new address of the customer, takes an address off', async () => {
    const { company, store, slug } = await bounced(rig)
    expect(await company.restore(jaan, by)).toBe(false)
    expect(await company.restore('Anna@klient.ee', { ...by, because: 'edited' })).toBe(true)
    expect(await listed(company)).toEqual([])
    expect(await company.recipientFindings([anna])).toEqual([])
    const events = await store.company(slug).events.list({ kind: 'address-restored' })
    expect(events).toMatchObject([{ card: 'MARI', data: { address: anna, because: 'edited', by: 'ANNA' } }])
  })

  it.each(['reply', 'delivery'] as const)('a later %s proves that the address is right', async (kind) => {
    const fixture = await bounced(rig)
    const { company } = fixture
    const messageId = await send(fixture, anna, 'second')
    const { restored } = await company.returned(returnedMail(messageId, anna, { kind, action: 'delivered' }))
    expect([restored, await listed(company)]).toEqual([[anna], []])
  })

  it('an absence note proves nothing of the address', async () => {
    const fixture = await bounced(rig)
    const messageId = await send(fixture, anna, 'second')
    await fixture.company.returned(returnedMail(messageId, anna, { kind: 'auto-reply' }))
    expect(await listed(fixture.company)).toEqual([anna])
  })

  it('a full mailbox is told of at once, and stays in bulk mail', async () => {
    const fixture = await rig()
    await fixture.user('MARI')
    await fixture.outbox.work()
    const messageId = await send(fixture, anna, 'first')
    const mail = returnedMail(messageId, anna, { cause: 'mailbox-full' })
    expect((await fixture.company.returned(mail)).suppressed).toEqual([])
    expect(await fixture.company.recipientFindings([anna])).toHaveLength(1)
    expect(await fixture.company.addresses()).toMatchObject([
      { reason: 'full', warned: true, suppressed: false },
    ])
  })

  it('a complaint concerns bulk mail alone', async () => {
    const fixture = await rig()
    const { company } = fixture
    await fixture.user('MARI')
    await fixture.outbox.work()
    const messageId = await send(fixture, anna, 'first')
    await company.returned(returnedMail(messageId, anna, { kind: 'complaint', action: 'complained' }))
    expect(await company.recipientFindings([anna])).toEqual([])
    const messages = [{ key: 'bulk', message: letter(anna) }]
    expect(await company.enqueue({ user: 'MARI', run: 'bulk', messages })).toMatchObject({ suppressed: 1 })
    await company.returned(returnedMail(messageId, anna, { kind: 'reply' }))
    expect(await company.addresses()).toMatchObject([{ reason: 'complaint', suppressed: true }])
  })

  it('lists page by page', async () => {
    const fixture = await bounced(rig)
    const { company } = fixture
    await company.returned(returnedMail(await send(fixture, jaan, 'second'), jaan))
    expect((await company.addresses({ limit: 1 })).map(({ address }) => address)).toEqual([anna])
    expect((await company.addresses({ after: anna })).map(({ address }) => address)).toEqual([jaan])
  })
})
