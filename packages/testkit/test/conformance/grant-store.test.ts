import { type GrantKey, type GrantStore, memoryGrants, type StoredGrant } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { type GrantStoreOptions, grantStoreConformance } from '../../src/index.ts'

describe('the store in memory', () => {
  for (const { name, run } of grantStoreConformance(memoryGrants())) it(name, run)
})

const idOf = ({ company, card, mailbox }: GrantKey) => JSON.stringify([company, card, mailbox])

/** A store with one mistake. */
const broken = (mistake: (sound: GrantStore) => Partial<GrantStore>): GrantStore => {
  const sound = memoryGrants()
  return { ...sound, ...mistake(sound) }
}

const noLock: GrantStore['lock'] = async (_, work) => work()

/** As a table with a row for each key, which a removal deletes. */
const deleting = (): GrantStore => {
  const rows = new Map<string, StoredGrant>()
  return {
    ...memoryGrants(),
    get: async (key) => rows.get(idOf(key)),
    put: async (key, value, version) => {
      if ((rows.get(idOf(key))?.version ?? 0) !== version) return undefined
      if (value === null) rows.delete(idOf(key))
      else rows.set(idOf(key), { value, version: version + 1 })
      return version + 1
    },
  }
}

/** As a program that reads first and then writes. */
const racing = (): GrantStore => {
  const rows = new Map<string, StoredGrant>()
  return {
    ...memoryGrants(),
    get: async (key) => rows.get(idOf(key)),
    put: async (key, value, version) => {
      const stored = rows.get(idOf(key))
      await new Promise(setImmediate)
      if ((stored?.version ?? 0) !== version) return undefined
      rows.set(idOf(key), { value: value ?? '', version: version + 1 })
      return version + 1
    },
  }
}

/** As a lock that holds the only connection. */
const oneConnection = (): GrantStore => {
  const sound = memoryGrants()
  const only: GrantKey = { company: '', card: '', mailbox: '' }
  return {
    get: (key) => sound.lock(only, () => sound.get(key)),
    put: (key, value, version) => sound.lock(only, () => sound.put(key, value, version)),
    lock: (_, work) => sound.lock(only, work),
  }
}

const mistakes: readonly (readonly [string, GrantStore, string, GrantStoreOptions?])[] = [
  [
    'keeps a grant and counts its versions from 1',
    broken(({ put }) => ({ put: async (...given) => ((await put(...given)) ?? 0) - 1 })),
    'put at version 0 must answer 1, not 0',
  ],
  [
    'keeps a grant and counts its versions from 1',
    memoryGrants(),
    'get must answer {"value":"b","version":2}, not nothing',
    { another: memoryGrants() },
  ],
  [
    'writes only on the version that is stored',
    broken(({ get, put }) => ({
      put: async (key, value) => put(key, value, (await get(key))?.version ?? 0),
    })),
    'put at version 0 over 1 must answer nothing',
  ],
  [
    'writes only on the version that is stored',
    broken(({ get, put }) => ({
      put: async (key, value, version) => put(key, value, (await get(key)) ? version : 0),
    })),
    'put at version 3 before any put must answer nothing, not 1',
  ],
  [
    'removes a grant, and lets no earlier holder write over the next one',
    deleting(),
    'put at the version before the removal must answer nothing, not 2',
  ],
  [
    'tells keys apart by company, card and mailbox',
    broken(({ get, put }) => ({
      get: ({ mailbox }) => get({ company: '', card: '', mailbox }),
      put: ({ mailbox }, ...given) => put({ company: '', card: '', mailbox }, ...given),
    })),
    'must answer nothing, not {"value":"a","version":1}',
  ],
  [
    'keeps a value of 20,000 letters as it is',
    broken(({ put }) => ({
      put: (key, value, version) => put(key, value?.slice(0, 4_000) ?? null, version),
    })),
    'get answers a value of 4000 letters',
  ],
  [
    'lets one holder of a key work at a time, whatever the others throw',
    broken(() => ({ lock: noLock })),
    'lock lets 10 work on one key at the same time',
  ],
  [
    'lets one holder of a key work at a time, whatever the others throw',
    broken(({ lock }) => ({ lock: (key, work) => lock(key, work).catch(() => 'none' as never) })),
    'throw what it throws',
  ],
  ['reads and writes while the key is locked', oneConnection(), 'lock has not ended', { patience: 50 }],
  ['makes no key wait for another', oneConnection(), 'lock has not ended', { patience: 50 }],
  ['loses no change that is made at the same time as another', racing(), 'get after 10 increments'],
]

describe('a mistake is found', () => {
  for (const [name, grants, complaint, options] of mistakes)
    it(`${name}: ${complaint}`, async () => {
      const found = grantStoreConformance(grants, options).find((each) => each.name === name)
      await expect(found?.run()).rejects.toThrow(complaint)
    })

  it('in every case', () => {
    const found = new Set(mistakes.map(([name]) => name))
    expect(grantStoreConformance(memoryGrants()).filter(({ name }) => !found.has(name))).toEqual([])
  })

  it('before any case, when it is no store of grants', () => {
    expect(() => grantStoreConformance({ get: () => {} } as unknown as GrantStore)).toThrow(
      'grantStoreConformance: grants must be a store of grants with get, put and lock, not an object of Object class',
    )
  })
})
