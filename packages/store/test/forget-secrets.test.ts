import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { by, clear, makeCompany } from './fixture.ts'

onEachEngine('the store: forgetSecrets', ({ store }) => {
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
})
