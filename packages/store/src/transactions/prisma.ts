import { checkArgument, type OptionRule } from '@saatja/core/options'
import type { Queryable } from '../database/database.ts'

/** The part of Prisma's `tx` that is used. */
export interface PrismaTransaction {
  $queryRawUnsafe(sql: string, ...values: unknown[]): PromiseLike<unknown>
}

const rule: OptionRule = {
  must: 'the tx of prisma.$transaction()',
  test: (value) => typeof Object(value).$queryRawUnsafe === 'function',
}

/** Makes the `tx` of `prisma.$transaction(async (tx) => …)` a transaction for `within`. */
export const prismaTransaction = (tx: PrismaTransaction): Queryable => {
  checkArgument('prismaTransaction', 'tx', rule, tx)
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      return { rows: (await tx.$queryRawUnsafe(text, ...values)) as readonly Row[] }
    },
  }
}
