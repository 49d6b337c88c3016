import { resolve } from 'node:path'
import type { StorageLocation } from './database-card-store.ts'

/** In the current folder. The key lies in it, so a copy of the folder is a copy of the passwords. */
export const usualFolder = resolve('.saatja', 'playground')

/** The PostgreSQL server that DATABASE_URL names, else the usual folder. */
export const storageLocation = (): StorageLocation => {
  const url = process.env.DATABASE_URL
  return url ? { url } : { folder: usualFolder }
}
