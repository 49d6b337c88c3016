import { afterAll, beforeAll, describe } from 'vitest'
import { type Postgres, postgresMissing, startPostgres } from './postgres.ts'

/** Where a store is kept: in memory, or on a server. */
export type DatabasePlace = { readonly ephemeral: true } | { readonly url: string }

export interface Engine<S> {
  readonly name: string
  /** The store under test; one for the whole suite, so give every test a company of its own. */
  store(): S
  /** A second store on the same data, as another process would have it. */
  another(): Promise<S>
}

/** Declares the same tests for PGlite and for a real PostgreSQL server. `open` opens the store under test. */
export const onEachDatabase = <S extends { close(): Promise<void> }>(
  title: string,
  open: (place: DatabasePlace) => Promise<S>,
  tests: (engine: Engine<S>) => void,
): void => {
  describe(`${title} on PGlite`, () => {
    let store: S
    beforeAll(async () => {
      store = await open({ ephemeral: true })
    })
    afterAll(() => store?.close())
    tests({ name: 'pglite', store: () => store, another: async () => store })
  })
  const missing = postgresMissing()
  if (missing !== undefined && process.env.CI) throw new Error(missing)
  if (missing !== undefined) console.warn(`skipped: ${title} on PostgreSQL: ${missing}`)
  describe.skipIf(missing !== undefined)(`${title} on PostgreSQL`, () => {
    let server: Postgres
    let url: string
    let store: S
    const others: S[] = []
    beforeAll(async () => {
      server = await startPostgres()
      url = await server.database()
      store = await open({ url })
    })
    afterAll(async () => {
      for (const other of [store, ...others]) await other?.close()
      await server?.stop()
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
