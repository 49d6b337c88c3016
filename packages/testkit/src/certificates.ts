import 'reflect-metadata'
import { randomBytes, webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import * as x509 from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const day = 24 * 60 * 60 * 1000

/** PEM of a private key and of the certificate for it. */
export interface KeyAndCertificate {
  readonly key: string
  readonly cert: string
}

/** The names of a certificate, and its faults. */
export interface CertificateRequest {
  /** Host names or IP addresses that the certificate is for; the first one is its subject too. */
  readonly names: readonly string[]
  /** Expired yesterday. */
  readonly expired?: boolean
  /** Signed by its own key in place of the authority's. */
  readonly selfSigned?: boolean
}

/** A private certificate authority that lives as long as the program. */
export interface CertificateAuthority {
  /** PEM of the authority's own certificate. */
  readonly ca: string
  issue(request: CertificateRequest): Promise<KeyAndCertificate>
  /** Makes an authority whose own certificate this one has signed. */
  subordinate(): Promise<CertificateAuthority>
}

const usage = (flags: number) => new x509.KeyUsagesExtension(flags, true)
const { digitalSignature, keyCertSign, cRLSign } = x509.KeyUsageFlags

const serialNumber = () => `01${randomBytes(15).toString('hex')}`

const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

const pemOf = async (key: webcrypto.CryptoKey) =>
  x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), x509.PemConverter.PrivateKeyTag)

const validity = (expired: boolean, now = Date.now()) => ({
  notBefore: new Date(now - (expired ? 30 : 1) * day),
  notAfter: new Date(now + (expired ? -1 : 365) * day),
})

const leafExtensions = (names: readonly string[]) => [
  new x509.BasicConstraintsExtension(false, undefined, true),
  usage(digitalSignature),
  new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
  new x509.SubjectAlternativeNameExtension(
    names.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value })),
  ),
]

type Keys = Awaited<ReturnType<typeof newKeys>>
type Name = { readonly CN: string[] }[]

const authorityExtensions = (below: number) => [
  new x509.BasicConstraintsExtension(true, below, true),
  usage(keyCertSign | cRLSign),
]

// Two authorities of one name would look like one whose signatures are wrong.
const newName = (): Name => [{ CN: [`Saatja sandbox CA ${randomBytes(4).toString('hex')}`] }]

const authorityOf = (name: Name, keys: Keys, ca: string): CertificateAuthority => {
  const sign = async (subject: Name, own: Keys, extensions: x509.Extension[], expired = false, by = keys) =>
    x509.X509CertificateGenerator.create({
      serialNumber: serialNumber(),
      subject,
      issuer: by === own ? subject : name,
      publicKey: own.publicKey,
      signingKey: by.privateKey,
      signingAlgorithm: algorithm,
      ...validity(expired),
      extensions,
    })
  return {
    ca,
    async issue({ names, expired = false, selfSigned = false }) {
      const own = await newKeys()
      const subject = [{ CN: [names[0] ?? 'nameless'] }]
      const cert = await sign(subject, own, leafExtensions(names), expired, selfSigned ? own : keys)
      return { key: await pemOf(own.privateKey), cert: cert.toString('pem') }
    },
    async subordinate() {
      const [own, subject] = [await newKeys(), newName()]
      const cert = await sign(subject, own, authorityExtensions(0))
      return authorityOf(subject, own, cert.toString('pem'))
    },
  }
}

/** Makes an authority whose certificates are valid for any name, to be trusted by tests alone. */
export const certificateAuthority = async (): Promise<CertificateAuthority> => {
  const [keys, name] = [await newKeys(), newName()]
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name,
    keys,
    signingAlgorithm: algorithm,
    ...validity(false),
    extensions: authorityExtensions(1),
  })
  return authorityOf(name, keys, root.toString('pem'))
}

/** The faults that a certificate can have. */
export type CertificateFault = 'self-signed' | 'expired' | 'wrong-name' | 'unknown-authority'

/** A program on the same computer may know it by any of these. */
const loopback = ['localhost', '127.0.0.1', '::1']

/** Makes a certificate for this host, with the fault that is asked for. */
export const certificateFor = async (
  host: string,
  fault: CertificateFault | undefined,
  authority: CertificateAuthority,
): Promise<KeyAndCertificate> => {
  const issuer = fault === 'unknown-authority' ? await certificateAuthority() : authority
  return issuer.issue({
    names: fault === 'wrong-name' ? ['another.example'] : host === 'localhost' ? loopback : [host],
    expired: fault === 'expired',
    selfSigned: fault === 'self-signed',
  })
}
