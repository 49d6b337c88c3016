import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { by, letters, until } from './fixture.ts'

describeOutbox('progress', (rig) => {
  it('keeps to the limits of a provider, and says when it will be done', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    await mine.company(slug).put({ name: 'Kivi OÜ', bulkModule: true }, by)
    const server = await user('LIM', {}, { provider: 'limited' })
    const { run } = await company.enqueue({ user: 'LIM', run: 'limited', messages: letters(60, 'm') })
    const before = await company.progress(run)
    expect(before?.doneAt?.getTime()).toBeGreaterThan(Date.now() + 20 * 3_600_000)
    await outbox.work()
    // 40 a day, of which one stays free for a person.
    const resting = await until(company, run, (progress) => progress.resting !== undefined)
    expect(resting.resting?.diagnosis?.id).toBe('pace-exceeded')
    await until(company, run, ({ counts }) => counts.sending === 0)
    expect(server.messages.length).toBe(39)
    expect(server.connections().most).toBeLessThanOrEqual(2)
  })
})
