import { grantStoreConformance } from '@saatja/testkit'
import { expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { by, makeCompany, reason } from './fixture.ts'

onEachEngine('the store: grants', ({ store, another: openAnother }) => {
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

  it('keeps grants as every store must', async () => {
    const company = await makeCompany(store())
    const another = (await openAnother()).company(company.slug).grants
    let number = 0
    const newKey = () => ({ company: company.slug, card: `CARD ${++number}`, mailbox: 'mari@kivi.ee' })
    for (const { run } of grantStoreConformance(company.grants, { another, newKey })) await run()
  })

  it('lets one process at a time renew a grant', async () => {
    const company = await makeCompany(store())
    const other = (await openAnother()).company(company.slug)
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
})
