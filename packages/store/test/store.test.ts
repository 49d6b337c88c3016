import { MailError, secret, type UserCard } from '@saatja/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CompanyStore, type Store, StoreError } from '../src/index.ts'
import { onEachEngine } from './engines.ts'

let count = 0

const makeCompany = async (store: Store, extra = {}): Promise<CompanyStore> => {
  const company = store.company(`kivi-${++count}`)
  await company.put({ name: 'Kivi OÜ', ...extra }, { by: 'test' })
  return company
}

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const reason = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error) => error,
  )
const clear = (card: UserCard | undefined): string | undefined => {
  const password = card?.mail?.password
  return typeof password === 'object' ? password.reveal() : password
}

const by = { by: 'admin' }

onEachEngine('the store', ({ store, another, name }) => {
  it('keeps a company and tells when it is not stored', async () => {
    const company = await makeCompany(store(), { mailUserCode: 'MAIL', bulkModule: true })
    expect(await company.get()).toEqual({
      slug: company.slug,
      name: 'Kivi OÜ',
      mailUserCode: 'MAIL',
      bulkModule: true,
    })
    await company.put({ name: 'Kivi AS' }, by)
    expect(await company.get()).toEqual({ slug: company.slug, name: 'Kivi AS' })
    expect(await store().company('nobody').get()).toBeUndefined()
    expect(await store().companies()).toContain(company.slug)
  })

  it('answers a card as it was put, with the password as a secret bound to its server', async () => {
    const { cards } = await makeCompany(store())
    const mail = { server: 'Smtp.Kivi.EE:465', username: null, attachAs: 'PDF', attachFiles: false } as const
    await cards.put({ code: 'A', email: 'a@kivi.ee', name: 'A B', mail }, by)
    expect(await cards.get('A')).toEqual({ code: 'A', email: 'a@kivi.ee', name: 'A B', mail })
    await cards.put(
      {
        code: 'A',
        email: 'a@kivi.ee',
        mail: { server: 'Smtp.Kivi.EE:465', username: 'a', password: 'parool' },
      },
      by,
    )
    const card = await cards.get('A')
    expect(JSON.stringify(card)).not.toContain('parool')
    expect(card?.name).toBeUndefined()
    expect(card?.mail?.passwordFor).toBe('smtp.kivi.ee:465')
    expect(card?.mail?.password).toMatchObject({ reveal: expect.any(Function) })
    expect(clear(card)).toBe('parool')
  })

  it('takes blank and absent fields for not stated', async () => {
    const { cards } = await makeCompany(store())
    const card = {
      code: 'A',
      email: ' a@kivi.ee ',
      name: ' ',
      mail: { server: ' ', password: '', provider: undefined },
    }
    await cards.put(card as unknown as UserCard, by)
    expect(await cards.get('A')).toEqual({ code: 'A', email: 'a@kivi.ee' })
  })

  it('round-trips any card', async () => {
    const { cards } = await makeCompany(store())
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((value) => value.trim() === value && !/\p{Cc}/u.test(value))
    const mail = fc.record(
      {
        sender: text,
        provider: text,
        username: fc.oneof(text, fc.constant(null)),
        security: fc.constantFrom('tls' as const, 'starttls' as const, 'none' as const),
        ca: text,
        allowClearTextPassword: fc.boolean(),
        attachFiles: fc.boolean(),
      },
      { requiredKeys: ['sender'] },
    )
    const card = fc.record({ code: text, email: text, name: text, mail })
    await fc.assert(
      fc.asyncProperty(card, async (given) => {
        await cards.put(given, by)
        expect(await cards.get(given.code)).toEqual(given)
        const back = await cards.get(given.code)
        await cards.put(back ?? given, by)
        expect(await cards.get(given.code)).toEqual(given)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the binding of a password that comes back, and binds every other to the server now in force', async () => {
    const { cards } = await makeCompany(store(), { mailUserCode: 'MAIL' })
    await cards.put(
      { code: 'MAIL', email: 'mail@kivi.ee', mail: { sender: 'smtp', server: 'old.kivi.ee:465' } },
      by,
    )
    await cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail: { username: 'mari', password: 'one' } }, by)
    expect((await cards.get('MARI'))?.mail?.passwordFor).toBe('old.kivi.ee:465')
    await cards.put(
      { code: 'MAIL', email: 'mail@kivi.ee', mail: { sender: 'smtp', server: 'new.kivi.ee:465' } },
      by,
    )
    const card = await cards.get('MARI')
    if (card === undefined) throw new Error('MARI is gone')
    await cards.put({ ...card, name: 'Mari' }, by)
    expect((await cards.get('MARI'))?.mail?.passwordFor).toBe('old.kivi.ee:465')
    const forged = { ...card, mail: { ...card.mail, passwordFor: 'third.kivi.ee:465' } }
    await cards.put(forged, by)
    expect((await cards.get('MARI'))?.mail?.passwordFor).toBe('new.kivi.ee:465')
    await cards.put({ ...card, mail: { ...card.mail, password: secret('two') } }, by)
    expect((await cards.get('MARI'))?.mail?.passwordFor).toBe('new.kivi.ee:465')
  })

  it('refuses a password for which no server is in force', async () => {
    const { cards } = await makeCompany(store())
    const error = await reason(
      cards.put({ code: 'A', email: 'a@kivi.ee', mail: { username: 'a', password: 'x' } }, by),
    )
    expect(error).toBeInstanceOf(StoreError)
    expect(String(error)).toMatch(/card\.mail\.password: there is no server/)
    expect(await cards.get('A')).toBeUndefined()
  })

  it.each([
    [{ code: '', email: 'a@kivi.ee' }, 'card.code: must not be blank'],
    [
      { code: 'A', email: 'a@kivi.ee\r\nBcc: x@y.ee' },
      'card.email: must not hold control characters or line breaks',
    ],
    [
      { code: 'A', email: 'a@kivi.ee', mail: { security: 'ssl' } },
      'card.mail.security: must be tls, starttls or none',
    ],
    [{ code: '\ud800', email: 'a@kivi.ee' }, 'card.code: must be whole characters, without U+0000'],
    [
      { code: 'A', email: 'a@kivi.ee', mail: { ca: 'a\0b' } },
      'card.mail.ca: must be whole characters, without U+0000',
    ],
    [{ code: 'A', email: 'a@kivi.ee', mail: { servr: 'x' } }, 'card.mail.servr: is not a known field'],
    [
      { code: 'A', email: 'a@kivi.ee', mail: { password: 5 } },
      'card.mail.password: must be text or secret(text)',
    ],
    [
      { code: 'A', email: 'a@kivi.ee', mail: { attachFiles: 'yes' } },
      'card.mail.attachFiles: must be true or false',
    ],
  ])('refuses %j in one sentence', async (card, message) => {
    const { cards } = await makeCompany(store())
    const error = await reason(cards.put(card as unknown as UserCard, by))
    expect(error).toMatchObject({ name: 'StoreError', code: 'INPUT', message })
  })

  it.each([
    [{ kind: 'k', subject: 'a\0b' }, 'event.subject'],
    [{ kind: 'k', data: { reply: ['a\0b'] } }, 'event.data'],
    [{ kind: 'k', data: { 'a\udfffb': 1 } }, 'event.data'],
  ])('refuses the event %j, which no database could keep', async (event, field) => {
    const { events } = await makeCompany(store())
    const message = `${field}: must be whole characters, without U+0000`
    expect(await reason(events.add(event))).toMatchObject({ name: 'StoreError', code: 'INPUT', message })
    const alike = { kind: 'k', subject: '\\u0000', data: { path: 'C:\\u0000', face: '😀' } }
    await events.add(alike)
    expect((await events.list())[0]).toMatchObject(alike)
  })

  it('knows no card by a code that cannot be one', async () => {
    const { cards } = await makeCompany(store())
    for (const code of ['a\0b', '\ud800', '', 'x'.repeat(65)]) expect(await cards.get(code)).toBeUndefined()
  })

  it('refuses a slug that is not one, and a card of a company that is not stored', async () => {
    expect(() => store().company('Kivi OÜ')).toThrow('company.slug: must be lower-case letters')
    const error = await reason(store().company('unknown').cards.put({ code: 'A', email: 'a@b.ee' }, by))
    expect(String(error)).toContain('the company "unknown" is not stored yet')
  })

  it('shows who changed what, and of a password only that', async () => {
    const { cards, audit } = await makeCompany(store())
    const mail = { server: 'smtp.kivi.ee:465', username: 'a', password: 'Canary-1' }
    await cards.put({ code: 'A', email: 'a@kivi.ee', mail }, { by: 'ANNA' })
    await cards.put(
      { code: 'A', email: 'b@kivi.ee', mail: { ...mail, password: 'Canary-2' } },
      { by: 'BERT' },
    )
    await cards.put(
      { code: 'A', email: 'b@kivi.ee', mail: { ...mail, password: 'Canary-2' } },
      { by: 'NOBODY' },
    )
    await cards.remove('A', { by: 'CARL' })
    const entries = await audit.list({ card: 'A' })
    expect(entries.map(({ by: who, action }) => [who, action])).toEqual([
      ['CARL', 'removed'],
      ['BERT', 'changed'],
      ['ANNA', 'added'],
    ])
    expect(entries[1]?.changes).toEqual([
      { field: 'email', before: 'a@kivi.ee', after: 'b@kivi.ee' },
      { field: 'mail.password' },
    ])
    expect(JSON.stringify(await audit.list())).not.toContain('Canary')
    const older = await audit.list({ before: entries[0]?.number ?? 0, limit: 1, card: 'A' })
    expect(older).toEqual([entries[1]])
  })

  it('keeps events in order', async () => {
    const { events } = await makeCompany(store())
    await events.add({ kind: 'reply', card: 'MARI', subject: 'Re: arve', data: { from: 'a@b.ee' } })
    await events.add({ kind: 'message-failed' })
    const all = await events.list()
    expect(all.map(({ kind }) => kind)).toEqual(['reply', 'message-failed'])
    expect(all[0]).toMatchObject({ card: 'MARI', subject: 'Re: arve', data: { from: 'a@b.ee' } })
    expect(await events.list({ after: all[0]?.number ?? 0 })).toEqual([all[1]])
    expect(await events.list({ kind: 'reply', card: 'MARI' })).toEqual([all[0]])
    expect(await reason(events.add({ kind: '' }))).toMatchObject({ message: 'event.kind: must not be blank' })
  })

  it('says who would change before a system card or the company is saved', async () => {
    const company = await makeCompany(store(), { mailUserCode: 'MAIL' })
    const server = { sender: 'smtp', server: 'old.kivi.ee:465' }
    await company.cards.put({ code: 'MAIL', email: 'mail@kivi.ee', mail: server }, by)
    await company.cards.put(
      { code: 'OWN', email: 'own@kivi.ee', mail: { provider: 'post', username: null } },
      by,
    )
    for (let i = 0; i < 3; i++) await company.cards.put({ code: `U${i}`, email: `u${i}@kivi.ee` }, by)
    const card = { code: 'MAIL', email: 'mail@kivi.ee', mail: { sender: 'smtp', server: 'new.kivi.ee:465' } }
    const changed = await collect(company.changes({ card }))
    expect(changed.map((change) => change.card)).toEqual(['U0', 'U1', 'U2'])
    expect(changed[0]?.fields[0]).toMatchObject({
      field: 'server',
      before: 'old.kivi.ee:465',
      after: 'new.kivi.ee:465',
    })
    expect(await collect(company.changes({ card: { code: 'U0', email: 'x@kivi.ee' } }))).toEqual([])
    const without = await collect(company.changes({ company: { name: 'Kivi OÜ' } }))
    expect(without.map((change) => change.card)).toEqual(
      ['MAIL', 'U0', 'U1', 'U2'].filter((code) => code !== 'MAIL'),
    )
    expect((await company.effective('U0'))?.fields.server).toMatchObject({
      value: 'old.kivi.ee:465',
      origin: 'system-user',
    })
  })

  it('walks through all cards in the order in which they were added', async () => {
    const { cards } = await makeCompany(store())
    const codes = Array.from({ length: 12 }, (_, index) => `U${(index * 7) % 12}`)
    for (const code of codes) await cards.put({ code, email: `${code}@kivi.ee` }, by)
    await cards.put({ code: 'U0', email: 'changed@kivi.ee' }, by)
    expect((await collect(cards.all())).map(({ code }) => code)).toEqual(codes)
  })

  it('never shows one company anything of another', async () => {
    const [one, two] = [await makeCompany(store()), await makeCompany(store())]
    const mail = { server: 'smtp.kivi.ee:465', username: 'mari', password: 'secret of one' }
    await one.cards.put({ code: 'MARI', email: 'mari@one.ee', mail }, by)
    await one.grants.put({ company: one.slug, card: 'MARI', mailbox: 'm@one.ee' }, 'grant of one', 0)
    await one.events.add({ kind: 'reply', card: 'MARI' })
    expect(await two.cards.get('MARI')).toBeUndefined()
    expect(await collect(two.cards.all())).toEqual([])
    expect(await two.events.list()).toEqual([])
    expect(await two.audit.list({ card: 'MARI' })).toEqual([])
    expect(await two.effective('MARI')).toBeUndefined()
    for (const company of [one.slug, two.slug]) {
      const key = { company, card: 'MARI', mailbox: 'm@one.ee' }
      expect(await two.grants.get(key)).toBeUndefined()
    }
    const theirs = { company: one.slug, card: 'MARI', mailbox: 'm@one.ee' }
    expect(await two.grants.put(theirs, 'stolen', 1)).toBeUndefined()
    expect(await two.cards.remove('MARI', by)).toBe(false)
    await two.cards.put({ code: 'MARI', email: 'mari@two.ee' }, by)
    expect((await one.cards.get('MARI'))?.email).toBe('mari@one.ee')
    expect((await one.grants.get(theirs))?.value).toBe('grant of one')
    // A row moved between companies, or between users, in the database itself does not open.
    await store().database.query(
      `update saatja.card set password = (select password from saatja.card where company = $1 and code = 'MARI')
       where company = $2`,
      [one.slug, two.slug],
    )
    const error = await reason(two.cards.get('MARI'))
    expect(MailError.is(error) && error.diagnosis.id).toBe('secret-damaged')
    expect((await collect(two.cards.all()))[0]?.mail?.password).toBeUndefined()
    await two.cards.put({ code: 'MARI', email: 'mari@two.ee' }, by)
    expect(await two.cards.get('MARI')).toEqual({ code: 'MARI', email: 'mari@two.ee' })
  })

  it('forgets the grants of a removed card, also for a refresh that is under way', async () => {
    const { cards, grants, slug } = await makeCompany(store())
    const key = { company: slug, card: 'MARI', mailbox: 'mari@kivi.ee' }
    await cards.put({ code: 'MARI', email: 'mari@kivi.ee' }, by)
    await grants.put(key, 'first', 0)
    expect(await cards.remove('MARI', by)).toBe(true)
    expect(await grants.get(key)).toBeUndefined()
    const version = await grants.put(key, 'of another Mari', 0)
    expect(await grants.put(key, 'first, refreshed', 1)).toBeUndefined()
    expect(await grants.get(key)).toEqual({ value: 'of another Mari', version })
  })

  it('forgets every secret of one company, also what cannot be read and what no card names', async () => {
    const [one, two] = [await makeCompany(store()), await makeCompany(store())]
    const mail = { server: 'a.test:587', username: 'm', password: 'kanaarilind' }
    for (const company of [one, two]) {
      await company.cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail }, by)
      for (const mailbox of ['m', 'old@kivi.ee'])
        await company.grants.put({ company: company.slug, card: 'MARI', mailbox }, 'grant', 0)
    }
    const old = { company: one.slug, card: 'MARI', mailbox: 'old@kivi.ee' }
    await store().database.query(
      `update saatja.oauth_grant set value = 'v1.damaged' where company = $1 and mailbox = 'm'`,
      [one.slug],
    )
    await one.forgetSecrets(by)
    const { password: _, ...kept } = mail
    expect((await one.cards.get('MARI'))?.mail).toEqual({ server: kept.server, username: kept.username })
    expect(await one.grants.get(old)).toBeUndefined()
    expect(await one.grants.get({ ...old, mailbox: 'm' })).toBeUndefined()
    expect(await one.grants.put(old, 'refreshed', 1)).toBeUndefined()
    expect((await one.audit.list())[0]).toMatchObject({
      by: 'admin',
      target: 'card MARI',
      changes: [{ field: 'mail.passwordFor', before: 'a.test:587' }, { field: 'mail.password' }],
    })
    expect(clear(await two.cards.get('MARI'))).toBe('kanaarilind')
    expect((await two.grants.get({ ...old, company: two.slug }))?.value).toBe('grant')
  })

  it('does all or nothing with the rest of a transaction', async () => {
    const company = await makeCompany(store())
    const undone = store().database.transaction(async (tx) => {
      await company.within(tx).cards.put({ code: 'A', email: 'a@kivi.ee' }, by)
      await company.within(tx).events.add({ kind: 'added' })
      throw new Error('changed my mind')
    })
    expect(String(await reason(undone))).toContain('changed my mind')
    expect(await company.cards.get('A')).toBeUndefined()
    expect(await company.events.list()).toEqual([])
  })

  it('lets one process at a time renew a grant', async () => {
    const company = await makeCompany(store())
    const other = (await another()).company(company.slug)
    const key = { company: company.slug, card: 'MARI', mailbox: 'mari@kivi.ee' }
    let inside = 0
    let most = 0
    const renew = (grants: typeof company.grants) =>
      grants.lock(key, async () => {
        most = Math.max(most, ++inside)
        const stored = await grants.get(key)
        await new Promise(setImmediate)
        await grants.put(key, String(Number(stored?.value ?? 0) + 1), stored?.version ?? 0)
        inside--
      })
    await Promise.all(Array.from({ length: 10 }, (_, index) => renew((index % 2 ? other : company).grants)))
    expect(most).toBe(1)
    expect(await company.grants.get(key)).toEqual({ value: '10', version: 10 })
    const failing = company.grants.lock(key, () => Promise.reject(new Error('no network')))
    expect(String(await reason(failing))).toContain('no network')
    expect(await other.grants.lock(key, async () => 'free')).toBe('free')
  })

  it('takes over the lock of a process that died', async () => {
    const company = await makeCompany(store())
    const key = { company: company.slug, card: 'A', mailbox: 'a@kivi.ee' }
    await store().database.query(
      `insert into saatja.lease (company, name, holder, expires) values ($1, $2, 'dead', now() - interval '1 second')`,
      [company.slug, JSON.stringify(['grant', 'A', 'a@kivi.ee'])],
    )
    expect(await company.grants.lock(key, async () => 'mine')).toBe('mine')
  })

  it('keeps nothing readable in the database', async () => {
    const { cards, grants, slug } = await makeCompany(store())
    const mail = { server: 'smtp.kivi.ee:465', username: 'a', password: 'Canary-password' }
    await cards.put({ code: 'A', email: 'a@kivi.ee', mail }, by)
    await grants.put({ company: slug, card: 'A', mailbox: 'a@kivi.ee' }, 'Canary-token', 0)
    const tables = ['company', 'card', 'oauth_grant', 'event', 'audit', 'lease']
    for (const table of tables) {
      const { rows } = await store().database.query(`select * from saatja.${table}`)
      const text = JSON.stringify(rows)
      expect(text).not.toContain('Canary')
      expect(text).not.toContain(Buffer.from('Canary-').toString('base64').slice(0, 8))
    }
  })

  it.runIf(name === 'pglite')(
    'says what is wrong rather than wait for ever inside a transaction',
    async () => {
      const company = await makeCompany(store())
      const wrong = store().database.transaction(() => company.cards.get('A'))
      expect(await reason(wrong)).toMatchObject({ code: 'USAGE' })
      expect(await company.cards.get('A')).toBeUndefined()
    },
  )
})
