import type { UserCard } from '@saatja/core'
import { expect, it, vi } from 'vitest'
import { resumeIfSaved } from '../src/queue/save-outcome.ts'
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
    expect(await company.progress(run)).toMatchObject({ held: 8, blocked: true, finished: false })
    expect(await company.resumeUser('MARI')).toBe(8)
    expect((await until(company, run, finished)).counts.sent).toBe(8)
  })

  it('tries again when the right password is saved, and not when a name is', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const responses = { AUTH: ['535 5.7.8 Bad credentials', '235 ok'] }
    const mail = { username: 'mari', password: 'wrong', allowClearTextPassword: true }
    const server = await user('MARI', { responses }, mail)
    const { run } = await company.enqueue({ user: 'MARI', run: 'auth', messages: letters(2, 'm') })
    await outbox.work()
    await until(company, run, ({ blocked }) => blocked)
    const { cards } = mine.company(slug)
    const card = (await cards.get('MARI')) as UserCard
    await cards.put({ ...card, name: 'Mari Maasikas' }, by)
    expect(await company.progress(run)).toMatchObject({ held: 2, blocked: true })
    await cards.put({ ...card, mail: { ...card.mail, password: 'parool' } }, by)
    expect((await until(company, run, finished)).counts.sent).toBe(2)
    expect(server.lines.filter((line) => line.startsWith('AUTH')).length).toBe(2)
  })

  it('tries the mail of everyone again when the card of the system user is saved', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const responses = { AUTH: ['535 5.7.8 Bad credentials', '235 ok'] }
    await user('MAIL', { responses }, { username: 'post', password: 'wrong', allowClearTextPassword: true })
    await mine.company(slug).put({ name: 'Kivi OÜ', mailUserCode: 'MAIL' }, by)
    const { cards } = mine.company(slug)
    await cards.put({ code: 'JAAN', email: 'jaan@kivi.ee' }, by)
    const { run } = await company.enqueue({ user: 'JAAN', run: 'heir', messages: letters(2, 'j') })
    await outbox.work()
    await until(company, run, ({ blocked }) => blocked)
    const card = (await cards.get('MAIL')) as UserCard
    await cards.put({ ...card, mail: { ...card.mail, password: 'parool' } }, by)
    expect((await until(company, run, finished)).counts.sent).toBe(2)
  })

  it('tries again when the card was saved while the attempt with the old one was under way', async () => {
    const { company, user, store: mine, slug } = await rig()
    await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'r', messages: letters(1, 'm') })
    await mine.database.query("update saatja.outbox_message set hold = 'settings' where company = $1", [slug])
    const ended = async (took: number): Promise<unknown> => {
      await resumeIfSaved(mine.database, { company: slug, mailbox: '' }, 'MARI', took, 'unheard')
      return (await company.progress(run))?.held
    }
    expect(await ended(0)).toBe(1)
    expect(await ended(600_000)).toBe(0)
  })

  it('tries again when a sign-in to the mailbox is saved', async () => {
    const { company, outbox, store: mine, slug, mailboxOfMari } = await rig()
    await mailboxOfMari()
    const mail = { sender: 'signed-in', username: 'office@kivi.ee' }
    await mine.company(slug).cards.put({ code: 'JAAN', email: 'office@kivi.ee', mail }, by)
    const { run } = await company.enqueue({ user: 'JAAN', run: 'jaan', messages: letters(1, 'jaan') })
    await outbox.work()
    const held = await until(company, run, ({ blocked }) => blocked)
    expect(held.held).toBe(1)
    const attempts = async () => (await company.messages({ run }))[0]?.attempts ?? 0
    const before = await attempts()
    const key = { company: slug, card: 'JAAN', mailbox: 'office@kivi.ee' }
    await mine.company(slug).grants.put(key, 'a grant', 0)
    await vi.waitFor(async () => expect(await attempts()).toBeGreaterThan(before), 15_000)
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
