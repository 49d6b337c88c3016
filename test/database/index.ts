export { key, otherKey } from './keys.ts'
export { type Postgres, postgresMissing, startPostgres } from './postgres.ts'
export { onSmallDisk } from './small-disk.ts'
