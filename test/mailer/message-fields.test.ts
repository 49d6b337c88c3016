import { generateKeyPairSync } from 'node:crypto'
import { Readable } from 'node:stream'
import { secret, type UserCard } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { afterEach, describe, expect, it } from 'vitest'
import { cardFor, company, message, type RigOptions, startRig } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const rigWith = async (options: RigOptions = {}) => {
  const rig = await startRig(options)
  closers.push(rig.close)
  return rig
}

const headers = (raw: string, name: string): readonly string[] =>
  (raw.split('\r\n\r\n')[0] ?? '')
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .map((line) => line.slice(name.length + 1).trim())

describe('what a message says in headers', () => {
  it('stands there once each', async () => {
    const { mailer, server } = await rigWith()
    await mailer.send('MARI', {
      ...message,
      replyTo: [{ name: 'Tugi', address: 'tugi@kivi.ee' }, 'mari@kivi.ee'],
      inReplyTo: '<2@kivi.ee>',
      references: ['<1@kivi.ee>'],
      autoSubmitted: 'auto-generated',
      importance: 'high',
      headers: { 'X-Invoice': '17', 'Feedback-ID': 'invoice:kivi:saatja', 'X-Note': 'Tähtis õnn' },
    })
    const [raw = ''] = server.messages
    expect(headers(raw, 'Reply-To')).toEqual(['Tugi <tugi@kivi.ee>, mari@kivi.ee'])
    expect(headers(raw, 'In-Reply-To')).toEqual(['<2@kivi.ee>'])
    expect(headers(raw, 'References')).toEqual(['<1@kivi.ee> <2@kivi.ee>'])
    expect(headers(raw, 'Auto-Submitted')).toEqual(['auto-generated'])
    expect(headers(raw, 'Importance')).toEqual(['high'])
    expect(headers(raw, 'X-Priority')).toEqual(['1'])
    expect(headers(raw, 'X-Invoice')).toEqual(['17'])
    expect(headers(raw, 'Feedback-ID')).toEqual(['invoice:kivi:saatja'])
    expect(headers(raw, 'X-Note')[0]).toMatch(/^=\?UTF-8\?[BQ]\?/)
  })
})

describe('reports on the delivery', () => {
  const dsn = { notify: ['success', 'failure'], return: 'headers' } as const
  const offers = ['DSN', '8BITMIME', 'AUTH PLAIN']

  it('are asked for in the envelope', async () => {
    const { mailer, server } = await rigWith({ offers })
    const receipt = await mailer.send('MARI', { ...message, dsn }, { messageId: '<a+b@kivi.ee>' })
    expect(receipt.dsn).toBe('requested')
    const [mail] = server.lines.filter((line) => line.startsWith('MAIL'))
    const [rcpt] = server.lines.filter((line) => line.startsWith('RCPT'))
    expect(mail).toMatch(/ RET=HDRS ENVID=<a\+2Bb@kivi\.ee>/i)
    expect(rcpt).toMatch(/ NOTIFY=SUCCESS,FAILURE\b/)
  })

  it('are left out, and told so, where the server offers none', async () => {
    const { mailer, server } = await rigWith()
    const receipt = await mailer.send('MARI', { ...message, dsn })
    expect(receipt.dsn).toBe('not-offered')
    expect(server.lines.join('\n')).not.toMatch(/RET=|ENVID=|NOTIFY=/)
  })

  it('are no part of other messages', async () => {
    const { mailer, server } = await rigWith({ offers })
    expect(await mailer.send('MARI', message)).not.toHaveProperty('dsn')
    expect(server.lines.join('\n')).not.toMatch(/RET=|ENVID=|NOTIFY=/)
  })
})

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const dkim = { domain: 'acme.example', selector: 'mail2026', privateKey: secret(pem) }
const house = {
  id: 'acme',
  server: 'mail.acme.example:25',
  security: 'none',
  eventDomain: 'event.acme.example',
} as const

const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

/** Results of the signatures, as a receiver finds them with the key under this name. */
const verified = async (raw: string, expected: string) => {
  const resolver = async (name: string) => {
    expect(name).toBe(expected)
    return [[`v=DKIM1; k=rsa; p=${key}`]]
  }
  // The scripted server keeps what came, the dots that SMTP doubles included.
  const { results } = await dkimVerify(Buffer.from(raw.replace(/^\.\./gm, '.'), 'latin1'), { resolver })
  return results.map(({ status, signingDomain }) => [status.result, signingDomain])
}

