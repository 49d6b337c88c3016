export type { AuditEntry, AuditLog, By, Change } from './audit.ts'
export type { Cards } from './cards.ts'
export type { Proposal } from './changes.ts'
export type { CompanyStore } from './company-store.ts'
export type { DatabaseServer, PgPool } from './database/connection.ts'
export { type Database, type Queryable, sqlState } from './database/database.ts'
export { type Migration, migrate } from './database/migrate.ts'
export { asOnePiece } from './database/one-piece.ts'
export { checkRights, orMissingRights } from './database/rights.ts'
export { type RefusedInput, StoreError, type StoreErrorCode, type StoreErrorDetails } from './error.ts'
export type { EventLog, MailboxEvent, NewEvent } from './events.ts'
export {
  type MigrateOptions,
  migrateServer,
  type SchemaPart,
  schemaPart,
  storeSchema,
} from './migrate-server.ts'
export type { StoreOptions } from './options.ts'
export { rotateKeyFile } from './rotate-key-file.ts'
export { runCommand } from './run-command.ts'
export { checkSlug } from './schemas.ts'
export type { Rotation } from './secrets/reseal.ts'
export { openStore, type Store } from './store.ts'
export { type DrizzleSql, type DrizzleTransaction, drizzleTransaction } from './transactions/drizzle.ts'
export { type KnexTransaction, knexTransaction } from './transactions/knex.ts'
export { type PrismaTransaction, prismaTransaction } from './transactions/prisma.ts'
export { type TypeOrmTransaction, typeormTransaction } from './transactions/typeorm.ts'
