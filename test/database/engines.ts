import { afterAll, beforeAll, describe, inject } from 'vitest'
import { createDatabase, postgresMissing } from './postgres.ts'
import type {} from './shared-postgres.ts'

export { changeTypeParsers } from './type-parsers.ts'

/** Where a store is kept: in memory, or on a server. */
export type DatabasePlace = { readonly ephemeral: true } | { readonly url: string }

export interface Engine<S> {
  readonly name: string
  /** The store under test; several files share it, so give every test a company of its own. */
  store(): S
  /** A second store on the same data, as another process would have it. */
  another(): Promise<S>
}

interface Opened<S> {
  readonly store: S
  /** Address of a PostgreSQL database. */
  readonly url?: string
}

type Open<S> = (place: DatabasePlace) => Promise<S>

/**
 * Opens a store once for all files of a worker that pass the same `open`. It stays open for the next file: the
 * worker's end closes it, and the server ends after the workers.
 */
const once = <S>(open: (given: Open<S>) => Promise<Opened<S>>): ((given: Open<S>) => Promise<Opened<S>>) => {
  const opened = new Map<Open<S>, Promise<Opened<S>>>()
  return (given) => {
    const known = opened.get(given) ?? open(given)
    opened.set(given, known)
    return known
  }
}

type Closable = { close(): Promise<void> }

const onPglite = once<Closable>(async (open) => ({ store: await open({ ephemeral: true }) }))

const onPostgres = once<Closable>(async (open) => {
  const server = inject('postgres')
  if (server === undefined) throw new Error(postgresMissing())
  const url = await createDatabase(server)
  return { store: await open({ url }), url }
})

/**
 * Declares the same tests for PGlite and for a real PostgreSQL server. `open` opens the store under test; files that
 * pass the same function share what it opened.
 */
export const onEachDatabase = <S extends Closable>(
  title: string,
  open: Open<S>,
  tests: (engine: Engine<S>) => void,
): void => {
  describe(`${title} on PGlite`, () => {
    let store: S
    beforeAll(async () => {
      store = (await onPglite(open)).store as S
    })
    tests({ name: 'pglite', store: () => store, another: async () => store })
  })
  const missing = postgresMissing()
  if (missing !== undefined && process.env.CI) throw new Error(missing)
  if (missing !== undefined) console.warn(`skipped: ${title} on PostgreSQL: ${missing}`)
  describe.skipIf(missing !== undefined)(`${title} on PostgreSQL`, () => {
    let url = ''
    let store: S
    const others: S[] = []
    beforeAll(async () => {
      const opened = await onPostgres(open)
      store = opened.store as S
      url = opened.url ?? ''
    })
    afterAll(async () => {
      for (const other of others) await other.close()
    })
    tests({
      name: 'postgres',
      store: () => store,
      another: async () => {
        const other = await open({ url })
        others.push(other)
        return other
      },
    })
  })
}

/** Declares tests that need a real PostgreSQL server. `database` makes a new, empty one and answers its address. */
export const describePostgres = (title: string, tests: (database: () => Promise<string>) => void): void => {
  const missing = postgresMissing()
  if (missing !== undefined && process.env.CI) throw new Error(missing)
  describe.skipIf(missing !== undefined)(`${title} on PostgreSQL`, () => {
    tests(async () => {
      const server = inject('postgres')
      if (server === undefined) throw new Error(postgresMissing())
      return createDatabase(server)
    })
  })
}
