import {
  bindPassword,
  type CardDkim,
  dkimProblem,
  type Provider,
  parseServer,
  secret,
  type UserCard,
} from '@saatja/core'
import { type By, type Change, cardChanges, record } from './audit.ts'
import { type CardRow, cardColumns, cardOf, rowOf } from './card-row.ts'
import type { CompanyContext } from './context.ts'
import type { Queryable } from './database/database.ts'
import { StoreError } from './error.ts'
import { cardSchema, check, codeSchema, personOf } from './schemas.ts'

/** The user cards of one company, their passwords sealed. */
export interface Cards {
  /**
   * The password comes as a `Secret`. One whose key is lost is left out, so that the person enters it again.
   * @throws MailError `CONFIG` with diagnosis `secret-damaged` when the sealed password was changed or moved.
   */
  get(code: string): Promise<UserCard | undefined>
  /**
   * Replaces the card with this code; what the new card does not state is not kept. A password that comes back as it
   * was read stays bound to its server (`passwordFor`); any other is bound to the server that applies now.
   * @throws StoreError `INPUT` naming the field
   */
  put(card: UserCard, change: By): Promise<void>
  /**
   * Removes the card with its password and grants. Returns whether there was one.
   * @throws StoreError `INPUT`
   */
  remove(code: string, change: By): Promise<boolean>
  /**
   * Yields all cards in the order in which they were added, read in portions. A damaged password is left out here, so
   * that one bad row does not hide the others.
   */
  all(): AsyncIterable<UserCard>
}

const portion = 500

const select = `select ${cardColumns} from saatja.card where company = $1 and code = $2`

const upsert = `
  insert into saatja.card (company, code, email, name, mail, password) values ($1, $2, $3, $4, $5::jsonb, $6)
  on conflict (company, code) do update
    set email = excluded.email, name = excluded.name, mail = excluded.mail, password = excluded.password`

export const cards = (scope: CompanyContext): Cards => {
  const { company, vault, database } = scope
  return {
    async get(code) {
      if (codeSchema(code) !== undefined) return undefined
      const { rows } = await database.query<CardRow>(select, [company, code])
      return rows[0] && cardOf(rows[0], company, vault, 'refuse')
    },
    async put(card, change) {
      const by = personOf('cards.put', change)
      check(cardSchema, card, 'card')
      await scope.transaction((tx) => put(scope, tx, card, by))
    },
    async remove(code, change) {
      const by = personOf('cards.remove', change)
      check(codeSchema, code, 'code')
      return scope.transaction((tx) => remove(scope, tx, code, by))
    },
    all: () => all(scope),
  }
}

const unbound =
  'card.mail.password: there is no server to which it could go; state card.mail.server or card.mail.provider'

/**
 * Says why the password of a card has no server. A value that cannot be read comes first, since it has to be corrected
 * first.
 */
const whyUnbound = ({ mail }: UserCard, providers: readonly Provider[]): string => {
  const server = mail?.server?.trim() ?? ''
  if (server !== '' && parseServer(server) === undefined)
    return `card.mail.server: "${server.slice(0, 80)}" is not a server; state its name and port, such as smtp.example.com:465`
  const provider = mail?.provider?.trim() ?? ''
  const ids = providers.map(({ id }) => id)
  if (provider === '' || ids.includes(provider)) return unbound
  const remedy = ids.length === 0 ? 'state card.mail.server' : `use one of ${ids.join(', ')}`
  return `card.mail.provider: "${provider}" is not known; ${remedy}`
}

/** A signature without its key is incomplete, which is a finding of the settings: the key may come later. */
const signatureProblem = ({ privateKey, ...place }: CardDkim): string | undefined => {
  const key = typeof privateKey === 'object' ? privateKey : secret(privateKey)
  return key.reveal().trim() === '' ? undefined : dkimProblem({ ...place, privateKey: key })
}

const put = async (scope: CompanyContext, tx: Queryable, card: UserCard, by: string): Promise<void> => {
  const { company, vault } = scope
  const stored = await locked(scope, tx, card.code)
  const surroundings = await scope.surroundings(tx)
  if (surroundings === undefined) {
    throw new StoreError('INPUT', `card: the company "${company}" is not stored yet; put it first`)
  }
  const bound = bindPassword({ ...surroundings, card, stored })
  if (bound === undefined) throw new StoreError('INPUT', whyUnbound(card, scope.providers))
  const { password, dkim } = bound.mail ?? {}
  const problem = dkim && signatureProblem(dkim)
  if (problem !== undefined) throw new StoreError('INPUT', `card.mail.${problem}`)
  const row = rowOf(bound, typeof password === 'object' ? password.reveal() : password, company, vault)
  await tx.query(upsert, [company, row.code, row.email, row.name, JSON.stringify(row.mail), row.password])
  const changes = cardChanges(stored, cardOf(row, company, vault, 'refuse'))
  if (stored !== undefined && changes.length === 0) return
  await recordCard(tx, company, card.code, by, stored === undefined ? 'added' : 'changed', changes)
}

const remove = async (scope: CompanyContext, tx: Queryable, code: string, by: string): Promise<boolean> => {
  const { company } = scope
  const stored = await locked(scope, tx, code)
  if (stored === undefined) return false
  await tx.query('delete from saatja.card where company = $1 and code = $2', [company, code])
  // The versions stay: a refresh in progress must not be written into the grant of a later card with this code.
  await tx.query(
    `update saatja.oauth_grant set value = null, version = version + 1
     where company = $1 and card = $2 and value is not null`,
    [company, code],
  )
  await recordCard(tx, company, code, by, 'removed', cardChanges(stored, undefined))
  return true
}

const recordCard = (
  tx: Queryable,
  company: string,
  code: string,
  by: string,
  action: 'added' | 'changed' | 'removed',
  changes: readonly Change[],
): Promise<void> => record(tx, company, { by, target: `card ${code}`, action, changes })

/** A damaged password may be replaced or removed, so it does not prevent that here. */
const locked = async (
  { company, vault }: CompanyContext,
  tx: Queryable,
  code: string,
): Promise<UserCard | undefined> => {
  const { rows } = await tx.query<CardRow>(`${select} for update`, [company, code])
  return rows[0] && cardOf(rows[0], company, vault, 'leave-out')
}

async function* all({ database, company, vault }: CompanyContext): AsyncIterable<UserCard> {
  let after = '0'
  for (;;) {
    const { rows } = await database.query<CardRow & { readonly place: string }>(
      `select ${cardColumns}, added::text as place from saatja.card
       where company = $1 and added > $2::bigint order by added limit ${portion}`,
      [company, after],
    )
    for (const row of rows) yield cardOf(row, company, vault, 'leave-out')
    if (rows.length < portion) return
    after = rows.at(-1)?.place ?? after
  }
}
