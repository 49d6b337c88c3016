import { fileURLToPath } from 'node:url'
import type { StorageLocation } from './database-card-store.ts'

/** Git-ignored. Its key lies in it, so a copy of the folder is a copy of the passwords. */
export const usualFolder = fileURLToPath(new URL('../../../../.saatja/playground', import.meta.url))

/** The PostgreSQL server that DATABASE_URL names, else the usual folder. */
export const storageLocation = (): StorageLocation => {
  const url = process.env.DATABASE_URL
  return url ? { url } : { folder: usualFolder }
}
