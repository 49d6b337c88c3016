import { generateKeyPairSync } from 'node:crypto'
import { type CardDkim, secret, type UserCard } from '@saatja/core'
import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { by, makeCompany, reason } from './fixture.ts'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const signature = { domain: 'kivi.ee', selector: 'mail2026', privateKey: secret(pem) }
const cardWith = (dkim?: CardDkim): UserCard => ({
  code: 'MARI',
  email: 'mari@kivi.ee',
  mail: { server: 'mail.kivi.ee:587', ...(dkim === undefined ? {} : { dkim }) },
})
const keyOf = (card: UserCard | undefined): string | undefined => {
  const key = card?.mail?.dkim?.privateKey
  return typeof key === 'object' ? key.reveal() : key
}

onEachEngine('the store: the key of a DKIM signature', ({ store }) => {
  it('comes back as it was, sealed in between, and is in no audit', async () => {
    const { cards, audit, slug } = await makeCompany(store())
    await cards.put(cardWith(signature), by)
    expect(keyOf(await cards.get('MARI'))).toBe(pem)
    expect((await cards.get('MARI'))?.mail?.dkim).toMatchObject({ domain: 'kivi.ee', selector: 'mail2026' })
    const body = pem.split('\n')[1] ?? ''
    const { rows } = await store().database.query<{ all: string }>(
      'select row_to_json(card)::text as all from saatja.card card where company = $1',
      [slug],
    )
    expect(rows[0]?.all).toContain('v1.')
    expect(rows[0]?.all).not.toContain(body)
    await cards.put(cardWith({ ...signature, selector: 'mail2027' }), by)
    await cards.put(cardWith({ ...signature, selector: 'mail2027' }), by)
    const entries = await audit.list({ card: 'MARI' })
    expect(entries.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
      ['mail.dkim.selector'],
      expect.arrayContaining(['mail.dkim.domain', 'mail.dkim.selector', 'mail.dkim.privateKey']),
    ])
    expect(JSON.stringify(entries)).not.toContain(body)
  })

  it('cannot be put under another card', async () => {
    const { cards, slug } = await makeCompany(store())
    await cards.put(cardWith(signature), by)
    await cards.put({ ...cardWith(), code: 'JURI' }, by)
    await store().database.query(
      `update saatja.card set mail = (select mail from saatja.card where company = $1 and code = 'MARI')
       where company = $1 and code = 'JURI'`,
      [slug],
    )
    await expect(cards.get('JURI')).rejects.toMatchObject({ diagnosis: { id: 'secret-damaged' } })
  })

  it('is forgotten with its signature', async () => {
    const { cards, audit, forgetSecrets } = await makeCompany(store())
    await cards.put(cardWith(signature), by)
    await forgetSecrets(by)
    expect((await cards.get('MARI'))?.mail).toEqual({ server: 'mail.kivi.ee:587' })
    expect((await audit.list())[0]?.changes).toEqual([{ field: 'mail.dkim.privateKey' }])
  })

  it('may come later: until then the settings refuse to send', async () => {
    const { cards, effective } = await makeCompany(store())
    await cards.put(cardWith({ ...signature, privateKey: '' }), by)
    expect((await cards.get('MARI'))?.mail?.dkim).toMatchObject({ domain: 'kivi.ee', selector: 'mail2026' })
    expect((await effective('MARI'))?.findings).toContainEqual(
      expect.objectContaining({ code: 'dkim-invalid', severity: 'error' }),
    )
    await cards.put(cardWith(signature), by)
    const settings = await effective('MARI')
    expect(settings?.dkim).toMatchObject({ selector: 'mail2026' })
    expect(settings?.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each<[string, Partial<Record<keyof CardDkim, unknown>>]>([
    ['dkim.domain', { domain: 'no domain' }],
    ['dkim.selector', { selector: 'a b' }],
    ['dkim.privateKey', { privateKey: 'no key' }],
    ['dkim.privateKey', { privateKey: 5 }],
  ])('is refused by the name of the part: %s', async (part, wrong) => {
    const { cards } = await makeCompany(store())
    const error = await reason(cards.put(cardWith({ ...signature, ...wrong } as CardDkim), by))
    expect(String(error)).toContain(`card.mail.${part}`)
    expect(String(error)).not.toContain('no key')
  })
})
