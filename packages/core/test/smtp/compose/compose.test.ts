import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { OutgoingMail } from '../../../src/message/mail.ts'
import { compose } from '../../../src/smtp/compose.ts'
import { contents, contentTypes, fileNames, names, outgoing, subjects, texts } from './corpus.ts'
import { composeWithNodemailer } from './nodemailer-composer.ts'

const boundary = '=_-0123456789abcdef'

const composed = async (mail: OutgoingMail): Promise<string> => {
  const content = await compose(mail, () => boundary)
  return (Buffer.isBuffer(content) ? content : await buffer(content)).toString('latin1')
}

/** Both composers' bytes, to be compared. */
const expectTheSame = async (mail: OutgoingMail): Promise<void> =>
  expect(await composed(mail)).toBe((await composeWithNodemailer(mail, boundary)).toString('latin1'))

/** Without a text. */
const bare = (more: Partial<OutgoingMail> = {}): OutgoingMail => {
  const { text: _, ...mail } = outgoing(more)
  return mail
}

const looksEncoded = (text: string): boolean => /=\?[^?\s]+\?[bq]\?[^?\s]+\?=/i.test(text)

describe('byte for byte as nodemailer', () => {
  it.each(subjects.filter((subject) => !looksEncoded(subject)))('writes the subject %j', (subject) =>
    expectTheSame(outgoing({ subject })),
  )

  it.each(names)('writes the name %j', async (name) => {
    const from = { name, address: 'mari@kivi.ee' }
    const identity = { from, envelopeFrom: from.address }
    const replyTo = [{ name, address: 'info@kivi.ee' }]
    const to = [{ name, address: 'juri@tamm.ee' }, { address: 'anna@tamm.ee' }]
    await expectTheSame(outgoing({ identity, replyTo, to, cc: to }))
  })

  it.each([
    'mari@KIVI.ee',
    'Mari.Maasikas+arve@kivi.ee',
    'mari@xn--jgeva-dua.ee',
    'mari@jõgeva.ee',
    'jüri@xn--jgeva-dua.ee',
    'jüri@Kivi.ee',
    "o'brien@kivi.ee",
    'a/b=c@kivi.ee',
    'mari@a--b.ee',
    `${'x'.repeat(64)}@${'long.'.repeat(30)}ee`,
  ])('writes the address %j', (address) =>
    expectTheSame(outgoing({ to: [{ address }, { name: 'Jüri', address }] })),
  )

  it('writes no header without content, and many recipients on many lines', async () => {
    await expectTheSame(outgoing({ to: [], cc: [{ address: 'juri@tamm.ee' }], subject: '' }))
    const to = Array.from({ length: 50 }, (_, at) => ({ name: `Saaja ${at}`, address: `saaja${at}@tamm.ee` }))
    await expectTheSame(outgoing({ to }))
  })

  it.each(['<1@kivi.ee>', `<${'a'.repeat(120)}@${'b'.repeat(120)}>`])('writes the id %j', (messageId) =>
    expectTheSame(outgoing({ messageId })),
  )

  it.each(texts.map((text) => [text.slice(0, 40), text] as const))('writes the text %j', async (_, text) => {
    const without = bare()
    await expectTheSame({ ...without, text })
    await expectTheSame({ ...without, html: text })
    await expectTheSame({ ...without, text, html: text })
    const attachment = { filename: 'a.pdf', content: 'x' }
    await expectTheSame({ ...without, text, attachments: [attachment] })
    await expectTheSame({ ...without, html: text, attachments: [{ ...attachment, cid: 'p@kivi' }] })
  })

  it('writes a mail without content', async () => {
    const without = bare()
    await expectTheSame(without)
    await expectTheSame({ ...without, attachments: [{ filename: 'arve.pdf', content: Buffer.from('x') }] })
  })

  it.each(fileNames)('writes a file named %j', async (filename) => {
    await expectTheSame(outgoing({ attachments: [{ filename, content: Buffer.from('bytes') }] }))
    await expectTheSame(outgoing({ html: 'x', attachments: [{ filename, content: 'õ', cid: 'a@b' }] }))
  })

  it.each(contents.map((content) => [Buffer.from(content).length, content] as const))(
    'writes a file of %d bytes',
    async (_, content) => {
      for (const contentType of contentTypes) {
        const attachment = { filename: 'fail.bin', content, contentType }
        await expectTheSame(outgoing({ attachments: [attachment] }))
        await expectTheSame(outgoing({ html: 'x', attachments: [attachment, { ...attachment, cid: 'a@b' }] }))
        const without = bare({ attachments: [attachment] })
        await expectTheSame(without)
        await expectTheSame({ ...without, attachments: [{ ...attachment, cid: 'õ@b' }] })
      }
    },
  )

  it('writes invitations and the way off a list', async () => {
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Õhtusöök\r\nEND:VCALENDAR\r\n'
    const calendar = { method: 'REQUEST', content } as const
    const without = bare({ calendar })
    const attachments = [
      { filename: 'pilt.png', content: 'x', cid: 'p@kivi' },
      { filename: 'arve.pdf', content: 'y' },
    ]
    for (const body of [{}, { text: 'x' }, { html: 'x' }, { text: 'x', html: 'y' }])
      for (const files of [[], attachments]) await expectTheSame({ ...without, ...body, attachments: files })
    const url = `https://erp.example/off/${'17'.repeat(80)}`
    for (const unsubscribe of [
      { url },
      { mailto: 'off@erp.example' },
      { url, mailto: 'off@erp.example', oneClick: true },
    ])
      await expectTheSame(outgoing({ unsubscribe }))
  })

  it.each([0, 1, 56, 57, 58, 114, 1000])(
    'writes a stream of %d bytes, whatever its chunks',
    async (length) => {
      const bytes = Buffer.alloc(length, 'päris pikk sisu ')
      for (const size of [1, 3, 57, 100, 5000]) {
        const chunks = Array.from({ length: Math.ceil(length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        )
        const withContent = (content: Readable) =>
          outgoing({
            html: 'x',
            attachments: [
              { filename: 'a.txt', content },
              { filename: 'b.txt', content: 'b' },
            ],
          })
        const own = await composed(withContent(Readable.from(chunks)))
        const other = await composeWithNodemailer(withContent(Readable.from(chunks)), boundary)
        expect(own).toBe(other.toString('latin1'))
      }
    },
  )

  it('writes a mail that is nothing but a stream', async () => {
    const without = bare()
    for (const chunks of [[], ['abc']]) {
      const mail = () => ({
        ...without,
        attachments: [{ filename: 'a.bin', content: Readable.from(chunks) }],
      })
      expect(await composed(mail())).toBe((await composeWithNodemailer(mail(), boundary)).toString('latin1'))
    }
  })
})

describe('otherwise than nodemailer', () => {
  it.each([
    ['=?UTF-8?Q?Arve?=', '=?UTF-8?Q?=3D=3FUTF-8=3FQ=3FArve=3F=3D?='],
    ['Re: =?utf-8?b?QQ==?= arve', '=?UTF-8?Q?Re=3A_=3D=3Futf-8=3Fb=3FQQ=3D=3D=3F=3D_a?=\r\n =?UTF-8?Q?rve?='],
  ])(
    'hides that the subject %j looks encoded, so that it is read as it was written',
    async (subject, header) => {
      const raw = await composed(outgoing({ subject, unsubscribe: { mailto: 'off@erp.example' } }))
      expect(raw).toContain(`\r\nSubject: ${header}\r\n`)
    },
  )

  it('hides that the name of a file looks encoded', async () => {
    const attachments = [{ filename: '=?utf-8?q?evil.exe?=', content: 'x' }]
    const raw = await composed(outgoing({ attachments }))
    expect(raw).toContain('name="=?UTF-8?Q?=3D=3Futf-8=3Fq=3Fevil=2Eexe=3F=3D?="')
    expect(raw).toContain("filename*0*=utf-8''%3D%3Futf-8%3Fq%3Fevil.exe%3F%3D")
  })

  it('labels a file that calls itself a multipart as bytes, since its parts would become parts of the mail', async () => {
    const attachments = [
      { filename: 'a.bin', content: '--x\r\n\r\nhidden', contentType: 'multipart/mixed; boundary=x' },
    ]
    const raw = await composed(outgoing({ attachments }))
    expect(raw).toContain(
      'Content-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64',
    )
  })

  it('draws a boundary for a mail of several parts only, and one alone for all of them', async () => {
    let drawn = 0
    const draw = () => `=_-${++drawn}`
    await compose(outgoing({}), draw)
    expect(drawn).toBe(0)
    await compose(outgoing({ html: 'x', attachments: [{ filename: 'a', content: 'x' }] }), draw)
    expect(drawn).toBe(1)
  })
})

it.each([
  ['fails', () => Readable.from(fails())],
  ['was read before', () => Readable.from([]).on('data', () => {})],
])('a stream that %s fails the message', async (_, open) => {
  const content = open()
  await new Promise((resolve) => setImmediate(resolve))
  const message = await compose(outgoing({ attachments: [{ filename: 'a.bin', content }] }))
  await expect(buffer(message as Readable)).rejects.toThrow(/broken|read before/)
})

async function* fails(): AsyncGenerator<string> {
  yield 'a'
  throw new Error('broken')
}
