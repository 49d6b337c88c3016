import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type CertificateRequest, certificateAuthority } from '../src/index.ts'

const issued = async (request: CertificateRequest) => {
  const authority = await certificateAuthority()
  const { key, cert } = await authority.issue(request)
  return { key, cert: new X509Certificate(cert), ca: new X509Certificate(authority.ca) }
}

describe('a certificate', () => {
  it('is for the names asked for, and signed by the authority', async () => {
    const { key, cert, ca } = await issued({ names: ['smtp.zone.eu', '127.0.0.1'] })
    expect(cert.checkHost('smtp.zone.eu')).toBe('smtp.zone.eu')
    expect(cert.checkHost('smtp.zone.ee')).toBeUndefined()
    expect(cert.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(cert.checkIssued(ca)).toBe(true)
    expect(cert.verify(ca.publicKey)).toBe(true)
    expect(Date.parse(cert.validTo)).toBeGreaterThan(Date.now())
    expect(key).toContain('BEGIN PRIVATE KEY')
  })

  it('can have ended', async () => {
    const { cert, ca } = await issued({ names: ['a.ee'], expired: true })
    expect(Date.parse(cert.validTo)).toBeLessThan(Date.now())
    expect(cert.verify(ca.publicKey)).toBe(true)
  })

  it('can be signed by itself', async () => {
    const { cert, ca } = await issued({ names: ['a.ee'], selfSigned: true })
    expect(cert.verify(cert.publicKey)).toBe(true)
    expect(cert.verify(ca.publicKey)).toBe(false)
  })

  it('is worth nothing to another authority', async () => {
    const { cert } = await issued({ names: ['a.ee'] })
    const other = new X509Certificate((await certificateAuthority()).ca)
    expect(cert.checkIssued(other)).toBe(false)
  })
})
