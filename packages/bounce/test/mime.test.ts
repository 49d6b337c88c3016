import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { readReturn } from '../src/index.ts'
import { headerText } from '../src/mime/header.ts'
import { readMail, textOf } from '../src/mime/parts.ts'
import { families } from './mutations.ts'

const squeeze = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** The hand-written mails are harmless, so that a general library may read them for comparison. */
describe('parts and texts are those that postal-mime finds', () => {
  for (const { name, bytes } of families)
    it(name, async () => {
      const theirs = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
      const ours = readMail(bytes.toString('latin1'))
      const texts = ours.parts
        .filter(({ content }) => content.type === 'text/plain')
        .map((part) => textOf(part, 65_536))
      // Raw bytes in a header are none of its business; here they follow the charset of the text.
      const subject = ours.header.get('subject')?.[0] ?? ''
      if (!/[\u0080-\u00ff]/.test(subject)) expect(squeeze(headerText(subject))).toBe(squeeze(theirs.subject))
      if (texts.length > 0) expect(squeeze(texts.join(' '))).toBe(squeeze(theirs.text))
      const others = ours.parts.filter(
        ({ content }) => !content.type.startsWith('text/plain') && content.type !== 'text/html',
      )
      expect(others.map(({ content }) => content.type)).toEqual(
        theirs.attachments.map(({ mimeType }) => mimeType),
      )
    })
})

describe('text behind bytes', () => {
  const mail = (charset: string, bytes: readonly number[]) =>
    Buffer.concat([
      Buffer.from(`Content-Type: text/plain; charset=${charset}\n\n`),
      Buffer.from(bytes),
    ]).toString('latin1')
  const read = (charset: string, bytes: readonly number[]) =>
    textOf(readMail(mail(charset, bytes)).parts[0]!, 100)

  it('is UTF-8 where it can be, whatever the label', () => {
    expect(read('us-ascii', [0xc3, 0xb5])).toBe('õ')
    expect(read('iso-8859-1', [0xc5, 0xa1])).toBe('š')
  })

  it('follows the label, and Windows-1252 also on Node 20', () => {
    expect(read('windows-1252', [0x80, 0x9a, 0x9e])).toBe('€šž')
    expect(read('iso-8859-1', [0xf5])).toBe('õ')
    expect(read('koi8-r', [0xd0])).toBe('п')
  })

  it('is Baltic without a useful label', () => {
    for (const label of ['unknown-8bit', 'us-ascii', 'no-such-charset', ''])
      expect(read(label, [0xf0, 0xfe])).toBe('šž')
  })
})

describe('a subject of raw bytes', () => {
  it('has the charset of the text', () => {
    const russian = families.find(({ name }) => name === 'russian')?.bytes ?? Buffer.alloc(0)
    expect(readReturn(russian).subject).toBe('Сообщение не доставлено')
  })
})

describe('a mail out of a file', () => {
  const mail =
    'From: MAILER-DAEMON@klient.example\nSubject: Undelivered Mail\n\n<jaan@klient.example>: User unknown\n'

  it.each([
    ['with empty lines before it', `\n \t\n${mail}`],
    ['with a mark of UTF-8', `\ufeff${mail}`],
    ['with lines that end with CR', mail.replaceAll('\n', '\r')],
  ])('%s is read', (_, text) => {
    const { kind, recipients } = readReturn(Buffer.from(text))
    expect([kind, recipients.map(({ address }) => address)]).toEqual(['bounce', ['jaan@klient.example']])
  })
})
