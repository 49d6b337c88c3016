import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { finished, letter, letters, reason, until } from './fixture.ts'

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
    const { rows } = await mine.database.query(
      `select (select count(*) from saatja.outbox_blob where company = $1)::int as blobs,
         (select count(*) from saatja.outbox_recipient where company = $1)::int as recipients,
         (select count(*) from saatja.outbox_attempt where company = $1)::int as attempts`,
      [slug],
    )
    expect(rows).toEqual([{ blobs: 0, recipients: 0, attempts: 0 }])
  })

  it('empties by policy what has ended, over all companies, and keeps what is known of it', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const server = await user('MARI')
    await user('UNSURE', { responses: { '.': { ending: 'close' } } })
    const message = {
      ...letter('a@klient.ee'),
      html: '<p>a</p>',
      attachments: [{ filename: 'a.txt', content: 'a' }],
    }
    await outbox.work()
    for (const code of ['MARI', 'UNSURE']) {
      const { run } = await company.enqueue({ user: code, run: code, messages: [{ key: code, message }] })
      await until(company, run, finished)
    }
    expect(server.messages.join()).toContain('a.txt')
    // Nothing is old enough for the usual policy.
    expect(await outbox.prune()).toEqual({ emptied: 0, removed: 0 })
    const blobs = 'select 1 from saatja.outbox_blob where company = $1'
    expect((await outbox.prune({ content: 0 })).emptied).toBeGreaterThan(0)
    const content = async (key: string) => {
      const { rows } = await mine.database.query<{ content: object; files: number }>(
        `select content, (select count(*)::int from saatja.outbox_attachment where message = id) as files
         from saatja.outbox_message where company = $1 and key = $2`,
        [slug, key],
      )
      return rows[0]
    }
    expect(await content('MARI')).toEqual({ content: { to: 'a@klient.ee', subject: 'Arve' }, files: 0 })
    // A person may have it sent again.
    expect(await content('UNSURE')).toMatchObject({ content: { text: 'Tere!' }, files: 1 })
    expect((await mine.database.query(blobs, [slug])).rows).toHaveLength(1)
    const views = await company.messages()
    expect(views.find(({ key }) => key === 'MARI')).toMatchObject({
      subject: 'Arve',
      addresses: ['a@klient.ee'],
      state: 'sent',
      reply: expect.stringContaining('250'),
    })
    // Looked at once: a second pass begins where the first has ended.
    expect(await outbox.prune({ content: 0 })).toEqual({ emptied: 0, removed: 0 })
    const [unsure] = views.filter(({ state }) => state === 'unknown')
    await company.resolveUnknown(unsure?.id ?? '', 'sent', { by: 'ANNA' })
    expect((await outbox.prune({ content: 0 })).emptied).toBe(1)
    expect(await content('UNSURE')).toMatchObject({ files: 0 })
    expect((await mine.database.query(blobs, [slug])).rows).toEqual([])
    expect((await outbox.prune({ messages: 0 })).removed).toBeGreaterThan(1)
    expect(await company.messages()).toEqual([])
    expect(await company.runs()).toEqual([])
  })

  it('empties more than one portion', async () => {
    const { company, outbox, store: mine, user, slug } = await rig()
    await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'many', messages: letters(600, 'many') })
    await company.cancel(run)
    // One transaction ended them all at one moment: none may be left out.
    expect((await outbox.prune({ content: 0 })).emptied).toBe(600)
    const { rows } = await mine.database.query(
      "select 1 from saatja.outbox_message where company = $1 and content ? 'text'",
      [slug],
    )
    expect(rows).toEqual([])
  })

  it('refuses a policy that it does not know', async () => {
    const { outbox } = await rig()
    expect(String(await reason(outbox.prune({ content: -1 })))).toContain(
      'prune: content must be days from 0',
    )
    expect(String(await reason(outbox.prune({ bodies: 3 } as never)))).toContain(
      'prune: bodies is not an option',
    )
  })
})
