import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type GrantKey, type GrantStore, hasMethods, optionError } from '@saatja/core'
import { type GrantSetup, grantCases } from './grant-cases.ts'
import type { ConformanceCase } from './suite.ts'

/** What the suite has to know about a store of grants. */
export interface GrantStoreOptions {
  /** The same data as another process sees it, such as over a second pool. Default: the store itself. */
  readonly another?: GrantStore | undefined
  /**
   * Makes the key of a grant that no case has used yet, and whatever its row refers to, such as a card. Default: a key
   * with a random company.
   */
  readonly newKey?: (() => GrantKey | Promise<GrantKey>) | undefined
  /** Milliseconds after which a lock counts as stuck. Default 5,000. */
  readonly patience?: number | undefined
}

const randomKey = (): GrantKey => ({
  company: `conformance-${randomUUID()}`,
  card: 'MARI',
  mailbox: 'mari@kivi.ee',
})

const withPatience =
  (patience: number): GrantSetup['within'] =>
  async (work) => {
    const timer = new AbortController()
    const stuck = setTimeout(patience, undefined, { signal: timer.signal }).then(() => {
      throw new Error(`lock has not ended after ${patience} milliseconds`)
    })
    try {
      return await Promise.race([work, stuck])
    } finally {
      stuck.catch(() => {})
      timer.abort()
    }
  }

/**
 * Lists the requirements for a store of OAuth grants in a database of one's own, for a loop in its own tests. Each case
 * writes under keys of its own and leaves them there.
 * @throws TypeError when it is no store of grants.
 */
export const grantStoreConformance = (
  grants: GrantStore,
  { another = grants, newKey = randomKey, patience = 5_000 }: GrantStoreOptions = {},
): readonly ConformanceCase[] => {
  for (const [option, store] of Object.entries({ grants, another }))
    if (!hasMethods('get', 'put', 'lock')(store))
      throw optionError('grantStoreConformance', option, 'a store of grants with get, put and lock', store)
  const setup: GrantSetup = { grants, another, newKey: async () => newKey(), within: withPatience(patience) }
  return grantCases.map(([name, complaints]) => ({
    name,
    run: async () => {
      const wrong = await complaints(setup)
      if (wrong.length > 0) throw new Error([name, ...wrong].join('\n  '))
    },
  }))
}
