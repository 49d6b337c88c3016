import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { finished, letter, until } from './fixture.ts'

describeOutbox('prune', (rig) => {
  it('prunes what is finished, with the attachments that nothing else needs', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    await user('MARI')
    const message = { ...letter('a@klient.ee'), attachments: [{ filename: 'a.txt', content: 'a' }] }
    const { run } = await company.enqueue({ user: 'MARI', run: 'old', messages: [{ key: 'old', message }] })
    await outbox.work()
    await until(company, run, finished)
    expect(await company.prune(new Date(Date.now() - 60_000))).toBe(0)
    expect(await company.prune(new Date(Date.now() + 60_000))).toBe(1)
    expect(await company.runs()).toEqual([])
    const { rows } = await mine.database.query('select 1 from saatja.outbox_blob where company = $1', [slug])
    expect(rows).toEqual([])
  })
})
