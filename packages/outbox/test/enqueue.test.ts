import { Readable } from 'node:stream'
import { MailError } from '@saatja/core'
import { StoreError } from '@saatja/store'
import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { by, finished, letter, letters, reason, until } from './fixture.ts'

describeOutbox('enqueue', (rig) => {
  it('belongs to the transaction of its caller', async () => {
    const { company, outbox, user, store: mine } = await rig()
    const server = await user('MARI')
    await outbox.work()
    const undone = mine.database.transaction(async (tx) => {
      await company.enqueue({ user: 'MARI', run: 'undone', messages: letters(3, 'undone') }, { within: tx })
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    const { run } = await mine.database.transaction((tx) =>
      company.enqueue({ user: 'MARI', run: 'done', messages: letters(3, 'done') }, { within: tx }),
    )
    await until(company, run, finished)
    expect(server.messages.length).toBe(3)
    expect((await company.runs()).map(({ name }) => name)).toEqual(['done'])
  })

  it('leaves nothing of a refused batch in a transaction that is committed all the same', async () => {
    const { company, user, store: mine } = await rig()
    await user('MARI')
    const wrong = { key: 'wrong', message: letter('not an address') }
    const messages = [...letters(250, 'many'), wrong]
    await mine.database.transaction(async (tx) => {
      const refused = company.enqueue({ user: 'MARI', run: 'refused', messages }, { within: tx })
      expect(await reason(refused)).toMatchObject({ code: 'INPUT' })
    })
    expect(await company.runs()).toEqual([])
    expect(await company.messages()).toEqual([])
  })

  it('is refused where the caller has opened no transaction', async () => {
    const { company, user, store: mine } = await rig()
    await user('MARI')
    const batch = { user: 'MARI', run: 'r', messages: letters(1, 'm') }
    const error = await reason(company.enqueue(batch, { within: mine.database }))
    expect(error).toMatchObject({ code: 'USAGE' })
    expect(String(error)).toContain('within: no transaction is open')
    expect(await company.messages()).toEqual([])
  })

  it('refuses what is too large to be kept, and reads no further', async () => {
    const { company, user, store: mine } = await rig()
    await user('MARI')
    const most = mine.database.engine === 'pglite' ? 25_000_000 : 50_000_000
    let read = 0
    const endless = async function* () {
      for (;;) {
        read += 1_000_000
        yield Buffer.alloc(1_000_000)
      }
    }
    const attachments = [
      { filename: 'a.bin', content: Buffer.alloc(1_000) },
      { filename: 'b.bin', content: Readable.from(endless()) },
    ]
    const large = { key: 'large', message: { ...letter('a@klient.ee'), attachments } }
    const refused = reason(company.enqueue({ user: 'MARI', run: 'r', messages: [large] }))
    expect(String(await refused)).toMatch(
      new RegExp(`batch\\.messages\\.0\\.message\\.attachments: have more than ${most} bytes together`),
    )
    expect(read).toBeLessThan(most + 20_000_000)
    const long = { key: 'long', message: { ...letter('a@klient.ee'), html: 'x'.repeat(10_000_001) } }
    expect(String(await reason(company.enqueue({ user: 'MARI', run: 'r', messages: [long] })))).toMatch(
      /batch\.messages\.0\.message\.html: makes a message of \d+ characters; at most 10000000 can be kept/,
    )
    expect(await company.messages()).toEqual([])
  })

  it('adds to a run that is opened by several at the same time', async () => {
    const { company, user } = await rig()
    await user('MARI')
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const added = await Promise.all(
      names.map((name) => company.enqueue({ user: 'MARI', run: 'one', messages: letters(2, name) })),
    )
    expect(new Set(added.map(({ run }) => run)).size).toBe(1)
    expect(await company.messages({ run: added[0]?.run })).toHaveLength(2 * names.length)
  })

  it('refuses a batch in one sentence, as a whole', async () => {
    const { company, user } = await rig()
    await user('MARI')
    const batch = { user: 'MARI', run: 'r', messages: letters(2, 'm') }
    const wrong = [
      [{ ...batch, user: 'NOBODY' }, /batch\.user: the company ".*" has no card "NOBODY"/],
      [{ ...batch, run: '' }, /^batch\.run: must be a line of 1 to 200 characters$/],
      [{ ...batch, priority: 0.5 }, /^batch\.priority: must be a whole number/],
      [
        { ...batch, messages: [...letters(1, 'x'), { key: 'y', message: letter('not an address') }] },
        /^batch\.messages\.1\.message\.to: An address in the message is not valid\. .*“not an address”/,
      ],
      [
        { ...batch, messages: [{ key: 'y', message: { to: [], subject: 'x' } }] },
        /^batch\.messages\.0\.message: .*no recipient/,
      ],
    ] as const
    for (const [given, message] of wrong) {
      const error = await reason(company.enqueue(given))
      expect(error).toBeInstanceOf(StoreError)
      expect((error as StoreError).message).toMatch(message)
    }
    expect(await company.messages()).toEqual([])
    await company.enqueue(batch)
    const other = [{ key: 'm-0', message: letter('other@klient.ee') }]
    expect(String(await reason(company.enqueue({ ...batch, messages: other })))).toContain(
      'the key "m-0" stands for another mail already',
    )
    expect(String(await reason(company.enqueue({ ...batch, kind: 'invoice' })))).toContain(
      'choose another name',
    )
  })

  it('refuses bulk mail without the module when it is enqueued, and lets a single mail through', async () => {
    const { company, user, store: mine, slug } = await rig()
    await user('LIM', {}, { provider: 'limited' })
    const batch = { user: 'LIM', run: 'bulk', messages: letters(2, 'm') }
    const error = await reason(company.enqueue(batch))
    expect(MailError.is(error) && [error.code, error.diagnosis.id, error.diagnosis.params]).toEqual([
      'CONFIG',
      'bulk-not-allowed',
      { sender: 'limited' },
    ])
    expect(await company.messages()).toEqual([])
    await company.enqueue({ ...batch, run: 'single', bulk: false })
    await mine.company(slug).put({ name: 'Kivi OÜ', bulkModule: true }, by)
    expect((await company.enqueue({ ...batch, messages: letters(2, 'n') })).added).toBe(2)
  })

  it('refuses a batch whose settings have an error', async () => {
    const { company, store: mine, slug } = await rig()
    await mine.company(slug).cards.put({ code: 'NONE', email: 'n@kivi.ee', mail: { sender: 'smtp' } }, by)
    const error = await reason(company.enqueue({ user: 'NONE', run: 'r', messages: letters(1, 'm') }))
    expect(MailError.is(error) && error.diagnosis.id).toBe('settings-refused')
    expect(MailError.is(error) && error.findings.map(({ code }) => code)).toContain('server-missing')
  })
})
