import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { finished, letter, letters, messageIds, until } from './fixture.ts'

describeOutbox('message', (rig) => {
  it('keeps an outcome for every recipient, and tries those that were put off alone', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const server = await user('MARI', {
      responses: { RCPT: ['250 ok', '550 5.1.1 No such user', '450 4.2.0 Greylisted', '250 ok'] },
    })
    const to = ['good@klient.ee', 'gone@klient.ee', 'grey@klient.ee']
    const message = { ...letter(''), to }
    const { run } = await company.enqueue({ user: 'MARI', run: 'three', messages: [{ key: 'k', message }] })
    await outbox.work()
    await until(company, run, ({ counts }) => counts.deferred === 1)
    const [deferred] = await company.messages({ run })
    expect(deferred?.addresses).toEqual(to)
    expect(deferred?.nextAt?.getTime()).toBeGreaterThan(Date.now() + 30_000)
    const hurry = "update saatja.outbox_message set next_at = now() where company = $1 and state = 'deferred'"
    await mine.database.query(hurry, [slug])
    await company.resumeUser('MARI')
    const progress = await until(company, run, finished)
    expect(progress.counts.partial).toBe(1)
    const details = await company.message(deferred?.id ?? '')
    expect(details?.recipients.map(({ address, state }) => [address, state])).toEqual([
      ['gone@klient.ee', 'failed'],
      ['good@klient.ee', 'sent'],
      ['grey@klient.ee', 'sent'],
    ])
    expect(details?.recipients[0]?.reply).toContain('No such user')
    expect(server.lines.filter((line) => line.startsWith('RCPT'))).toEqual(
      [...to, 'grey@klient.ee'].map((address) => `RCPT TO:<${address}>`),
    )
    expect(new Set(messageIds(server)).size).toBe(1)
    expect(details?.attemptList.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
    expect((await mine.company(slug).events.list({ kind: 'message-partial' })).length).toBe(1)
  })

  it('gives up a mail that the server refuses for good, and tells', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    await user('MARI', { responses: { '.': '554 5.7.1 Spam' } })
    const { run } = await company.enqueue({ user: 'MARI', run: 'spam', messages: letters(1, 'm') })
    await outbox.work()
    const progress = await until(company, run, finished)
    expect(progress.counts.failed).toBe(1)
    const [message] = await company.messages({ run })
    expect(message?.reply).toContain('Spam')
    expect(message?.diagnosis?.code).toBe('REJECTED')
    const [event] = await mine.company(slug).events.list({ kind: 'message-failed' })
    expect(event).toMatchObject({ card: 'MARI', data: { message: message?.id, run } })
  })

  it('tells of the attempt that is under way, and who makes it', async () => {
    const { company, user, store: mine, slug } = await rig()
    await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'slow', messages: letters(1, 's') })
    const { rows } = await mine.database.query(
      `select answer_id as id from saatja.outbox_commit('tartu:7', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
         array[$1], array(select mailbox from saatja.outbox_mailbox where company = $1), '{1}', '{false}')`,
      [slug],
    )
    expect(rows.length).toBe(1)
    const [message] = await company.messages({ run })
    const details = await company.message(message?.id ?? '')
    expect(details).toMatchObject({ state: 'sending', attempts: 1 })
    expect(details?.attemptList).toEqual([{ number: 1, worker: 'tartu:7', begunAt: expect.any(Date) }])
  })
})
