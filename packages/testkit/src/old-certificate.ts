import { checkOptions, oneOf, optionRules, type RulesFor } from '@saatja/core/options'
import 'reflect-metadata'
import { randomBytes, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import type { KeyAndCertificate } from './certificates.ts'

/** The properties of a certificate that has not been renewed for years. */
export interface OldCertificateRequest {
  /** The host name that it is for. */
  readonly name: string
  /** Bits of the RSA key. Default 2048. */
  readonly bits?: 1024 | 2048
  /** Hash under the signature. Default `SHA-256`. */
  readonly hash?: 'SHA-1' | 'SHA-256'
}

/** A certificate together with the authority that signed it. */
export interface OldCertificate extends KeyAndCertificate {
  /** PEM of the authority's own certificate. */
  readonly ca: string
}

const day = 24 * 60 * 60 * 1000
const lifetime = () => ({ notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + 365 * day) })

const algorithm = (bits: number, hash: string) => ({
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: bits,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash,
})

const keyPair = (bits: number, hash: string) =>
  webcrypto.subtle.generateKey(algorithm(bits, hash), true, ['sign', 'verify'])

const rules: RulesFor<OldCertificateRequest> = {
  name: { ...optionRules.text, must: 'a host name', required: true },
  bits: { must: '1024 or 2048', test: (value) => value === 1024 || value === 2048 },
  hash: oneOf('SHA-1', 'SHA-256'),
}

/**
 * Makes an RSA certificate below, or at the edge of, what is safe, for a server that speaks old encryption, and an
 * authority of its own with a key of 2048 bits.
 */
export const oldCertificate = async (request: OldCertificateRequest): Promise<OldCertificate> => {
  checkOptions('oldCertificate', request, rules)
  const { name, bits = 2048, hash = 'SHA-256' } = request
  const [root, leaf] = await Promise.all([keyPair(2048, hash), keyPair(bits, hash)])
  const issuer = [{ CN: [`Saatja sandbox old CA ${randomBytes(4).toString('hex')}`] }]
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: issuer,
    keys: root,
    signingAlgorithm: algorithm(2048, hash),
    ...lifetime(),
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  })
  const cert = await x509.X509CertificateGenerator.create({
    serialNumber: '02',
    subject: [{ CN: [name] }],
    issuer,
    publicKey: leaf.publicKey,
    signingKey: root.privateKey,
    signingAlgorithm: algorithm(2048, hash),
    ...lifetime(),
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: name }])],
  })
  const key = await webcrypto.subtle.exportKey('pkcs8', leaf.privateKey)
  return {
    ca: ca.toString('pem'),
    cert: cert.toString('pem'),
    key: x509.PemConverter.encode(key, x509.PemConverter.PrivateKeyTag),
  }
}
