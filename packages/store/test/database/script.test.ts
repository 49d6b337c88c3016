import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore, type Store } from '../../src/index.ts'

let store: Store
beforeAll(async () => {
  store = await openStore({ ephemeral: true, providers: [] })
})
afterAll(() => store.close())

const broken = 'begin; select 1 / 0; commit'

it('a script that fails takes along nothing of what is asked at the same time', async () => {
  const { database } = store
  const one = 'select 1 as one'
  const [failed, ...others] = await Promise.allSettled([
    database.script(broken),
    database.query(one),
    database.transaction((tx) => tx.query(one)),
    database.script('begin; select 1 as one; commit'),
    database.script(broken),
    database.query(one),
  ])
  expect(failed.status).toBe('rejected')
  expect(others.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
})
