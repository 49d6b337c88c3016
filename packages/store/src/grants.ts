import { type GrantKey, type GrantStore, memoryGrants } from '@saatja/core'
import type { Queryable } from './database/database.ts'
import { withLease } from './database/lease.ts'

/**
 * Stores grants in the database as they are given; wrap it in core's `sealed`. A removed grant leaves its version
 * behind, so that someone who still holds an old one cannot overwrite the grant of a later sign-in.
 */
export const databaseGrants = (database: Queryable, company: string): GrantStore => {
  // Callers of this process queue up here, so that only one of them at a time asks the database.
  const queue = memoryGrants()
  return {
    async get(key) {
      if (key.company !== company) return undefined
      const { rows } = await database.query<{ value: string; version: number }>(
        `select value, version from saatja.oauth_grant
       where company = $1 and card = $2 and mailbox = $3 and value is not null`,
        [company, key.card, key.mailbox],
      )
      return rows[0]
    },
    async put(key, value, version) {
      if (key.company !== company) return undefined
      const { rows } = await database.query<{ version: number }>(version === 0 ? first : next, [
        company,
        key.card,
        key.mailbox,
        value,
        ...(version === 0 ? [] : [version]),
      ])
      return rows[0]?.version
    },
    lock: (key, work) => queue.lock(key, () => withLease(database, company, nameOf(key), work)),
  }
}

const first = `
  insert into saatja.oauth_grant as kept (company, card, mailbox, value, version) values ($1, $2, $3, $4, 1)
  on conflict (company, card, mailbox) do update
    set value = excluded.value, version = kept.version + 1 where kept.value is null
  returning version`

const next = `
  update saatja.oauth_grant set value = $4, version = version + 1
  where company = $1 and card = $2 and mailbox = $3 and value is not null and version = $5
  returning version`

const nameOf = ({ card, mailbox }: GrantKey): string => JSON.stringify(['grant', card, mailbox])
