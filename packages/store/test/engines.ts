import { defineProvider, type Provider } from '@saatja/core'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { openStore, type Store } from '../src/index.ts'
import { key } from './keys.ts'
import { createDatabase, postgresMissing } from './postgres.ts'

export interface Engine {
  readonly name: string
  /** The store under test; several files share it, so give every test a company of its own. */
  store(): Store
  /** A second store on the same data, as another process would have it. */
  another(): Promise<Store>
}

const post: Provider = defineProvider({
  id: 'post',
  name: 'Post',
  hosts: ['smtp.post.test'],
  preset: {
    server: 'smtp.post.test:465',
    security: 'tls',
    signIn: 'required',
    source: { from: 'the test', checkedAt: '2026-11-22', confidence: 'vendor' },
  },
  foreignFrom: 'accepts',
  limits: {},
  replies: [],
  texts: { et: async () => ({}), lv: async () => ({}), en: async () => ({}) },
  behaviour: {
    greeting: 'smtp.post.test ESMTP',
    name: 'smtp.post.test',
    extensions: [],
    mechanisms: ['PLAIN'],
    authBeforeTls: true,
    signIn: 'required',
    replies: {
      signedIn: '235 2.7.0 OK',
      wrongPassword: '535 5.7.8 No',
      signInRequired: '530 5.7.0 No',
      accepted: '250 2.0.0 OK',
    },
  },
})

interface Opened {
  readonly store: Store
  /** Address of a PostgreSQL database. */
  readonly url?: string
}

/**
 * What this worker has opened, by engine and providers. It stays open for the next file: the worker's end closes it,
 * and the server ends after the workers.
 */
const opened = new Map<string, Promise<Opened>>()

const openOnce = (engine: string, providers: readonly Provider[]): Promise<Opened> => {
  const name = [engine, ...providers.map(({ id }) => id)].join()
  const known = opened.get(name) ?? (engine === 'pglite' ? onPglite(providers) : onPostgres(providers))
  opened.set(name, known)
  return known
}

const onPglite = async (providers: readonly Provider[]): Promise<Opened> => ({
  store: await openStore({ ephemeral: true, keys: key, providers }),
})

const onPostgres = async (providers: readonly Provider[]): Promise<Opened> => {
  const server = inject('postgres')
  if (server === undefined) throw new Error(postgresMissing())
  const url = await createDatabase(server)
  return { store: await openStore({ url, keys: key, providers }), url }
}

/** Declares the same tests for PGlite and for a real PostgreSQL server. */
export const onEachEngine = (
  title: string,
  tests: (engine: Engine) => void,
  providers: readonly Provider[] = [post],
): void => {
  describe(`${title} on PGlite`, () => {
    let store: Store
    beforeAll(async () => {
      store = (await openOnce('pglite', providers)).store
    })
    tests({ name: 'pglite', store: () => store, another: async () => store })
  })
  const missing = postgresMissing()
  if (missing !== undefined && process.env.CI) throw new Error(missing)
  if (missing !== undefined) console.warn(`skipped: ${title} on PostgreSQL: ${missing}`)
  describe.skipIf(missing !== undefined)(`${title} on PostgreSQL`, () => {
    let url: string
    let store: Store
    const others: Store[] = []
    beforeAll(async () => {
      const { store: first, url: address = '' } = await openOnce('postgres', providers)
      store = first
      url = address
    })
    afterAll(async () => {
      for (const other of others) await other.close()
    })
    tests({
      name: 'postgres',
      store: () => store,
      another: async () => {
        const other = await openStore({ url, keys: key, providers })
        others.push(other)
        return other
      },
    })
  })
}
