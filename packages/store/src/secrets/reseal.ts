import { grantContext, MailError, type SealContext, type Vault, type VaultKey, vault } from '@saatja/core'
import { dkimPlace, passwordPlace } from '../card-row.ts'
import type { Database, Queryable } from '../database/database.ts'
import { StoreError } from '../error.ts'

/**
 * Makes the vault, after comparing its keys with those that the database was sealed with.
 * @throws StoreError `KEY` when one of those is missing and no one said that it is lost
 */
export const openVault = async (
  database: Database,
  keys: readonly VaultKey[],
  acceptLostKeys: boolean,
): Promise<Vault> => {
  const [current] = keys
  if (current === undefined) throw new StoreError('KEY', 'The store needs a key to seal secrets with')
  const inUse = await keysInUse(database)
  const missing = inUse.filter((id) => !keys.some((key) => key.id === id))
  if (missing.length > 0 && !acceptLostKeys) throw missingKeys(missing, keys)
  if (!inUse.includes(current.id))
    await database.query('insert into saatja.sealing_key (id) values ($1) on conflict do nothing', [
      current.id,
    ])
  return vault({ keys, current: current.id })
}

export const keysInUse = async (database: Queryable): Promise<readonly string[]> => {
  const { rows } = await database.query<{ id: string }>('select id from saatja.sealing_key order by since')
  return rows.map(({ id }) => id)
}

const missingKeys = (missing: readonly string[], keys: readonly VaultKey[]): StoreError =>
  new StoreError(
    'KEY',
    `The secrets of this store are sealed with the key ${missing.join(', ')}, but only ${keys.map(({ id }) => id).join(', ')} ` +
      'is at hand; put the old key back (SAATJA_KEY or the key file), or open the store with acceptLostKeys to let ' +
      'everybody enter passwords and sign in again',
  )

/** The result of a rotation. */
export interface Rotation {
  /** Secrets now sealed with the current key. */
  readonly resealed: number
  /** Secrets that could not be opened: their key is lost or they are damaged. They stay as they are. */
  readonly unreadable: number
  /** Ids of keys with which nothing is sealed any more, so that they may be deleted. */
  readonly retired: readonly string[]
}

interface SealedRow {
  readonly company: string
  readonly card: string
  /** Blank for the secrets of a card. */
  readonly mailbox: string
  readonly value: string
}

/** A table with secrets: how to read a portion of those that another key sealed, and how to write one back. */
interface SealedTable {
  readonly select: string
  readonly update: string
  readonly place: (row: SealedRow) => SealContext
}

const portion = 500

const sealedTables: readonly SealedTable[] = [
  {
    select: `select company, code as card, '' as mailbox, password as value from saatja.card
      where password not like $1 and (company, code, '') > ($2, $3, $4)
      order by company, code limit ${portion} for update`,
    update: `update saatja.card set password = $4 where company = $1 and code = $2 and $3 = ''`,
    place: ({ company, card }) => passwordPlace(company, card),
  },
  {
    select: `select company, code as card, '' as mailbox, mail->'dkim'->>'privateKey' as value from saatja.card
      where mail->'dkim'->>'privateKey' not like $1 and (company, code, '') > ($2, $3, $4)
      order by company, code limit ${portion} for update`,
    update: `update saatja.card set mail = jsonb_set(mail, '{dkim,privateKey}', to_jsonb($4::text))
      where company = $1 and code = $2 and $3 = ''`,
    place: ({ company, card }) => dkimPlace(company, card),
  },
  {
    select: `select company, card, mailbox, value from saatja.oauth_grant
      where value not like $1 and (company, card, mailbox) > ($2, $3, $4)
      order by company, card, mailbox limit ${portion} for update`,
    update: `update saatja.oauth_grant set value = $4 where company = $1 and card = $2 and mailbox = $3`,
    place: grantContext,
  },
]

/** Seals every secret of every company with the current key. Safe to repeat and to interrupt. */
export const reseal = async (database: Database, box: Vault, current: string): Promise<Rotation> => {
  let resealed = 0
  let unreadable = 0
  for (const table of sealedTables) {
    for await (const done of resealTable(database, box, current, table)) {
      if (done) resealed++
      else unreadable++
    }
  }
  const retired = unreadable > 0 ? [] : (await keysInUse(database)).filter((id) => id !== current)
  for (const id of retired) await database.query('delete from saatja.sealing_key where id = $1', [id])
  return { resealed, unreadable, retired }
}

/** Yields, row by row, whether it could be sealed anew. */
async function* resealTable(
  database: Database,
  box: Vault,
  current: string,
  { select, update, place }: SealedTable,
): AsyncIterable<boolean> {
  let last: readonly [string, string, string] = ['', '', '']
  for (;;) {
    const rows = await database.transaction(async (tx) => {
      const found = await tx.query<SealedRow>(select, [`v1.${current}.%`, ...last])
      const fresh = found.rows.map((row) => ({ ...row, sealed: resealedValue(box, row, place(row)) }))
      for (const { company, card, mailbox, sealed } of fresh) {
        if (sealed !== undefined) await tx.query(update, [company, card, mailbox, sealed])
      }
      return fresh
    })
    yield* rows.map(({ sealed }) => sealed !== undefined)
    const end = rows.at(-1)
    if (end === undefined || rows.length < portion) return
    last = [end.company, end.card, end.mailbox]
  }
}

const resealedValue = (box: Vault, { value }: SealedRow, place: SealContext): string | undefined => {
  try {
    return box.reseal(value, place)
  } catch (error) {
    if (MailError.is(error)) return undefined
    throw error
  }
}
