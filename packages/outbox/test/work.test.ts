import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { by, finished, letters, messageIds, until } from './fixture.ts'

describeOutbox('work', (rig) => {
  it('sends a run, once, however often it is enqueued', async () => {
    const { company, outbox, user, events, slug } = await rig()
    const server = await user('MARI')
    const batch = { user: 'MARI', run: 'november', messages: letters(30, 'inv') }
    const { run, messages, ...first } = await company.enqueue(batch)
    expect(first).toEqual({ added: 30, known: 0, suppressed: 0 })
    expect(messages.map(({ key, known }) => [key, known])).toEqual(
      batch.messages.map(({ key }) => [key, false]),
    )
    const again = { run, added: 0, known: 30, suppressed: 0 }
    expect(await company.enqueue(batch)).toEqual({
      ...again,
      messages: messages.map((one) => ({ ...one, known: true })),
    })
    expect((await company.messages({ run })).map(({ key }) => key)).toEqual(messages.map(({ key }) => key))
    const { id, messageId } = messages[7] ?? {}
    expect(await company.messages({ key: 'inv-7' })).toMatchObject([{ id, messageId, key: 'inv-7' }])
    expect(await company.messages({ key: 'inv-99' })).toEqual([])
    await outbox.work()
    const progress = await until(company, run, finished)
    expect(progress.counts).toMatchObject({ sent: 30, queued: 0, failed: 0, unknown: 0 })
    expect(new Set(messageIds(server)).size).toBe(30)
    expect(server.messages.length).toBe(30)
    expect(await company.enqueue(batch)).toMatchObject(again)
    const [message] = await company.messages({ run, limit: 1 })
    expect(messageIds(server)).toContain(message?.messageId)
    expect(await company.messages({ key: message?.key })).toEqual([message])
    expect(await company.messages({ run, key: 'another' })).toEqual([])
    expect(events).toContainEqual({
      ...{ kind: 'message', company: slug, run, id: message?.id, state: 'sent', user: 'MARI', attempt: 1 },
      key: message?.key,
      mailbox: expect.stringContaining(`mari.${slug}.test:587`),
      result: 'accepted',
      messageId: message?.messageId,
      took: expect.any(Number),
    })
    expect(server.connections().most).toBeLessThanOrEqual(4)
  })

  it('sends what was enqueued: recipients, parts and attachments, of which equal ones are kept once', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const server = await user('MARI')
    const logo = {
      filename: 'logo.png',
      content: new Uint8Array([1, 2, 3]),
      contentType: 'image/png',
      cid: 'logo',
    }
    const message = (to: string) => ({
      to: { name: 'Õie Ülo', address: to },
      cc: 'copy@klient.ee',
      subject: 'Arve nr 1',
      text: 'Tere!',
      html: '<p>Tere!</p>',
      unsubscribe: { url: 'https://kivi.ee/off', oneClick: true },
      calendar: {
        method: 'REQUEST' as const,
        content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
      },
      attachments: [logo, { filename: 'arve.txt', content: `arve ${to}` }],
    })
    const messages = ['a@klient.ee', 'b@klient.ee'].map((to) => ({ key: to, message: message(to) }))
    const { run } = await company.enqueue({ user: 'MARI', run: 'parts', messages })
    await outbox.work()
    await until(company, run, finished)
    const all = server.messages.join('\n')
    for (const part of [
      'logo.png',
      'AQID',
      'arve.txt',
      'image/png',
      'text/html',
      'a@klient.ee',
      'copy@klient.ee',
      'List-Unsubscribe: <https://kivi.ee/off>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'text/calendar',
    ])
      expect(all).toContain(part)
    const { rows } = await mine.database.query('select digest from saatja.outbox_blob where company = $1', [
      slug,
    ])
    expect(rows.length).toBe(3)
  })

  it('follows a sender to another mailbox', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const [old, next] = [await user('OLD'), await user('NEW')]
    const { run } = await company.enqueue({ user: 'OLD', run: 'moved', messages: letters(3, 'm') })
    const mail = (await mine.company(slug).cards.get('NEW'))?.mail ?? {}
    await mine.company(slug).cards.put({ code: 'OLD', email: 'old@kivi.ee', mail }, by)
    await outbox.work()
    expect((await until(company, run, finished)).counts.sent).toBe(3)
    expect([old.messages.length, next.messages.length]).toEqual([0, 3])
  })

  it('lets a person in before bulk mail, and users take turns', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const server = await user('MARI')
    const mail = (await mine.company(slug).cards.get('MARI'))?.mail ?? {}
    await mine.company(slug).cards.put({ code: 'JAAN', email: 'jaan@kivi.ee', mail }, by)
    const single = { bulk: false, messages: letters(1, 'single') }
    await company.enqueue({ user: 'MARI', run: 'big', messages: letters(60, 'big') })
    const jaan = await company.enqueue({ user: 'JAAN', run: 'small', messages: letters(5, 'small') })
    const one = await company.enqueue({ user: 'JAAN', run: 'single', ...single })
    await outbox.work()
    await until(company, jaan.run, finished)
    const order = messageIds(server)
    const idsOf = async (run: string) => (await company.messages({ run })).map(({ messageId }) => messageId)
    const place = async (run: string) => Math.max(...(await idsOf(run)).map((id) => order.indexOf(id)))
    // Four lanes begin together, so the order may differ by as many.
    expect(await place(one.run)).toBeLessThan(4)
    expect(await place(jaan.run)).toBeLessThan(16)
  })

  it('lets a person in, and another mailbox, while bulk mail is being sent', async () => {
    const { company, outbox, user, store: mine, slug } = await rig()
    const server = await user('MARI')
    const other = await user('TIIT')
    const mail = (await mine.company(slug).cards.get('MARI'))?.mail ?? {}
    await mine.company(slug).cards.put({ code: 'JAAN', email: 'jaan@kivi.ee', mail }, by)
    const big = await company.enqueue({ user: 'MARI', run: 'big', messages: letters(600, 'big') })
    await outbox.work()
    await until(company, big.run, ({ counts }) => counts.sent > 0, 60_000)
    const single = (code: string) => ({ user: code, run: code, bulk: false, messages: letters(1, code) })
    const singles = await mine.database.transaction(async (tx) => [
      await company.enqueue(single('JAAN'), { within: tx }),
      await company.enqueue(single('TIIT'), { within: tx }),
    ])
    for (const { run } of [big, ...singles]) await until(company, run, finished, 100_000)
    expect([server.messages.length, other.messages.length]).toEqual([601, 1])
    // More than half of the run was still waiting when both had left.
    const { rows } = await mine.database.query<{ before: number }>(
      `select count(*)::int as before from saatja.outbox_message where company = $1 and bulk
         and done_at < (select max(done_at) from saatja.outbox_message where company = $1 and not bulk)`,
      [slug],
    )
    expect(rows[0]?.before).toBeLessThan(300)
  })

  it('finishes what has begun when it is stopped, and goes on where it stopped', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'stop', messages: letters(200, 'm') })
    const worker = await outbox.work()
    await until(company, run, ({ counts }) => counts.sent > 5)
    await worker.stop()
    const stopped = await company.progress(run)
    expect(stopped?.counts.sending).toBe(0)
    expect(stopped?.counts.sent).toBe(server.messages.length)
    expect(stopped?.counts.sent).toBeLessThan(200)
    await outbox.work()
    expect((await until(company, run, finished, 100_000)).counts.sent).toBe(200)
    expect(new Set(messageIds(server)).size).toBe(200)
    expect(server.messages.length).toBe(200)
  })
})
