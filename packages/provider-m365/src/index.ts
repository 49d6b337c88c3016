export type { CloudId } from './clouds.ts'
export { m365 } from './m365.ts'
export type {
  ApplicationGrantRequest,
  ClientCertificate,
  M365Options,
  TokenSource,
  Transport,
} from './options.ts'
export type { M365 } from './provider.ts'
