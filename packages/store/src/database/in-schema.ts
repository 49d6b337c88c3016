import type { CloseOptions } from '@saatja/core'
import { StoreError } from '../error.ts'
import type { Database, Queryable } from './database.ts'
import { withRowTypes } from './row-types.ts'
import { over, renaming, usualSchema } from './schema.ts'

/** What one of the two engines does, without a schema, and without the work at closing. */
export interface BareDatabase extends Omit<Database, 'schema' | 'adopt' | 'beforeClose' | 'close'> {
  close(): Promise<void>
}

/** Makes the database over an engine, with its tables in this schema. */
export const inSchema = (bare: BareDatabase, schema: string = usualSchema): Database => {
  const lifetime = createLifetime(bare)
  const alive: Queryable = {
    async query(text, values) {
      lifetime.requireOpen()
      return bare.query(text, values)
    },
  }
  return {
    ...over(alive, schema),
    engine: bare.engine,
    schema,
    adopt: (tx) => over(withRowTypes(tx), schema),
    async transaction(work) {
      lifetime.requireOpen()
      return bare.transaction((tx) => work(over(tx, schema)))
    },
    async script(text) {
      lifetime.requireOpen()
      return bare.script(renaming(schema)(text))
    },
    async listen(channel, heard) {
      lifetime.requireOpen()
      return bare.listen(channel, heard)
    },
    beforeClose: lifetime.beforeClose,
    close: lifetime.close,
  }
}

type Ending = (options: CloseOptions) => Promise<void>

const createLifetime = (bare: BareDatabase) => {
  const endings = new Set<Ending>()
  let closed = false
  let closing: Promise<void> | undefined
  const end = async (options: CloseOptions): Promise<void> => {
    await Promise.all([...endings].map((ending) => ending(options)))
    closed = true
    await bare.close()
  }
  return {
    requireOpen(): void {
      if (closed) throw new StoreError('USAGE', 'The store is closed; open it again with openStore')
    },
    beforeClose(ending: Ending): () => void {
      endings.add(ending)
      return () => void endings.delete(ending)
    },
    async close(options: CloseOptions = {}): Promise<void> {
      // A second call may set an earlier deadline.
      if (closing !== undefined) await Promise.all([...endings].map((ending) => ending(options)))
      closing ??= end(options)
      return closing
    },
  }
}
