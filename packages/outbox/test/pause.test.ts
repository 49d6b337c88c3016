import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { finished, letters, until } from './fixture.ts'

describeOutbox('pause, resume and cancel', (rig) => {
  it('pauses, resumes and cancels a run', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'p', messages: letters(4, 'm') })
    expect(await company.pause(run)).toBe(4)
    await company.enqueue({ user: 'MARI', run: 'p', messages: letters(2, 'later') })
    await outbox.work()
    const other = await company.enqueue({ user: 'MARI', run: 'other', messages: letters(2, 'o') })
    await until(company, other.run, finished)
    expect(server.messages.length).toBe(2)
    expect(await company.progress(run)).toMatchObject({
      paused: true,
      counts: { queued: 6 },
      finished: false,
    })
    expect(await company.resume(run)).toBe(6)
    await until(company, run, finished)
    expect(server.messages.length).toBe(8)
    const third = await company.enqueue({ user: 'MARI', run: 'c', messages: letters(3, 'c') })
    await company.pause(third.run)
    const cancelled = await company.cancel(third.run)
    // What had begun is finished.
    expect(await until(company, third.run, finished)).toMatchObject({ counts: { cancelled } })
  })
})
