import { StoreError } from '../error.ts'

/**
 * Loads the embedded database, which only those install who keep a store in a folder or in memory.
 * @throws StoreError `MISSING` when it is not installed
 */
export const loadPglite = async (): Promise<typeof import('@electric-sql/pglite')> => {
  try {
    return await import('@electric-sql/pglite')
  } catch (error) {
    if (!isNotInstalled(error)) throw error
    throw new StoreError(
      'MISSING',
      'A store in a folder or in memory needs PGlite: run npm install @electric-sql/pglite, or give the url of a ' +
        'PostgreSQL server',
      error,
    )
  }
}

/** `import` and `require` name it differently. */
const isNotInstalled = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(String(error.code)) &&
  error.message.includes('@electric-sql/pglite')
