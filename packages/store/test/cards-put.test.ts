import { secret, type UserCard } from '@saatja/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { StoreError } from '../src/index.ts'
import { onEachEngine } from './engines.ts'
import { by, clear, makeCompany, reason } from './fixture.ts'

onEachEngine('the store: cards.put', ({ store }) => {
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
    ['a domain without a dot', { email: 'mari@kivi' }, 'email-invalid', { email: 'mari@kivi' }],
    ['a comma', { email: 'mari@kivi,ee' }, 'email-invalid', { email: 'mari@kivi,ee' }],
    ['a space', { email: 'mari @kivi.ee' }, 'email-invalid', { email: 'mari @kivi.ee' }],
    [
      'a provider with a typo',
      { email: 'mari@kivi.ee', mail: { provider: 'gmial' } },
      'provider-unknown',
      { provider: 'gmial', known: 'post' },
    ],
  ])(
    'keeps %s, so that a person can correct it, and the settings refuse to send',
    async (_, card, code, params) => {
      const { cards, effective } = await makeCompany(store())
      await cards.put({ code: 'MARI', ...card }, by)
      expect((await effective('MARI'))?.findings).toContainEqual(
        expect.objectContaining({ code, severity: 'error', params }),
      )
    },
  )

  it('names the providers there are, when a password has no server because of a typo', async () => {
    const { cards } = await makeCompany(store())
    const mail = { provider: 'gmial', username: 'mari', password: 'x' }
    const error = await reason(cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail }, by))
    expect(error).toMatchObject({
      code: 'INPUT',
      message: expect.stringMatching(/^card\.mail\.provider: "gmial" is not known; use one of post$/),
    })
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
    [
      { code: 'A', email: 'a@kivi.ee', mail: { server: 'mail.kivi.ee', username: 'a', password: 'b' } },
      'card.mail.server: "mail.kivi.ee" is not a server; state its name and port, such as smtp.example.com:465',
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
})
