import { StoreError } from '@saatja/store'
import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { by, finished, letter, reason, until } from './fixture.ts'

const unknownUser = '550 5.1.1 <anan@klient.ee>: Recipient address rejected: User unknown'

describeOutbox('a corrected address', (rig) => {
  it('gets the same message once, in the same run, and the old one stays as it was', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI', { responses: { RCPT: [unknownUser, '250 ok'] } })
    const message = {
      ...letter('anan@klient.ee', 'Arve 7'),
      attachments: [{ filename: 'arve.pdf', content: Buffer.from('kaks eurot') }],
    }
    const batch = { user: 'MARI', run: 'November', kind: 'invoice', messages: [{ key: 'arve-7', message }] }
    const { run, messages } = await company.enqueue(batch)
    const id = messages[0]?.id ?? ''
    await outbox.work()
    await until(company, run, finished)
    const correction = { address: 'anan@klient.ee', corrected: 'anna@klient.ee' }
    const sent = await company.sendCorrected(id, correction, by)
    expect(sent).toMatchObject({ key: 'arve-7 → anna@klient.ee', known: false })
    expect((await company.sendCorrected(id, correction, by)).known).toBe(true)
    await outbox.work()
    expect((await until(company, run, finished)).counts).toMatchObject({ sent: 1, failed: 1 })
    expect(await company.message(id)).toMatchObject({ state: 'failed', addresses: ['anan@klient.ee'] })
    expect(await company.message(sent.id)).toMatchObject({ state: 'sent', addresses: ['anna@klient.ee'] })
    expect(server.messages).toHaveLength(1)
    expect(server.messages[0]).toMatch(/^to: anna@klient\.ee/im)
    expect(server.messages[0]).toContain(Buffer.from('kaks eurot').toString('base64'))
  })

  it('gets it alone, where others have it already', async () => {
    const { company, outbox, user } = await rig()
    await user('MARI', { responses: { RCPT: ['250 ok', unknownUser, '250 ok'] } })
    const message = { ...letter('kati@klient.ee'), cc: 'anan@klient.ee' }
    const { run, messages } = await company.enqueue({
      user: 'MARI',
      run: 'n',
      messages: [{ key: 'k', message }],
    })
    const id = messages[0]?.id ?? ''
    await outbox.work()
    await until(company, run, finished)
    const corrected = 'anna@klient.ee'
    const refused = await reason(company.sendCorrected(id, { address: 'kati@klient.ee', corrected }, by))
    expect(refused).toMatchObject({ code: 'INPUT', message: expect.stringMatching(/^address: /) })
    const sent = await company.sendCorrected(id, { address: 'ANAN@klient.ee', corrected }, by)
    expect(await company.message(sent.id)).toMatchObject({ addresses: [corrected] })
  })

  it('is refused by field when it cannot be sent to', async () => {
    const { company, outbox, user } = await rig()
    await user('MARI', { responses: { RCPT: [unknownUser] } })
    const { run, messages } = await company.enqueue({
      user: 'MARI',
      run: 'n',
      messages: [{ key: 'k', message: letter('anan@klient.ee') }],
    })
    const id = messages[0]?.id ?? ''
    await outbox.work()
    await until(company, run, finished)
    const ask = (fields: object, of = id) =>
      reason(
        company.sendCorrected(of, { address: 'anan@klient.ee', corrected: 'anna@klient.ee', ...fields }, by),
      )
    const message = (start: string) => expect.stringMatching(new RegExp(`^${start}: `))
    expect(await ask({ address: undefined })).toMatchObject({ code: 'INPUT', message: message('address') })
    expect(await ask({ corrected: 'anna' })).toMatchObject({ code: 'INPUT', message: message('corrected') })
    expect(await ask({ corrected: 'a@x.ee, b@x.ee' })).toMatchObject({ message: message('corrected') })
    expect(await ask({ address: 'kati@klient.ee' })).toMatchObject({ message: message('address') })
    expect(await ask({}, '8f14e45f-ceea-4f6a-9fef-3d4d3e1c9a5b')).toMatchObject({ message: message('id') })
    expect(await ask({}, 'k')).toBeInstanceOf(StoreError)
    expect(
      await reason(company.sendCorrected(id, { address: 'a@x.ee', corrected: 'b@x.ee' }, {} as never)),
    ).toBeInstanceOf(TypeError)
  })
})
