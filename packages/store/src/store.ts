import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CloseOptions, Provider, VaultKey } from '@saatja/core'
import { type CompanyStore, companyStore } from './company-store.ts'
import type { Database } from './database/database.ts'
import { lockFolder } from './database/folder-lock.ts'
import { type BareDatabase, inSchema } from './database/in-schema.ts'
import { loadPglite } from './database/load-pglite.ts'
import { migrate } from './database/migrate.ts'
import { storeMigrations } from './database/migrations.ts'
import { openPglite } from './database/pglite.ts'
import { openPostgres } from './database/postgres.ts'
import { StoreError } from './error.ts'
import { checkCloseOptions, checkStoreOptions, type StoreOptions } from './options.ts'
import { checkSlug } from './schemas.ts'
import { parseKeys, readKeyFile } from './secrets/keys.ts'
import { keysInUse, openVault, type Rotation, reseal } from './secrets/reseal.ts'

/** The store of all companies. */
export interface Store {
  /**
   * Returns the store of one company.
   * @throws StoreError `INPUT` when the slug is malformed
   */
  company(slug: string): CompanyStore
  /**
   * Lists the slugs in alphabetical order, for administration.
   * @throws StoreError `UNREACHABLE` when the server does not answer
   */
  companies(): Promise<readonly string[]>
  /**
   * Seals every secret with the current key, after a new key was put first.
   * @throws StoreError `DISK_FULL` or `UNREACHABLE`; what was sealed until then stays sealed with the new key
   */
  reseal(): Promise<Rotation>
  /**
   * Asks the database whether it answers, for a health check. Returns how many milliseconds it took.
   * @throws StoreError `UNREACHABLE`
   */
  ping(): Promise<number>
  /** The providers with which the store was opened, for packages over it. */
  readonly providers: readonly Provider[]
  /** The database, for packages that have tables of their own in it. */
  readonly database: Database
  /**
   * Stops the workers of outboxes over this store, closes the database and gives the folder back. Later calls throw
   * StoreError `USAGE`.
   * @throws TypeError that names an option which cannot be used
   */
  close(options?: CloseOptions): Promise<void>
}

interface Opened {
  readonly database: BareDatabase
  readonly release: () => Promise<void>
}

/**
 * Opens the store, brings its schema up to date where something is missing, and checks its keys.
 * @throws TypeError that names an option which cannot be used
 * @throws StoreError with one sentence that says what to do: `LOCKED` another process has the folder, `KEY` a key is
 * missing, `MISSING` PGlite is not installed, `RIGHTS` the database user lacks rights, `CORRUPT`, `NEWER`, `DISK_FULL` or `UNREACHABLE`
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  checkStoreOptions(options)
  const { database: bare, release } = await openDatabase(options)
  const database = inSchema(bare, options.schema)
  const close: Store['close'] = async (closeOptions) => {
    checkCloseOptions(closeOptions)
    await database.close(closeOptions)
    await release()
  }
  try {
    await migrate(database, 'store', storeMigrations)
    const keys = await findKeys(options, database)
    const vault = await openVault(database, keys, options.acceptLostKeys ?? false)
    const shared = { vault, providers: options.providers, ports: options.ports }
    return {
      company: (slug) => {
        checkSlug(slug)
        return companyStore(
          slug,
          { database, adopt: database.adopt, transaction: database.transaction },
          shared,
        )
      },
      async companies() {
        const { rows } = await database.query<{ slug: string }>(
          'select slug from saatja.company order by slug',
        )
        return rows.map(({ slug }) => slug)
      },
      ping: () => ping(database),
      reseal: () => reseal(database, vault, keys[0]?.id ?? ''),
      providers: options.providers,
      database,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const ping = async (database: Database): Promise<number> => {
  const begun = performance.now()
  await database.query('select 1')
  return performance.now() - begun
}

const openDatabase = async (options: StoreOptions): Promise<Opened> => {
  const release = async (): Promise<void> => {}
  if ('pool' in options && options.pool !== undefined)
    return { database: await openPostgres({ pool: options.pool }), release }
  if ('url' in options && options.url !== undefined) return { database: await openPostgres(options), release }
  return openEmbedded('folder' in options ? options.folder : undefined)
}

const openEmbedded = async (folder: string | undefined): Promise<Opened> => {
  if (folder === undefined) return { database: await openPglite(), release: async () => {} }
  // Checked before anything is made.
  await loadPglite()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const release = await lockFolder(folder)
  try {
    return { database: await openPglite(join(folder, 'database')), release }
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

/** A lost key file must not be replaced without notice: the secrets sealed with it could not be opened. */
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
