import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { by, finished, letters, until } from './fixture.ts'

describeOutbox('company', (rig) => {
  it('never shows one company anything of another', async () => {
    const [one, two] = [await rig(), await rig()]
    const server = await one.user('MARI')
    await two.user('MARI')
    const batch = { user: 'MARI', run: 'same', messages: letters(2, 'same') }
    const { run } = await one.company.enqueue(batch)
    const theirs = await two.company.enqueue(batch)
    expect(theirs).toMatchObject({ added: 2, known: 0 })
    const [message] = await one.company.messages()
    const id = message?.id ?? ''
    expect(await two.company.progress(run)).toBeUndefined()
    expect(await two.company.message(id)).toBeUndefined()
    expect(await two.company.messages({ run })).toEqual([])
    expect((await two.company.runs()).map(({ id: own }) => own)).toEqual([theirs.run])
    for await (const seen of two.company.watch(run)) throw new Error(`seen: ${seen.name}`)
    expect(await one.company.pause(run)).toBe(2)
    expect(await two.company.resume(run)).toBe(0)
    expect(await two.company.resumeUser('MARI')).toBe(2)
    expect((await one.company.progress(run))?.paused).toBe(true)
    expect(await one.company.resume(run)).toBe(2)
    expect(await two.company.pause(run)).toBe(0)
    expect(await two.company.cancel(run)).toBe(0)
    expect(await two.company.resolveUnknown(id, 'sent', by)).toBe(false)
    expect(await two.company.prune(new Date(Date.now() + 1_000))).toBe(0)
    expect((await two.company.mailboxes()).map(({ mailbox }) => mailbox)).toHaveLength(1)
    expect((await one.company.progress(run))?.counts.queued).toBe(2)
    await one.outbox.work()
    await until(one.company, run, finished)
    expect(server.messages.length).toBe(2)
    for (const [slug, own] of [
      [one.slug, run],
      [two.slug, theirs.run],
    ] as const)
      for (const { data } of await one.store.company(slug).events.list()) expect(data.run).toBe(own)
  })
})
