import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Mailer, UserCard } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { startDnsServer } from '@saatja/testkit'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { authority, letter, openMailer, refusal, submission } from './fixture.ts'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import { describeSystem } from './servers/requirements.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const cards: readonly UserCard[] = [
  { code: 'MAIL', email: 'info@kivi.ee', mail: { sender: 'directo' } },
  { code: 'ANNA', email: 'anna@kivi.ee', name: 'Anna Õunapuu' },
  {
    code: 'REIN',
    email: 'rein@kivi.ee',
    name: 'Rein Rebane',
    mail: { sender: 'directo-reply-to' },
  },
  {
    code: 'OWN',
    email: 'own@kivi.ee',
    mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
  },
  {
    code: 'SIGNED',
    email: 'own@kivi.ee',
    mail: {
      server: 'mail.kivi.ee:25',
      security: 'none',
      username: null,
      dkim: { domain: 'kivi.ee', selector: 'mail2026', privateKey: pem },
    },
  },
  {
    code: 'OWN-TLS',
    email: 'own@kivi.ee',
    mail: { server: 'mail.kivi.ee:587', username: null },
  },
]

describeSystem('servers without sign-in', ['postfix', 'dovecot'], () => {
  let server: MailServer
  let mailer: Mailer

  beforeAll(async () => {
    server = await startMailServer({ authority, names: ['directo.gate.ee', 'mail.kivi.ee'] })
    mailer = openMailer({
      mailUserCode: 'MAIL',
      cards,
      providers: [directo()],
      ports: server.ports,
      places: {
        'directo.gate.ee': (ports) => ports.relay,
        'mail.kivi.ee': (ports, port) => (port === 25 ? ports.clear : submission(ports, port)),
      },
    })
  })
  afterAll(async () => {
    await mailer?.close()
    await server?.stop()
  })

  const deliver = async (user: string) => {
    const receipt = await mailer.send(user, letter)
    return server.delivered(receipt.messageId, letter.to)
  }

  it('the default server carries a user’s own name, encrypted', async () => {
    const delivery = await deliver('ANNA')
    expect(delivery).toMatchObject({ envelopeFrom: 'anna@kivi.ee', protocol: 'ESMTPS' })
    expect(delivery.message.from).toMatchObject({ name: 'Anna Õunapuu', address: 'anna@kivi.ee' })
    expect(delivery.message.replyTo).toBeUndefined()
  })

  it('the Reply-To sender writes from the event mailbox; answers go to the user and bounces to the events', async () => {
    const { envelopeFrom, message, signedInAs } = await deliver('REIN')
    expect(envelopeFrom).toBe('kivi@event.data.directo.ee')
    expect(message.from).toMatchObject({ name: 'Rein Rebane', address: 'kivi@event.data.directo.ee' })
    expect(message.replyTo).toMatchObject([{ name: 'Rein Rebane', address: 'rein@kivi.ee' }])
    expect(signedInAs).toBeUndefined()
  })

  it('an own server takes mail without sign-in and without encryption when the card says both', async () => {
    const delivery = await deliver('OWN')
    expect(delivery).toMatchObject({ envelopeFrom: 'own@kivi.ee', protocol: 'ESMTP', signedInAs: undefined })
  })

  it('a message signed with DKIM arrives with a signature that the key in DNS confirms', async () => {
    const p = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const strings = [`v=DKIM1; k=rsa; p=${p.slice(0, 200)}`, p.slice(200)]
    const dns = await startDnsServer({ answer: () => ({ records: [{ type: 'TXT', strings }] }) })
    const asking = new Resolver()
    asking.setServers([`${dns.host}:${dns.port}`])
    const content = Buffer.alloc(50_000, 7)
    const attachments = [
      { filename: 'a.pdf', content },
      { filename: 'b.pdf', content: Readable.from([content]) },
    ]
    try {
      const receipt = await mailer.send('SIGNED', { ...letter, attachments })
      const { raw } = await server.delivered(receipt.messageId, letter.to)
      const { results } = await dkimVerify(Buffer.from(raw.replaceAll('\n', '\r\n')), {
        resolver: (name) => asking.resolveTxt(name),
      })
      expect(results.map(({ status, signingDomain }) => [status.result, signingDomain])).toEqual([
        ['pass', 'kivi.ee'],
      ])
      expect(dns.asked).toEqual(['mail2026._domainkey.kivi.ee TXT'])
    } finally {
      await dns.close()
    }
  })

  it('a message signed with S/MIME arrives with a signature that holds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saatja-smime-'))
    const file = (name: string): string => join(folder, name)
    const openssl = (...args: readonly string[]) =>
      execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
    try {
      const subject = ['-subj', '/CN=Own/emailAddress=own@kivi.ee', '-addext', 'keyUsage=digitalSignature']
      const lasting = ['-addext', 'extendedKeyUsage=emailProtection', '-days', '2']
      openssl(
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        'key',
        '-out',
        'cert',
        ...subject,
        ...lasting,
      )
      writeFileSync(file('body'), 'Content-Type: text/plain\r\n\r\n.Arve 7  \r\n..\r\n-- \r\nMari\r\n')
      openssl('cms', '-sign', '-in', 'body', '-signer', 'cert', '-inkey', 'key', '-crlfeol', '-out', 'signed')
      const from = 'From: own@kivi.ee\r\nTo: juri@tamm.ee\r\nSubject: Arve 7\r\n'
      const id = `<smime-${process.pid}@kivi.ee>`
      const date = `Date: ${new Date().toUTCString().replace('GMT', '+0000')}\r\nMessage-ID: ${id}\r\n`
      const raw = `${from}${date}${readFileSync(file('signed'), 'latin1').replace(/\r?\n/g, '\r\n')}`
      await mailer.send('OWN', { to: letter.to, raw })
      const delivery = await server.delivered(id, letter.to)
      expect(delivery.raw.replaceAll('\n', '\r\n')).toContain(raw)
      writeFileSync(file('arrived'), delivery.raw)
      expect(String(openssl('cms', '-verify', '-in', 'arrived', '-CAfile', 'cert'))).toContain('.Arve 7  ')
      writeFileSync(file('changed'), delivery.raw.replace('.Arve 7', '.Arve 8'))
      expect(() => openssl('cms', '-verify', '-in', 'changed', '-CAfile', 'cert')).toThrow(
        'Verification failure',
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('a server that relays for nobody unknown refuses each recipient, and the error says so', async () => {
    const error = await refusal(mailer, 'OWN-TLS')
    expect(error).toMatchObject({ stage: 'recipient' })
    expect(error.reply).toContain('554 5.7.1 <juri@tamm.ee>: Relay access denied')
    expect(error.diagnosis).toMatchObject({ id: 'relay-denied', code: 'CONFIG' })
  })
})
