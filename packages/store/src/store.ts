import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Provider, VaultKey } from '@saatja/core'
import { type CompanyStore, companyStore } from './company-store.ts'
import type { Database } from './database/database.ts'
import { lockFolder } from './database/folder-lock.ts'
import { migrate } from './database/migrate.ts'
import { storeMigrations } from './database/migrations.ts'
import { openPglite } from './database/pglite.ts'
import { openPostgres } from './database/postgres.ts'
import { StoreError } from './error.ts'
import { check, slugSchema } from './schemas.ts'
import { parseKeys, readKeyFile } from './secrets/keys.ts'
import { keysInUse, openVault, type Rotation, reseal } from './secrets/reseal.ts'

interface Common {
  /** Decide which server a new password is given for, and what changes for whom. Those that the mailer has. */
  readonly providers: readonly Provider[]
  /** Ports that a server may have. Default 25, 465 and 587. */
  readonly ports?: readonly number[]
  /**
   * Keys that seal secrets, as text: base64 of 32 bytes, the current one first. Default: `keyFile`
   * if given, else `SAATJA_KEY` from the environment, else the folder's key file.
   */
  readonly keys?: string
  /** File with the keys. Default `key` in the folder, made at first start. A server's store has no default. */
  readonly keyFile?: string
  /** Open although a key is missing that secrets were sealed with: those secrets have to be entered again. */
  readonly acceptLostKeys?: boolean
}

/** Where the store is kept, and the keys of its secrets. */
export type StoreOptions = Common &
  (
    | {
        /** An embedded database in this folder, for one process at a time. */
        readonly folder: string
      }
    | {
        /** A PostgreSQL server, for any number of processes. `postgres://user:password@host:5432/name`. */
        readonly url: string
        /** Connections this process may open at once, without the one that listens. Default 10. */
        readonly connections?: number
      }
    | {
        /** An embedded database in memory, gone when it is closed. */
        readonly ephemeral: true
      }
  )

/** Everything that is kept, company by company. */
export interface Store {
  /** Everything of one company. @throws StoreError `INPUT` when the slug is malformed */
  company(slug: string): CompanyStore
  /**
   * Lists the slugs in alphabetical order, for administration.
   * @throws StoreError `UNREACHABLE` when the server does not answer
   */
  companies(): Promise<readonly string[]>
  /**
   * Seals every secret with the current key, after a new one was put in front.
   * @throws StoreError `DISK_FULL` or `UNREACHABLE`; what was sealed until then stays sealed with the new key
   */
  reseal(): Promise<Rotation>
  /** For packages that keep tables of their own in the same database. */
  readonly database: Database
  /** Closes the database and gives the folder back. Whatever is asked afterwards fails. */
  close(): Promise<void>
}

interface Opened {
  readonly database: Database
  readonly release: () => Promise<void>
}

/**
 * Opens the store, brings its schema up to date and checks its keys.
 * @throws StoreError with one sentence that says what to do: `LOCKED` another process has the folder, `KEY` a key is
 * missing, `CORRUPT`, `NEWER`, `DISK_FULL` or `UNREACHABLE`
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const { database, release } = await openDatabase(options)
  const close = async (): Promise<void> => {
    await database.close()
    await release()
  }
  try {
    await migrate(database, 'store', storeMigrations)
    const keys = await findKeys(options, database)
    const vault = await openVault(database, keys, options.acceptLostKeys ?? false)
    const shared = { vault, providers: options.providers, ports: options.ports }
    return {
      company: (slug) => {
        check(slugSchema, slug, 'company.slug')
        return companyStore(slug, database, database.transaction, shared)
      },
      async companies() {
        const { rows } = await database.query<{ slug: string }>(
          'select slug from saatja.company order by slug',
        )
        return rows.map(({ slug }) => slug)
      },
      reseal: () => reseal(database, vault, keys[0]?.id ?? ''),
      database,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const openDatabase = async (options: StoreOptions): Promise<Opened> => {
  if ('url' in options) {
    return { database: await openPostgres(options.url, options.connections ?? 10), release: async () => {} }
  }
  if ('ephemeral' in options) return { database: await openPglite(), release: async () => {} }
  await mkdir(options.folder, { recursive: true, mode: 0o700 })
  const release = await lockFolder(options.folder)
  try {
    return { database: await openPglite(join(options.folder, 'database')), release }
  } catch (error) {
    await release()
    throw error
  }
}

const findKeys = async (options: StoreOptions, database: Database): Promise<readonly VaultKey[]> => {
  if (options.keys !== undefined) return parseKeys(options.keys, 'keys')
  const { SAATJA_KEY } = process.env
  if (options.keyFile === undefined && SAATJA_KEY !== undefined && SAATJA_KEY !== '')
    return parseKeys(SAATJA_KEY, 'SAATJA_KEY')
  const path = options.keyFile ?? ('folder' in options ? join(options.folder, 'key') : undefined)
  if (path !== undefined) return readKeyFile(path, () => refuseSecondKey(options, database, path))
  if ('ephemeral' in options)
    return parseKeys(Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'), '')
  throw new StoreError(
    'KEY',
    'A store on a server needs a key for its secrets: set SAATJA_KEY to what `openssl rand -base64 32` prints, the ' +
      'same on every machine, or name a keyFile',
  )
}

/** A lost key file must not be replaced silently: the secrets sealed with it would be gone. */
const refuseSecondKey = async (
  { acceptLostKeys }: StoreOptions,
  database: Database,
  path: string,
): Promise<void> => {
  const used = await keysInUse(database)
  if (used.length === 0 || acceptLostKeys) return
  throw new StoreError(
    'KEY',
    `The key file ${path} is missing, and the secrets of this store are sealed with its key ${used.join(', ')}; put it ` +
      'back, or open the store with acceptLostKeys to let everybody enter passwords and sign in again',
  )
}
