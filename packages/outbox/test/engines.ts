import { openStore, type Store } from '@saatja/store'
import { key } from '@saatja/test-database'
import { type DatabasePlace, onEachDatabase } from '@saatja/test-database/engines'
import { afterEach } from 'vitest'
import type { Kind } from '../src/index.ts'
import { createFixture, house, limited, type OutboxFixture, signedIn } from './fixture.ts'

/** Makes a company of its own with an outbox, which is closed after the test. */
type NewRig = (kinds?: Readonly<Record<string, Kind>>) => Promise<OutboxFixture>

const open = (place: DatabasePlace): Promise<Store> =>
  openStore({ ...place, keys: key, providers: [limited, signedIn, house] })

/** Declares the tests of one verb of the outbox for PGlite and for a real PostgreSQL server. */
export const describeOutbox = (verb: string, tests: (rig: NewRig) => void): void => {
  const rigs: OutboxFixture[] = []
  afterEach(async () => {
    for (const one of rigs.splice(0)) await one.close()
  })
  onEachDatabase(`the outbox: ${verb}`, open, ({ store }) =>
    tests(async (kinds) => {
      const made = await createFixture(store(), kinds)
      rigs.push(made)
      return made
    }),
  )
}
