import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { finished, letter, letters, until } from './fixture.ts'

describeOutbox('work, when the server refuses', (rig) => {
  it.each([
    '501 5.1.3 what you named is no mailbox',
    '504 5.5.2 <mati@halb>: a full name is needed',
    '556 5.1.10 halb.test takes no mail',
    '551 5.1.6 he has moved, please try <mati@uus.test>',
  ])('lets nobody else wait for one refused recipient (%s)', async (refusal) => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI', { responses: { RCPT: ['250 ok', refusal, '250 ok'] } })
    const { run } = await company.enqueue({ user: 'MARI', run: 'r', messages: letters(12, 'm') })
    await outbox.work()
    const progress = await until(company, run, finished)
    expect(progress.counts).toMatchObject({ sent: 11, failed: 1, queued: 0 })
    expect(server.messages.length).toBe(11)
  })

  it('lets all mail of a sender wait whom the server refuses, and fails none of it', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI', {
      responses: { MAIL: ['550 5.1.1 <mari@kivi.ee> is nobody here', '250 ok'] },
    })
    const { run } = await company.enqueue({ user: 'MARI', run: 'r', messages: letters(5, 'm') })
    await outbox.work()
    const held = await until(company, run, (progress) => progress.held === 5)
    expect(held.counts).toMatchObject({ queued: 5, failed: 0 })
    expect(server.messages.length).toBe(0)
    await company.resumeUser('MARI')
    expect((await until(company, run, finished)).counts.sent).toBe(5)
  })

  it('tries again only those recipients whom the server has not refused for good', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const acts = { RCPT: ['550 5.1.1 no such user', '450 4.2.0 not now', '250 ok'] }
    const server = await user('MARI', { responses: acts })
    const message = { ...letter('gone@klient.ee'), cc: 'busy@klient.ee' }
    const { run } = await company.enqueue({ user: 'MARI', run: 'r', messages: [{ key: 'k', message }] })
    await outbox.work()
    await until(company, run, ({ counts }) => counts.deferred === 1)
    await mine.database.query('update saatja.outbox_message set next_at = now() where company = $1', [slug])
    await company.resumeUser('MARI')
    expect((await until(company, run, finished)).counts).toMatchObject({ partial: 1, failed: 0 })
    expect(server.lines.filter((line) => line.startsWith('RCPT'))).toHaveLength(3)
    const [kept] = await company.messages({ run })
    const details = await company.message(kept?.id ?? '')
    expect(details?.recipients.map(({ address, state }) => [address, state]).toSorted()).toEqual([
      ['busy@klient.ee', 'sent'],
      ['gone@klient.ee', 'failed'],
    ])
  })
})
