import type { Queryable } from '../database/database.ts'

/** The part of Prisma's `tx` that is used. */
export interface PrismaTransaction {
  $queryRawUnsafe(sql: string, ...values: unknown[]): PromiseLike<unknown>
}

/** Makes the `tx` of `prisma.$transaction(async (tx) => …)` a transaction for `within`. */
export const prismaTransaction = (tx: PrismaTransaction): Queryable => ({
  async query<Row extends object>(text: string, values: readonly unknown[] = []) {
    return { rows: (await tx.$queryRawUnsafe(text, ...values)) as readonly Row[] }
  },
})
