import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { by, collect, makeCompany } from './fixture.ts'

onEachEngine('the store: cards.get and cards.all', ({ store }) => {
  it('knows no card by a code that cannot be one', async () => {
    const { cards } = await makeCompany(store())
    for (const code of ['a\0b', '\ud800', '', 'x'.repeat(65)]) expect(await cards.get(code)).toBeUndefined()
  })

  it('walks through all cards in the order in which they were added', async () => {
    const { cards } = await makeCompany(store())
    const codes = Array.from({ length: 12 }, (_, index) => `U${(index * 7) % 12}`)
    for (const code of codes) await cards.put({ code, email: `${code}@kivi.ee` }, by)
    await cards.put({ code: 'U0', email: 'changed@kivi.ee' }, by)
    expect((await collect(cards.all())).map(({ code }) => code)).toEqual(codes)
  })
})
