import type { Queryable } from '../database/database.ts'

interface TypeOrmQueryRunner {
  query(sql: string, values: unknown[], structured: true): Promise<{ readonly records: unknown[] }>
}

/** The part of TypeORM's `manager` that is used. */
export interface TypeOrmTransaction {
  readonly queryRunner?: TypeOrmQueryRunner | undefined
}

/**
 * Makes the `manager` of `dataSource.transaction(async (manager) => …)` a transaction for `within`.
 * @throws TypeError for a manager outside a transaction
 */
export const typeormTransaction = (manager: TypeOrmTransaction): Queryable => {
  const { queryRunner }: TypeOrmTransaction = Object(manager)
  if (queryRunner === undefined)
    throw new TypeError(
      'typeormTransaction: manager must be the one that dataSource.transaction() hands over, not that of the data source',
    )
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      const { records } = await queryRunner.query(text, [...values], true)
      return { rows: records as readonly Row[] }
    },
  }
}
