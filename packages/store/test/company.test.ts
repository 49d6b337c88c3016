import { MailError } from '@saatja/core'
import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { by, collect, makeCompany, reason } from './fixture.ts'

onEachEngine('the store: company', ({ store }) => {
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

  it('refuses a slug that is not one, and a card of a company that is not stored', async () => {
    expect(() => store().company('Kivi OÜ')).toThrow('company.slug: must be lower-case letters')
    const error = await reason(store().company('unknown').cards.put({ code: 'A', email: 'a@b.ee' }, by))
    expect(String(error)).toContain('the company "unknown" is not stored yet')
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
})
