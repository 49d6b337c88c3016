import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { makeCompany } from './fixture.ts'

onEachEngine('the store: audit', ({ store }) => {
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
})
