import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Queryable } from './database.ts'

/**
 * Milliseconds. A holder renews three times before its lease would expire; a dead holder blocks others no longer than
 * this.
 */
const lasts = 30_000
const renewEvery = 10_000
/** Milliseconds between two tries at a lease that someone else holds. */
const firstLook = 20
const lastLook = 250

const take = `
  insert into saatja.lease as held (company, name, holder, expires)
  values ($1, $2, $3, now() + $4 * interval '1 millisecond')
  on conflict (company, name) do update set holder = excluded.holder, expires = excluded.expires
    where held.expires < now()
  returning holder`

/**
 * Runs the work while no one else in any process of this database holds the name. Uses rows with an expiry rather than
 * advisory locks: they occupy no connection while the work waits for a network, and they work through poolers.
 */
export const withLease = async <T>(
  database: Queryable,
  company: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> => {
  const holder = randomUUID()
  for (let look = firstLook; ; look = Math.min(look * 2, lastLook)) {
    const { rows } = await database.query(take, [company, name, holder, lasts])
    if (rows.length > 0) break
    await delay(look * (0.5 + Math.random()))
  }
  const renewal = setInterval(() => {
    database
      .query(
        `update saatja.lease set expires = now() + $4 * interval '1 millisecond'
         where company = $1 and name = $2 and holder = $3`,
        [company, name, holder, lasts],
      )
      .catch(() => {})
  }, renewEvery).unref()
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    // When this fails too, the lease expires by itself; the work is done and its result must not be lost.
    await database
      .query('delete from saatja.lease where company = $1 and name = $2 and holder = $3', [
        company,
        name,
        holder,
      ])
      .catch(() => {})
  }
}
