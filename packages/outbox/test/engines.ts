import { afterEach } from 'vitest'
import { onEachEngine } from '../../store/test/engines.ts'
import type { Kind } from '../src/index.ts'
import { limited, makeRig, type Rig, signedIn } from './rig.ts'

/** Makes a company of its own with an outbox, which is closed after the test. */
type NewRig = (kinds?: Readonly<Record<string, Kind>>) => Promise<Rig>

/** Declares the tests of one verb of the outbox for PGlite and for a real PostgreSQL server. */
export const describeOutbox = (verb: string, tests: (rig: NewRig) => void): void => {
  const rigs: Rig[] = []
  afterEach(async () => {
    for (const one of rigs.splice(0)) await one.close()
  })
  const test = ({ store }: { readonly store: () => Parameters<typeof makeRig>[0] }): void =>
    tests(async (kinds) => {
      const made = await makeRig(store(), kinds)
      rigs.push(made)
      return made
    })
  onEachEngine(`the outbox: ${verb}`, test, [limited, signedIn])
}
