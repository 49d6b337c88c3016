import { newReturnId, returnAddress } from '@saatja/bounce'
import { secret } from '@saatja/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openOutbox } from '../src/index.ts'
import { describeOutbox } from './engines.ts'
import { finished, letter, type OutboxFixture, until } from './fixture.ts'
import { returnedMail } from './returned-mail.ts'

const domain = 'event.erp.example'
const keyOf = (letterOfKey: string) => ({ letter: letterOfKey, secret: secret(letterOfKey.repeat(40)) })
const addresses = returnAddress({ domain, keys: [keyOf('a')] })
const others = returnAddress({ domain, keys: [keyOf('b')] })

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'
const anna = 'anna@klient.ee'

it('10,000 tampered return addresses do not open', () => {
  const id = newReturnId()
  const minted = addresses.mint('kivi', id)
  const at = minted.indexOf('@')
  const tampered = fc
    .tuple(fc.integer({ min: 2, max: at - 1 }), fc.constantFrom(...base32))
    .filter(([place, other]) => minted[place] !== other)
    .map(([place, other]) => `${minted.slice(0, place)}${other}${minted.slice(place + 1)}`)
  const foreign = fc.constantFrom(
    addresses.mint('tamm', id),
    others.mint('kivi', id),
    minted.replace(domain, 'event.other.example'),
  )
  expect(addresses.open(minted, 'kivi')).toMatchObject({ company: 'kivi', id })
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: tampered }, foreign), (address) => {
      expect(addresses.open(address, 'kivi')).toBeUndefined()
    }),
    { numRuns: 10_000 },
  )
})

/** Sends one mail to Anna, and answers its row. */
const sent = async ({ company, outbox, user, store, slug }: OutboxFixture) => {
  await user('MARI')
  await outbox.work()
  const { run } = await company.enqueue({
    user: 'MARI',
    run: 'r',
    messages: [{ key: 'm', message: letter(anna) }],
  })
  await until(company, run, finished)
  const { rows } = await store.database.query<{ id: string; messageId: string; returnId: string }>(
    `select id, message_id as "messageId", return_id as "returnId" from saatja.outbox_message where company = $1`,
    [slug],
  )
  const [row] = rows
  if (row === undefined) throw new Error('No message')
  return row
}

describeOutbox('forged returns', (rig) => {
  it('change nothing, and a flood of them is one event', async () => {
    const fixture = await rig()
    const { company, store, slug } = fixture
    const { id, messageId, returnId } = await sent(fixture)
    const outbox = await openOutbox({ store, providers: [], returnAddress: addresses })
    const opening = outbox.company(slug)
    const unknown = '<00000000-0000-4000-8000-000000000000@kivi.ee>'
    const wrong = [
      others.mint(slug, returnId),
      addresses.mint('tamm', returnId),
      addresses.mint(slug, newReturnId()),
    ]
    const forged = [
      ...wrong.map((address) => returnedMail(unknown, anna, { returnedTo: [address] })),
      returnedMail(unknown, anna),
      returnedMail(messageId, 'stranger@klient.ee'),
      returnedMail(messageId, anna, { kind: 'reply', from: 'stranger@klient.ee' }),
    ]
    for (const mail of forged)
      expect(await opening.returned(mail)).toMatchObject({
        result: 'unverified',
        changed: false,
        suppressed: [],
      })
    expect((await company.message(id))?.state).toBe('sent')
    expect(await company.addresses()).toEqual([])
    const events = await store.company(slug).events.list({ kind: 'mail-returned-unmatched' })
    expect(events.map(({ data }) => data.count)).toEqual([forged.length])
  })

  it('mail of another company finds nothing', async () => {
    const [mine, theirs] = [await rig(), await rig()]
    const { id, messageId } = await sent(mine)
    const mail = returnedMail(messageId, anna)
    expect((await theirs.company.returned(mail)).result).toBe('unverified')
    expect((await mine.company.message(id))?.state).toBe('sent')
  })

  it('a signed return address is proof without any id, behind a forwarder too', async () => {
    const fixture = await rig()
    const { store, slug } = fixture
    const { id, returnId } = await sent(fixture)
    const opening = (await openOutbox({ store, providers: [], returnAddress: addresses })).company(slug)
    const mail = returnedMail('<gone@mx.example>', 'anna.private@mail.example', {
      returnedTo: [addresses.mint(slug, returnId).toUpperCase()],
    })
    expect(await opening.returned(mail)).toMatchObject({
      message: id,
      by: 'token',
      state: 'bounced',
      suppressed: [],
    })
    expect((await opening.message(id))?.recipients).toMatchObject([
      { address: anna, state: 'bounced', by: 'token' },
    ])
  })
})
