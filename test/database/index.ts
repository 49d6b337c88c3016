export { key, otherKey } from './keys.ts'
export { postgresMissing, startPostgres } from './postgres.ts'
export { onSmallDisk } from './small-disk.ts'
