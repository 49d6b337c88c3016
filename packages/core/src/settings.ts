// What decides settings, without `node:` imports, so that a browser can have it.
export { parseAddress } from './settings/address.ts'
export { changedBy, type FieldChange, type Inheritance, type UserChange } from './settings/changed-by.ts'
export { type ResolveInput, resolveSettings } from './settings/resolve.ts'
export { formatServer, parseServer, type ServerAddress } from './settings/server.ts'
