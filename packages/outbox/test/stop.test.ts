import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { finished, letters, until } from './fixture.ts'

describeOutbox('stop', (rig) => {
  it('gives up what has not reached its final dot; the next worker sends it', async () => {
    const { company, outbox, user } = await rig()
    // The first connection hears nothing after RCPT, the others are answered.
    const server = await user('MARI', { responses: { RCPT: [{}, '250 Recipient ok'] } })
    const { run } = await company.enqueue({ user: 'MARI', run: 'r', messages: letters(3, 'm') })
    const worker = await outbox.work()
    await server.seen('RCPT')
    await worker.stop({ within: 20 })
    expect(server.messages).toEqual([])
    const messages = await company.messages()
    expect(messages.map(({ state }) => state)).toEqual(['queued', 'queued', 'queued'])
    const [first] = messages.filter(({ attempts }) => attempts === 1)
    expect(first?.dotAt).toBeUndefined()
    const details = await company.message(first?.id ?? '')
    expect(details?.attemptList).toMatchObject([{ outcome: 'stopped', endedAt: expect.any(Date) }])
    await outbox.work()
    expect((await until(company, run, finished)).counts.sent).toBe(3)
  })

  it('says that it is unknown what has passed its final dot', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI', { responses: { '.': {} } })
    await company.enqueue({ user: 'MARI', run: 'r', messages: letters(1, 'm') })
    const worker = await outbox.work()
    await server.seen('.')
    // A second call may be in more of a hurry than the first.
    const patient = worker.stop()
    await outbox.close({ within: 0 })
    await patient
    expect(await company.messages()).toMatchObject([{ state: 'unknown', dotAt: expect.any(Date) }])
    expect(server.messages).toHaveLength(1)
  })

  it('lets end what ends in time', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI')
    await company.enqueue({ user: 'MARI', run: 'r', messages: letters(1, 'm') })
    const worker = await outbox.work()
    await server.seen('MAIL')
    await worker.stop({ within: 60_000 })
    expect(await company.messages()).toMatchObject([{ state: 'sent' }])
  })

  it('refuses what is no time', async () => {
    const { outbox } = await rig()
    const worker = await outbox.work()
    await expect(worker.stop({ within: -1 })).rejects.toThrow(/^stop: within must be milliseconds from 0/)
    await expect(outbox.close({ after: 1 } as never)).rejects.toThrow(/^close: after is not an option/)
  })
})
