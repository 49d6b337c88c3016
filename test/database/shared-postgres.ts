import type { TestProject } from 'vitest/node'
import { postgresMissing, startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the one PostgreSQL server of this run; absent where none is installed. */
    readonly postgres: string | undefined
  }
}

/** Starts one server for all tests with a database: making a cluster costs more than most of them. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  if (postgresMissing() !== undefined) {
    provide('postgres', undefined)
    return async () => {}
  }
  const server = await startPostgres()
  provide('postgres', server.url)
  return () => server.stop()
}