describe('DKIM on an own server', () => {
  const signature = { domain: 'Kivi.ee', selector: 'mail2026', privateKey: pem }
  const file = { filename: 'arve.pdf', content: Buffer.alloc(50_000, 7) }

  it('signs what leaves, a file and a ready-made message too, also for those who take the server from it', async () => {
    const system = { ...cardFor('none', { dkim: signature }), code: 'MAIL', email: 'info@kivi.ee' }
    const mari: UserCard = { code: 'MARI', email: 'mari@kivi.ee' }
    const cards = new Map([system, mari].map((card) => [card.code, card]))
    const { mailer, server } = await rigWith({
      mailer: { cards, company: { ...company, mailUserCode: 'MAIL' } },
    })
    expect((await mailer.effective('MARI')).dkim).toEqual({
      domain: 'kivi.ee',
      selector: 'mail2026',
      origin: 'system-user',
      card: 'MAIL',
    })
    expect(JSON.stringify(await mailer.effective('MARI'))).not.toContain('PRIVATE KEY')
    const streamed = { ...file, content: Readable.from([file.content]) }
    await mailer.send('MARI', { ...message, attachments: [file] })
    await mailer.send('MARI', { ...message, attachments: [streamed] })
    const date = 'Date: Sun, 29 Nov 2026 12:00:00 +0200\r\nMessage-ID: <1@kivi.ee>'
    await mailer.send('MARI', { to: 'juri@tamm.ee', raw: `From: mari@kivi.ee\r\n${date}\r\n\r\nTere!\r\n` })
    expect(server.messages).toHaveLength(3)
    for (const raw of server.messages)
      expect(await verified(raw, 'mail2026._domainkey.kivi.ee')).toEqual([['pass', 'kivi.ee']])
  })

  it('sends nothing unsigned when the key is none', async () => {
    const privateKey = secret('-----BEGIN PRIVATE KEY-----\nbm8ga2V5\n-----END PRIVATE KEY-----')
    const { mailer, server } = await rigWith({ mail: { dkim: { ...signature, privateKey } } })
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({
      code: 'CONFIG',
      diagnosis: { id: 'dkim-key-unusable', field: 'dkim' },
      message: expect.not.stringContaining('bm8ga2V5'),
    })
    expect(server.lines).toEqual([])
  })
})

describe('DKIM on the house server', () => {
  const mari: UserCard = { code: 'MARI', email: 'mari@acme.example' }
  const signing = () =>
    rigWith({
      mailer: {
        providers: [directo({ ...house, dkim })],
        company: { ...company, bulkModule: true },
        cards: { get: (code) => (code === 'MARI' ? mari : undefined) },
      },
    })
  const verdict = (raw: string) => verified(raw, 'mail2026._domainkey.acme.example')

  it('signs what leaves, as a receiver verifies it', async () => {
    const { mailer, server } = await signing()
    await mailer.send('MARI', {
      ...message,
      subject: 'Õnn '.repeat(40),
      text: '.\n..a\nTere!  \n\n\n',
      headers: { 'X-Note': 'õ' },
      unsubscribe: { url: 'https://acme.example/off', oneClick: true },
      attachments: [{ filename: 'a.txt', content: Readable.from(['a', 'b']) }],
    })
    const [raw = ''] = server.messages
    expect(raw.startsWith('DKIM-Signature:')).toBe(true)
    expect(raw).toMatch(/h=[^;]*List-Unsubscribe-Post/i)
    expect(await verdict(raw)).toEqual([['pass', 'acme.example']])
    expect(await verdict(raw.replace('Tere!', 'Tere?'))).toEqual([['neutral', 'acme.example']])
  })

  it('names an attachment that breaks off', async () => {
    const { mailer } = await signing()
    const content = new Readable({ read: breakOff })
    const sent = mailer.send('MARI', { ...message, attachments: [{ filename: 'arve.pdf', content }] })
    await expect(sent).rejects.toMatchObject({
      diagnosis: { id: 'attachment-unreadable', params: { filename: 'arve.pdf' } },
    })
  })

  it.each<[object, RegExp]>([
    [{ ...dkim, domain: 'no domain' }, /dkim\.domain/],
    [{ ...dkim, selector: 'a b' }, /dkim\.selector/],
    [{ ...dkim, privateKey: pem }, /dkim\.privateKey/],
    [{ ...dkim, privateKey: secret('not a key') }, /dkim\.privateKey/],
    [
      {
        ...dkim,
        privateKey: secret(
          generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        ),
      },
      /RSA/,
    ],
  ])('names the part of %o that cannot be used', (wrong, words) => {
    expect(() => directo({ ...house, dkim: wrong as typeof dkim })).toThrow(words)
  })
})

it.each([
  ['before it is read', () => new Readable({ read() {} }).destroy(new Error('disk'))],
  ['while it is read', () => new Readable({ read: breakOff })],
])('an attachment that breaks off %s is named', async (_, open) => {
  const { mailer } = await rigWith()
  const attachments = [
    { filename: 'hea.txt', content: Readable.from(['a']) },
    { filename: 'arve.pdf', content: open() },
  ]
  await expect(mailer.send('MARI', { ...message, attachments })).rejects.toMatchObject({
    diagnosis: { id: 'attachment-unreadable', params: { filename: 'arve.pdf' } },
    message: expect.stringContaining('arve.pdf'),
  })
})

it('a stream that is attached twice is named', async () => {
  const { mailer } = await rigWith()
  const content = Readable.from(['a'])
  const attachments = ['arve.pdf', 'koopia.pdf'].map((filename) => ({ filename, content }))
  await expect(mailer.send('MARI', { ...message, attachments })).rejects.toMatchObject({
    diagnosis: { id: 'attachment-unreadable', params: { filename: 'arve.pdf' } },
  })
})

function breakOff(this: Readable): void {
  this.push('half of it')
  this.destroy(new Error('disk'))
}
