import { expect, it } from 'vitest'
import { fakeOutbox } from '../../src/fake.ts'
import type { Batch } from '../../src/index.ts'
import { describeOutbox } from '../engines.ts'
import { letter, letters, limited, type OutboxFixture, reason } from '../fixture.ts'

const batch = { user: 'MARI', run: 'r', messages: letters(2, 'm') }
const wrong: readonly (readonly [string, unknown])[] = [
  ['nobody', { ...batch, user: 'NOBODY' }],
  ['no name of the run', { ...batch, run: '' }],
  ['an unknown field', { ...batch, sendAtt: new Date() }],
  ['half a priority', { ...batch, priority: 0.5 }],
  ['a time in another unit', { ...batch, sendAt: 17 }],
  [
    'an address',
    { ...batch, messages: [...letters(1, 'x'), { key: 'y', message: letter('not an address') }] },
  ],
  ['no recipient', { ...batch, messages: [{ key: 'y', message: { to: [], subject: 'x' } }] }],
  [
    'a key twice',
    { ...batch, messages: [...letters(1, 'x'), { key: 'x-0', message: letter('b@klient.ee') }] },
  ],
  ['a known key', { ...batch, messages: [{ key: 'known-0', message: letter('other@klient.ee') }] }],
  ['a run of another kind', { ...batch, run: 'known', kind: 'invoice' }],
  ['settings with an error', { ...batch, user: 'JURI' }],
  ['bulk mail without the module', { ...batch, user: 'PEETER' }],
]

const fakeOf = ({ store, slug }: OutboxFixture) => {
  const fake = fakeOutbox({
    providers: store.providers,
    company: { name: 'Kivi OÜ' },
    cards: store.company(slug).cards,
  })
  return fake.company(slug)
}

const told = (error: unknown): unknown => {
  const { name, message, code, field, key, index } = error as Readonly<Record<string, unknown>>
  return { name, message, code, field, key, index }
}

describeOutbox('the fake', (rig) => {
  it('refuses what the real one refuses, with the same words', async () => {
    const fixture = await rig()
    await fixture.user('MARI')
    await fixture.user('JURI', {}, { username: 'juri' })
    await fixture.user('PEETER', {}, { provider: limited.id, sender: 'limited' })
    const fake = fakeOf(fixture)
    for (const outbox of [fixture.company, fake])
      await outbox.enqueue({ user: 'MARI', run: 'known', messages: letters(1, 'known') })
    for (const [name, given] of wrong) {
      const real = await reason(fixture.company.enqueue(given as Batch))
      expect(real, name).toBeInstanceOf(Error)
      expect(told(await reason(fake.enqueue(given as Batch))), name).toEqual(told(real))
    }
    expect(await fake.messages()).toHaveLength(1)
  })

  it('answers what the real one answers', async () => {
    const fixture = await rig()
    await fixture.user('MARI')
    const sendAt = new Date(Date.now() + 86_400_000)
    const [first, second] = letters(2, 'm')
    const messages = [{ ...first, sendAt }, second, second] as Batch['messages']
    const answers = [fixture.company, fakeOf(fixture)].map(async (outbox) => {
      const one = await outbox.enqueue({ user: 'MARI', run: 'r', messages })
      const again = await outbox.enqueue({
        user: 'MARI',
        run: 'r',
        messages: letters(1, 'n').concat(second ?? []),
      })
      expect(again.run).toBe(one.run)
      expect(again.messages.at(-1)?.id).toBe(one.messages.at(-1)?.id)
      const id = one.messages[1]?.id ?? ''
      expect(one.messages[1]?.messageId).toBe(`<${id}@kivi.ee>`)
      const { total, counts, finished, user } = (await outbox.progress(one.run)) ?? {}
      const listed = await outbox.messages({ run: one.run })
      const views = listed.map(({ id: _id, messageId: _messageId, run: _run, ...rest }) => rest)
      const known = [...one.messages, ...again.messages].map((message) => [message.key, message.known])
      const counted = [one, again].map(({ added, known, suppressed }) => ({ added, known, suppressed }))
      const runs = (await outbox.runs()).map(({ name }) => name)
      return { known, counted, views, runs, total, counts, finished, user }
    })
    const [real, fake] = await Promise.all(answers)
    expect(fake).toEqual(real)
  })
})
