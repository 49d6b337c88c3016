import type { Queryable } from '@saatja/store'

/** A run as a list shows it. */
export interface ListedRun {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
}

/** Newest first. */
export const listRuns = async (
  database: Queryable,
  company: string,
  limit: number,
): Promise<readonly ListedRun[]> => {
  const { rows } = await database.query<ListedRun>(
    `select id, name, created_at as "createdAt" from saatja.outbox_run where company = $1
     order by created_at desc, id limit $2`,
    [company, limit],
  )
  return rows
}
