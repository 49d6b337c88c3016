import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { by, finished, letters, messageIds, until } from './fixture.ts'

describeOutbox('resumeUser', (rig) => {
  it('stops a mailbox after one refused sign-in, until somebody says that it is mended', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const server = await user(
      'MARI',
      { responses: { AUTH: ['535 5.7.8 Bad credentials', '235 ok'] } },
      { username: 'mari', password: 'parool', allowClearTextPassword: true },
    )
    const { run } = await company.enqueue({ user: 'MARI', run: 'auth', messages: letters(8, 'm') })
    await outbox.work()
    const stopped = await until(company, run, ({ resting }) => resting !== undefined)
    expect(stopped.resting?.diagnosis?.code).toBe('AUTH')
    expect(stopped.resting?.until).toBeUndefined()
    await until(company, run, ({ counts }) => counts.queued === 8)
    expect(server.lines.filter((line) => line.startsWith('AUTH')).length).toBe(1)
    expect((await company.mailboxes())[0]?.resting?.diagnosis?.code).toBe('AUTH')
    expect((await mine.company(slug).events.list({ kind: 'mailbox-paused' })).length).toBeGreaterThan(0)
    expect(await company.resumeUser('MARI')).toBe(8)
    expect((await until(company, run, finished)).counts.sent).toBe(8)
  })

  it('holds one sender who has not signed in to a shared mailbox, not those who have', async () => {
    const { company, outbox, store: mine, slug, mailboxOfMari } = await rig()
    const server = await mailboxOfMari()
    const mail = { sender: 'signed-in', username: 'office@kivi.ee' }
    for (const code of ['JAAN', 'MARI'])
      await mine.company(slug).cards.put({ code, email: 'office@kivi.ee', mail }, by)
    const jaan = await company.enqueue({ user: 'JAAN', run: 'jaan', messages: letters(3, 'jaan') })
    const mari = await company.enqueue({ user: 'MARI', run: 'mari', messages: letters(3, 'mari') })
    await outbox.work()
    expect((await until(company, mari.run, finished)).counts.sent).toBe(3)
    const held = await until(company, jaan.run, (progress) => progress.held === 3)
    expect(held.counts).toMatchObject({ queued: 3, sent: 0 })
    expect(server.messages.length).toBe(3)
  })

  it('holds one sender whose settings are wrong, not the others of the same mailbox', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    await user('MARI')
    const { cards } = mine.company(slug)
    const mail = (await cards.get('MARI'))?.mail ?? {}
    await cards.put({ code: 'JAAN', email: 'jaan@kivi.ee', mail }, by)
    const mari = await company.enqueue({ user: 'MARI', run: 'mari', messages: letters(3, 'mari') })
    const jaan = await company.enqueue({ user: 'JAAN', run: 'jaan', messages: letters(3, 'jaan') })
    await cards.put({ code: 'JAAN', email: 'not an address', mail }, by)
    await outbox.work()
    expect((await until(company, mari.run, finished)).counts.sent).toBe(3)
    const held = await until(company, jaan.run, (progress) => progress.held === 3)
    expect(held.counts).toMatchObject({ queued: 3, sent: 0 })
    await cards.put({ code: 'JAAN', email: 'jaan@kivi.ee', mail }, by)
    await company.resumeUser('JAAN')
    expect((await until(company, jaan.run, finished)).counts.sent).toBe(3)
  })

  it('rests while a server does not answer, and loses nothing', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI', {
      responses: { greeting: [{ bytes: '421 4.3.2 Busy\r\n', ending: 'close' }, '220 ok'] },
    })
    const { run } = await company.enqueue({ user: 'MARI', run: 'busy', messages: letters(3, 'm') })
    await outbox.work()
    const resting = await until(company, run, (progress) => progress.resting?.until !== undefined)
    expect(resting.resting?.until?.getTime()).toBeGreaterThan(Date.now())
    await company.resumeUser('MARI')
    expect((await until(company, run, finished)).counts.sent).toBe(3)
    expect(new Set(messageIds(server)).size).toBe(3)
  })
})
