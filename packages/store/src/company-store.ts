import {
  type Company,
  type EffectiveSettings,
  type GrantStore,
  type Inheritance,
  resolveSettings,
  sealed,
  type UserCard,
  type UserChange,
} from '@saatja/core'
import { type AuditLog, auditLog, type By, companyChanges, record } from './audit.ts'
import { type CardRow, cardColumns, cardOf } from './card-row.ts'
import { type Cards, cards } from './cards.ts'
import { changes, type Proposal } from './changes.ts'
import type { CompanyContext } from './context.ts'
import type { Database, Queryable } from './database/database.ts'
import { asOnePiece } from './database/one-piece.ts'
import { type EventLog, eventLog } from './events.ts'
import { databaseGrants } from './grants.ts'
import { check, companySchema, personOf } from './schemas.ts'
import { forgetSecrets } from './secrets/erase.ts'

/** The stored data of one company only. */
export interface CompanyStore {
  readonly slug: string
  get(): Promise<Company | undefined>
  /** @throws StoreError `INPUT` naming the field */
  put(company: Omit<Company, 'slug'>, change: By): Promise<void>
  readonly cards: Cards
  /** Sealed grants. Keys of other companies find nothing. */
  readonly grants: GrantStore
  readonly events: EventLog
  readonly audit: AuditLog
  /**
   * Removes every password and grant of the company, also those of removed cards. The cards stay.
   * @throws StoreError `INPUT` naming the field
   */
  forgetSecrets(change: By): Promise<void>
  /**
   * Resolves the settings that apply to one card. Undefined when there is no such company or card.
   * @throws MailError `CONFIG` with diagnosis `secret-damaged` when the sealed password was changed or moved
   */
  effective(code: string): Promise<EffectiveSettings | undefined>
  /**
   * Lists who would be affected, and how, if this were saved. Reads the cards in portions.
   * @throws StoreError `INPUT` naming the field
   */
  changes(proposal: Proposal): AsyncIterable<UserChange>
  /**
   * Returns the same company inside a transaction: everything is done, or undone, together with it. Each change throws
   * StoreError `USAGE` where no transaction is open.
   */
  within(tx: Queryable): CompanyStore
}

/** Where one company's rows are read and written: the whole database, or a transaction. */
interface Place extends Pick<Database, 'adopt' | 'transaction'> {
  readonly database: Queryable
}

type Shared = Pick<CompanyContext, 'vault' | 'providers' | 'ports'>

export const companyStore = (slug: string, place: Place, shared: Shared): CompanyStore => {
  const { database, transaction, adopt } = place
  const scope: CompanyContext = {
    ...shared,
    company: slug,
    database,
    transaction,
    surroundings: (within) => surroundings(slug, within, shared),
  }
  const cardStore = cards(scope)
  return {
    slug,
    get: () => read(slug, database),
    put: async (company, change) => put(scope, { ...company, slug }, personOf('company.put', change)),
    cards: cardStore,
    grants: sealed(databaseGrants(database, slug), shared.vault),
    events: eventLog(database, slug),
    audit: auditLog(database, slug),
    forgetSecrets: (change) => forgetSecrets(scope, change),
    async effective(code) {
      const around = await scope.surroundings(database)
      const card = around && (await cardStore.get(code))
      return around && card && resolveSettings({ ...around, card })
    },
    changes: (proposal) => changes(scope, cardStore, proposal),
    within(given) {
      const tx = adopt(given)
      const within: Place = { database: tx, adopt, transaction: (work) => asOnePiece(tx, work) }
      return companyStore(slug, within, shared)
    },
  }
}

interface CompanyRow {
  readonly name: string
  readonly mail_user_code: string | null
  readonly bulk_module: boolean | null
}

const read = async (slug: string, database: Queryable, lock = ''): Promise<Company | undefined> => {
  const { rows } = await database.query<CompanyRow>(
    `select name, mail_user_code, bulk_module from saatja.company where slug = $1 ${lock}`,
    [slug],
  )
  const [row] = rows
  if (row === undefined) return undefined
  return {
    slug,
    name: row.name,
    ...(row.mail_user_code === null ? {} : { mailUserCode: row.mail_user_code }),
    ...(row.bulk_module === null ? {} : { bulkModule: row.bulk_module }),
  }
}

const put = async ({ transaction }: CompanyContext, company: Company, by: string): Promise<void> => {
  check(companySchema, company, 'company')
  const { slug, name, mailUserCode, bulkModule } = company
  const after: Company = {
    slug,
    name: name.trim(),
    ...(mailUserCode?.trim() ? { mailUserCode: mailUserCode.trim() } : {}),
    ...(bulkModule === undefined ? {} : { bulkModule }),
  }
  await transaction(async (tx) => {
    const before = await read(slug, tx, 'for update')
    await tx.query(
      `insert into saatja.company (slug, name, mail_user_code, bulk_module) values ($1, $2, $3, $4)
       on conflict (slug) do update set name = excluded.name,
         mail_user_code = excluded.mail_user_code, bulk_module = excluded.bulk_module`,
      [slug, after.name, after.mailUserCode ?? null, after.bulkModule ?? null],
    )
    const made = companyChanges(before, after)
    if (before !== undefined && made.length === 0) return
    await record(tx, slug, {
      by,
      target: 'company',
      action: before === undefined ? 'added' : 'changed',
      changes: made,
    })
  })
}

const surroundings = async (
  slug: string,
  database: Queryable,
  { vault, providers, ports }: Shared,
): Promise<Inheritance | undefined> => {
  const company = await read(slug, database)
  if (company === undefined) return undefined
  const systemUser = await systemCard(company, database, vault)
  return { company, systemUser, providers, ports }
}

/** Read as a part of other cards' settings: a damaged password is reported to their users when they send. */
const systemCard = async (
  { slug, mailUserCode }: Company,
  database: Queryable,
  vault: CompanyContext['vault'],
): Promise<UserCard | undefined> => {
  if (mailUserCode === undefined) return undefined
  const { rows } = await database.query<CardRow>(
    `select ${cardColumns} from saatja.card where company = $1 and code = $2`,
    [slug, mailUserCode],
  )
  return rows[0] && cardOf(rows[0], slug, vault, 'leave-out')
}
