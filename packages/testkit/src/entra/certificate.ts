import 'reflect-metadata'
import { randomBytes, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { checkOptions, type OptionRule } from '@saatja/core/options'
import type { KeyAndCertificate } from '../certificates.ts'

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
} as const

const dayMs = 86_400_000

const days: OptionRule = { must: 'a number of days', test: Number.isFinite }

/**
 * Makes an RSA key and a certificate for it, as one registers for an application in place of a client secret.
 * @throws TypeError that names an option which cannot be used
 */
export const clientCertificate = async (options: { days?: number } = {}): Promise<KeyAndCertificate> => {
  checkOptions('clientCertificate', options, { days })
  const { days: lifetime = 365 } = options
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${randomBytes(15).toString('hex')}`,
    name: [{ CN: ['Saatja test application'] }],
    notBefore: new Date(Date.now() - dayMs),
    notAfter: new Date(Date.now() + lifetime * dayMs),
    signingAlgorithm: algorithm,
    keys,
  })
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return {
    key: x509.PemConverter.encode(key, x509.PemConverter.PrivateKeyTag),
    cert: certificate.toString('pem'),
  }
}
