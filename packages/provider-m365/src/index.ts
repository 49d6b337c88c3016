export type { CloudId } from './clouds.ts'
export { m365 } from './m365.ts'
export type { ClientCertificate, M365Options, TokenSource } from './options.ts'
