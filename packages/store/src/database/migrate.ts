import { StoreError } from '../error.ts'
import type { Database } from './database.ts'

/** One step of a schema. Once released, it never changes. */
export interface Migration {
  readonly name: string
  /** One after the other, without parameters. */
  readonly statements: readonly string[]
}

/** Any number will do, as long as it stays the same: it serialises the migrations of all processes. */
const lockNumber = 7_226_528

const bookkeeping = `
  create schema if not exists saatja;
  create table if not exists saatja.migration (
    part text not null,
    number int not null,
    name text not null,
    applied_at timestamptz not null default now(),
    primary key (part, number)
  );`

/**
 * Brings one part of the schema up to date; the list's order is the numbering, from 1. All missing steps are one
 * transaction, and only one process at a time makes them.
 * @throws StoreError `NEWER` when the database has steps that this release does not know.
 */
export const migrate = async (
  database: Database,
  part: string,
  migrations: readonly Migration[],
): Promise<void> => {
  await database.script(`begin; select pg_advisory_xact_lock(${lockNumber}); ${bookkeeping} commit;`)
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [lockNumber])
    const { rows } = await tx.query<{ number: number }>(
      'select coalesce(max(number), 0) as number from saatja.migration where part = $1',
      [part],
    )
    const done = rows[0]?.number ?? 0
    if (done > migrations.length) throw tooNew(part, done, migrations.length)
    for (const [index, { name, statements }] of migrations.entries()) {
      if (index < done) continue
      for (const statement of statements) await tx.query(statement)
      await tx.query('insert into saatja.migration (part, number, name) values ($1, $2, $3)', [
        part,
        index + 1,
        name,
      ])
    }
  })
}

const tooNew = (part: string, done: number, known: number): StoreError =>
  new StoreError(
    'NEWER',
    `A newer release wrote this database (${part} schema ${done}, this release knows ${known}); install that release`,
  )
