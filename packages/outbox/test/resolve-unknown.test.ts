import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { by, finished, letters, messageIds, until } from './fixture.ts'

describeOutbox('settle', (rig) => {
  it('keeps an unknown mail unknown until a person has looked, and never sends it again by itself', async () => {
    const { company, outbox, user, events } = await rig()
    const server = await user('MARI', {
      responses: { '.': [{ ending: 'close' }, { ending: 'close' }, '250 ok'] },
    })
    const { run } = await company.enqueue({
      user: 'MARI',
      run: 'u',
      kind: 'invoice',
      messages: letters(2, 'm'),
    })
    await outbox.work()
    const progress = await until(company, run, finished)
    expect(progress.counts.unknown).toBe(2)
    const [first, second] = await company.messages({ run })
    expect(first?.dotAt).toBeInstanceOf(Date)
    expect(events.filter((event) => event.kind === 'message' && event.state === 'unknown').length).toBe(2)
    expect(await company.resolveUnknown(first?.id ?? '', 'sent', by)).toBe(true)
    expect(await company.resolveUnknown(first?.id ?? '', 'again', by)).toBe(false)
    expect(await company.resolveUnknown(second?.id ?? '', 'again', by)).toBe(true)
    expect((await until(company, run, finished)).counts).toMatchObject({ sent: 2, unknown: 0 })
    expect(server.messages.length).toBe(3)
    expect(messageIds(server).filter((id) => id === second?.messageId).length).toBe(2)
  })

  it('sends an unknown mail again where its kind allows that, under the same Message-ID', async () => {
    const { company, outbox, user, store: mine, slug } = await rig({ newsletter: { unknown: 'send-again' } })
    const server = await user('MARI', { responses: { '.': [{ ending: 'close' }, '250 ok'] } })
    const { run } = await company.enqueue({
      user: 'MARI',
      run: 'n',
      kind: 'newsletter',
      messages: letters(1, 'm'),
    })
    await outbox.work()
    await until(company, run, ({ counts }) => counts.deferred === 1)
    const hurry = "update saatja.outbox_message set next_at = now() where company = $1 and state = 'deferred'"
    await mine.database.query(hurry, [slug])
    await company.resumeUser('MARI')
    expect((await until(company, run, finished)).counts.sent).toBe(1)
    const [one, two] = messageIds(server)
    expect(one).toBe(two)
    const [message] = await company.messages({ run })
    const details = await company.message(message?.id ?? '')
    expect(details?.attemptList.map(({ outcome, dotAt }) => [outcome, dotAt instanceof Date])).toEqual([
      ['unknown', true],
      ['accepted', true],
    ])
  })
})
