import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { by, collect, makeCompany } from './fixture.ts'

onEachEngine('the store: changes', ({ store }) => {
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
})
