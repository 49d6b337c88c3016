import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { by, makeCompany, reason } from './fixture.ts'

onEachEngine('the store: transaction', ({ store, name }) => {
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
