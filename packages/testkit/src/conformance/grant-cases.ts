import type { GrantKey, GrantStore } from '@saatja/core'
import { complainIf, quote } from './case.ts'

/** What each case works with. */
export interface GrantSetup {
  readonly grants: GrantStore
  readonly another: GrantStore
  readonly newKey: () => Promise<GrantKey>
  /** Rejects when the work does not end. */
  readonly within: <T>(work: Promise<T>) => Promise<T>
}

/** One requirement for every store of grants, and what a store does otherwise, one sentence each. */
export type GrantCase = readonly [name: string, complaints: (setup: GrantSetup) => Promise<readonly string[]>]

/** Complains when a call answered something else. */
const expectIs = (call: string, answer: unknown, expected: unknown): readonly string[] =>
  complainIf(
    JSON.stringify(answer) !== JSON.stringify(expected),
    `${call} must answer ${quote(expected)}, not ${quote(answer)}`,
  )

/** The members that count: a store may answer a row with more columns. */
const read = async (grants: GrantStore, key: GrantKey) => {
  const stored = await grants.get(key)
  return stored && { value: stored.value, version: stored.version }
}

const versions: GrantCase = [
  'keeps a grant and counts its versions from 1',
  async ({ grants, another, newKey }) => {
    const key = await newKey()
    return [
      ...expectIs('get before any put', await read(grants, key), undefined),
      ...expectIs('put at version 0', await grants.put(key, 'a', 0), 1),
      ...expectIs('put at version 1', await grants.put(key, 'b', 1), 2),
      ...expectIs('get', await read(another, key), { value: 'b', version: 2 }),
    ]
  },
]

const staleWrites: GrantCase = [
  'writes only on the version that is stored',
  async ({ grants, newKey }) => {
    const key = await newKey()
    const early = await grants.put(key, 'x', 3)
    await grants.put(key, 'a', 0)
    const tries = await Promise.all(
      [0, 2, -1].map(async (version) => [version, await grants.put(key, 'x', version)]),
    )
    return [
      ...expectIs('put at version 3 before any put', early, undefined),
      ...tries.flatMap(([version, answer]) =>
        expectIs(`put at version ${version} over 1`, answer, undefined),
      ),
      ...expectIs('get', await read(grants, key), { value: 'a', version: 1 }),
    ]
  },
]

const removal: GrantCase = [
  'removes a grant, and lets no earlier holder write over the next one',
  async ({ grants, newKey }) => {
    const key = await newKey()
    await grants.put(key, 'old', 0)
    const removed = await grants.put(key, null, 1)
    const gone = await read(grants, key)
    const next = await grants.put(key, 'new', 0)
    return [
      ...complainIf(removed === undefined, 'put of null at the stored version must answer a version'),
      ...expectIs('get after put of null', gone, undefined),
      ...complainIf(next === undefined, 'put at version 0 after a removal must write'),
      ...expectIs(
        'put at the version before the removal',
        await grants.put(key, 'old, renewed', 1),
        undefined,
      ),
      ...expectIs('get', (await read(grants, key))?.value, 'new'),
    ]
  },
]

const otherKeys: GrantCase = [
  'tells keys apart by company, card and mailbox',
  async ({ grants, newKey }) => {
    const key = await newKey()
    await grants.put(key, 'a', 0)
    const others: readonly GrantKey[] = [
      { ...key, company: `${key.company}-2` },
      { ...key, card: `${key.card} 2` },
      { ...key, mailbox: `x${key.mailbox}` },
    ]
    const found = await Promise.all(others.map(async (other) => [quote(other), await read(grants, other)]))
    return found.flatMap(([other, answer]) =>
      expectIs(`get of ${other} after a put of ${quote(key)}`, answer, undefined),
    )
  },
]

const longValues: GrantCase = [
  'keeps a value of 20,000 letters as it is',
  async ({ grants, newKey }) => {
    const key = await newKey()
    const value = 'Õ€ \\"\n'.repeat(3_334)
    await grants.put(key, value, 0)
    const stored = await grants.get(key)
    return complainIf(
      stored?.value !== value,
      `get answers a value of ${stored?.value.length ?? 0} letters or with others`,
    )
  },
]

const oneAtATime: GrantCase = [
  'lets one holder of a key work at a time, whatever the others throw',
  async ({ grants, another, newKey, within }) => {
    const key = await newKey()
    let [inside, most] = [0, 0]
    const turn = (store: GrantStore, fails: boolean) =>
      store.lock(key, async () => {
        most = Math.max(most, ++inside)
        await store.get(key)
        inside--
        if (fails) throw new Error('It fails on purpose.')
        return 'done'
      })
    const turns = Array.from({ length: 10 }, (_, at) => turn(at % 2 ? another : grants, at % 3 === 0))
    const ended = await within(Promise.allSettled(turns))
    return [
      ...complainIf(most > 1, `lock lets ${most} work on one key at the same time`),
      ...complainIf(
        ended.some((one, at) => (one.status === 'rejected') !== (at % 3 === 0)),
        'lock must answer what the work answers, and throw what it throws',
      ),
    ]
  },
]

const ownWork: GrantCase = [
  'reads and writes while the key is locked',
  async ({ grants, another, newKey, within }) => {
    const key = await newKey()
    const work = async () => {
      await grants.put(key, 'a', 0)
      return read(grants, key)
    }
    return [
      ...expectIs('get in a lock', await within(grants.lock(key, work)), { value: 'a', version: 1 }),
      ...expectIs('get after the lock', await read(another, key), { value: 'a', version: 1 }),
    ]
  },
]

const twoKeys: GrantCase = [
  'makes no key wait for another',
  async ({ grants, newKey, within }) => {
    const [one, two] = [await newKey(), await newKey()]
    return expectIs(
      'a lock in the lock of another key',
      await within(grants.lock(one, () => grants.lock(two, async () => 'free'))),
      'free',
    )
  },
]

const races: GrantCase = [
  'loses no change that is made at the same time as another',
  async ({ grants, another, newKey, within }) => {
    const key = await newKey()
    const increment = async (store: GrantStore): Promise<void> => {
      const stored = await store.get(key)
      const next = String(Number(stored?.value ?? 0) + 1)
      if ((await store.put(key, next, stored?.version ?? 0)) === undefined) return increment(store)
    }
    await within(Promise.all(Array.from({ length: 10 }, (_, at) => increment(at % 2 ? another : grants))))
    return expectIs('get after 10 increments', (await read(grants, key))?.value, '10')
  },
]

/** The requirements, from the simplest to those about several processes. */
export const grantCases: readonly GrantCase[] = [
  versions,
  staleWrites,
  removal,
  otherKeys,
  longValues,
  oneAtATime,
  ownWork,
  twoKeys,
  races,
]
