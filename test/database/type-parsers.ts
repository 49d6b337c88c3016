import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'

const { BOOL, INT4, INT8, JSONB, TIMESTAMPTZ, UUID } = pg.types.builtins
const changed = [BOOL, INT4, INT8, JSONB, TIMESTAMPTZ, UUID]

/** While the tests around it run, the application reads these types of all node-postgres in a way of its own. */
export const changeTypeParsers = (): void => {
  const before = changed.map((oid) => pg.types.getTypeParser(oid))
  beforeAll(() => {
    for (const oid of changed) pg.types.setTypeParser(oid, (text: string) => `the application reads ${text}`)
  })
  afterAll(() => {
    for (const [index, oid] of changed.entries()) pg.types.setTypeParser(oid, before[index] ?? String)
  })
}
