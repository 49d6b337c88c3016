import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { getDiffieHellman } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls, { type TlsOptions } from 'node:tls'
import { createMailer, type MailError } from '@saatja/core'
import { type OldCertificateRequest, oldCertificate } from '@saatja/testkit'
import { afterAll, describe, expect, it } from 'vitest'
import { authority, certificate, company, deadlines, host, message, userCard } from './fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'saatja-tls-'))
afterAll(() => rm(folder, { recursive: true }))

/** What a mail through implicit TLS ends in at this port. */
const failureAt = async (port: number, ca = authority.ca): Promise<MailError> => {
  const card = userCard({ server: `${host}:465`, security: 'tls', username: null })
  const mailer = createMailer({
    providers: [],
    company,
    cards: { get: () => card },
    dial: () => ({ host: '127.0.0.1', port, ca }),
    deadlines,
  })
  try {
    return await mailer.send('MARI', message).then(
      () => expect.fail('was sent'),
      (error: MailError) => error,
    )
  } finally {
    await mailer.close()
  }
}

const withServer = async ({ ca, ...options }: TlsOptions): Promise<MailError> => {
  const server = tls.createServer(options)
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await failureAt(
      (server.address() as AddressInfo).port,
      ca === undefined ? authority.ca : String(ca),
    )
  } finally {
    server.close()
  }
}

const derInteger = (bytes: Buffer): Buffer => {
  const value = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes
  return Buffer.concat([derHead(0x02, value.length), value])
}

const derHead = (tag: number, length: number): Buffer =>
  length < 0x80 ? Buffer.from([tag, length]) : Buffer.from([tag, 0x82, length >> 8, length & 0xff])

/** The group of 1024 bits that old servers share (RFC 2409, section 6.2). */
const shortGroup = (): string => {
  const group = getDiffieHellman('modp2')
  const body = Buffer.concat([derInteger(group.getPrime()), derInteger(group.getGenerator())])
  const der = Buffer.concat([derHead(0x30, body.length), body])
  return `-----BEGIN DH PARAMETERS-----\n${der.toString('base64')}\n-----END DH PARAMETERS-----\n`
}

const old = (request: Partial<OldCertificateRequest> = {}) => oldCertificate({ name: host, ...request })

const anything = 'DEFAULT:@SECLEVEL=0'

describe('encryption that cannot be agreed on', () => {
  it.each<[string, () => Promise<TlsOptions>, string]>([
    [
      'no cipher in common with TLS 1.2',
      async () => ({ ...(await certificate()), maxVersion: 'TLSv1.2', ciphers: 'PSK-AES128-GCM-SHA256' }),
      'tls-no-agreement',
    ],
    [
      'no cipher in common with TLS 1.3',
      async () => ({ ...(await certificate()), minVersion: 'TLSv1.3', ciphers: 'TLS_AES_128_CCM_SHA256' }),
      'tls-no-agreement',
    ],
    [
      'a key exchange of 1024 bits',
      async () => ({
        ...(await old()),
        maxVersion: 'TLSv1.2',
        ciphers: 'DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0',
        dhparam: shortGroup(),
      }),
      'tls-no-agreement',
    ],
    [
      'a curve that no one else knows',
      async () => ({ ...(await certificate()), maxVersion: 'TLSv1.2', ecdhCurve: 'brainpoolP256r1' }),
      'tls-no-agreement',
    ],
    [
      'TLS 1.1',
      async () => ({
        ...(await old()),
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: anything,
      }),
      'tls-too-old',
    ],
    [
      'a certificate with a short key',
      async () => ({ ...(await old({ bits: 1024 })), ciphers: anything }),
      'certificate-weak',
    ],
    [
      'a certificate signed over SHA-1',
      async () => ({ ...(await old({ hash: 'SHA-1' })), ciphers: anything }),
      'certificate-weak',
    ],
  ])('%s is told by what OpenSSL says', async (_, options, id) => {
    const { diagnosis } = await withServer(await options())
    expect(diagnosis).toMatchObject({
      id,
      stage: 'encryption',
      code: 'CONFIG',
      actor: 'mail-administrator',
      retry: 'after-change',
    })
  })
})

const openssl = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? ''
const without = openssl.startsWith('OpenSSL 3') ? undefined : 'openssl 3 is not installed'
if (without !== undefined) console.warn(`Two ends of TLS are not tried: ${without}`)

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Node's own server hangs up without an alert in these cases; OpenSSL's says why. */
const withOpenssl = async (...options: readonly string[]): Promise<MailError> => {
  const { key, cert } = await certificate()
  await Promise.all([writeFile(join(folder, 'key'), key), writeFile(join(folder, 'cert'), cert)])
  const port = await freePort()
  const program: ChildProcess = spawn(
    'openssl',
    ['s_server', '-accept', `127.0.0.1:${port}`, '-key', 'key', '-cert', 'cert', ...options],
    { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  try {
    // It says ACCEPT once it listens.
    for await (const chunk of program.stdout ?? []) if (String(chunk).includes('ACCEPT')) break
    return await failureAt(port)
  } finally {
    program.kill()
    if (program.exitCode === null && program.signalCode === null) await once(program, 'exit')
  }
}

describe.skipIf(without !== undefined && !process.env.CI)('a server that refuses the client', () => {
  it.each([
    ['asks for a certificate with TLS 1.3', ['-Verify', '1', '-tls1_3'], 'tls-client-certificate'],
    ['asks for a certificate with TLS 1.2', ['-Verify', '1', '-tls1_2'], 'tls-no-agreement'],
    [
      'has nothing under this name',
      ['-servername', 'other.kivi.ee', '-servername_fatal', '-cert2', 'cert', '-key2', 'key'],
      'tls-name-unknown',
    ],
  ] as const)('that %s', async (_, options, id) => {
    const { diagnosis } = await withOpenssl(...options)
    expect(diagnosis).toMatchObject({ id, code: 'CONFIG', retry: 'after-change' })
  })
})
