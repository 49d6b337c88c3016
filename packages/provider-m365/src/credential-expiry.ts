import { X509Certificate } from 'node:crypto'
import type { M365Options } from './options.ts'

/** Finds when the application's own secret or certificate stops working, as far as that is stated. */
export const credentialEnd = (options: M365Options): Date | undefined => {
  if (options.clientCertificate !== undefined) {
    return new Date(new X509Certificate(options.clientCertificate.certificate).validTo)
  }
  return options.clientSecretEnds === undefined ? undefined : new Date(options.clientSecretEnds)
}
