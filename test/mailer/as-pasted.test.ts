import type { Message } from '@saatja/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailerFixture, message, startRig } from './fixture.ts'

let rig: MailerFixture
beforeAll(async () => {
  rig = await startRig({ offers: ['SIZE 10000000', 'AUTH PLAIN'] })
})
afterAll(() => rig.close())

const sent = async (more: Partial<Message>): Promise<string> => {
  await rig.mailer.send('MARI', { ...message, ...more })
  return rig.server.messages.at(-1) ?? ''
}

/** What a reader makes of the encoded words in the subject (RFC 2047 2, 6.2). */
const readSubject = (mail: string): string => {
  const folded = /^subject: (.*(?:\r\n[ \t].*)*)/im.exec(mail)?.[1] ?? ''
  return folded
    .replaceAll('\r\n', '')
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(/=\?utf-8\?(?:b\?([^?]*)|q\?([^?]*))\?=/gi, (_, base64?: string, quoted?: string) =>
      base64 === undefined
        ? Buffer.from(
            (quoted ?? '')
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9a-f]{2})/gi, (__, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ).toString()
        : Buffer.from(base64, 'base64').toString(),
    )
}

describe('a subject', () => {
  it.each([
    '=?UTF-8?Q?m=C3=B5te?= 17',
    'Re: =?iso-8859-1?B?9XVu?=',
    `=?utf-8?b?8J+Ygg==?= ${'õun ja 😀 '.repeat(20)}lõpp`,
    'Kas 2=?3 või 4?=4',
    'Arve õunte eest',
    'Arve 7',
  ])('that looks encoded, or does not, arrives as it was given: %s', async (subject) => {
    const mail = await sent({ subject })
    expect(readSubject(mail)).toBe(subject)
    const lines = mail.split('\r\n\r\n')[0]?.split('\r\n') ?? []
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(100)
  })

  it('loses the tabs and blanks that came along when it was copied', async () => {
    expect(readSubject(await sent({ subject: ' Arve\t7 \t' }))).toBe('Arve 7')
  })
})

it.each([' juri@tamm.ee', 'juri@tamm.ee ', '\tjuri@tamm.ee\u00a0'])(
  'a recipient loses the blanks around the address (%j)',
  async (to) => {
    await sent({ to })
    expect(rig.server.lines.findLast((line) => line.startsWith('RCPT'))).toBe('RCPT TO:<juri@tamm.ee>')
  },
)

describe('a message as an attachment, to a server without 8BITMIME', () => {
  const eml = (body: string, type?: string) => ({
    attachments: [
      {
        filename: 'kiri.eml',
        content: Buffer.from(`From: a@tamm.ee\r\nSubject: x\r\n\r\n${body}\r\n`),
        ...(type === undefined ? {} : { contentType: type }),
      },
    ],
  })

  it.each([
    ['letters beyond ASCII', 'õun'],
    ['a line that is too long', 'x'.repeat(1_200)],
    ['a NUL', 'a\0b'],
  ])('goes as a file when it holds %s', async (_, body) => {
    for (const type of ['message/rfc822', undefined]) {
      const mail = await sent(eml(body, type))
      expect(mail).not.toMatch(/[\x80-\xff]/)
      expect(mail).toMatch(/content-type: application\/octet-stream; name=kiri\.eml/i)
      const base64 =
        /\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n-/.exec(mail.slice(mail.indexOf('kiri.eml')))?.[1] ?? ''
      expect(Buffer.from(base64, 'base64').toString()).toContain(body)
    }
  })

  it('goes as a message when it is 7 bit, and always as an attachment', async () => {
    const mail = await sent(eml('tere', 'message/rfc822'))
    expect(mail).toMatch(/content-type: message\/rfc822/i)
    expect(mail).toMatch(/content-transfer-encoding: 7bit/i)
    expect(mail).toMatch(/content-disposition: attachment; filename=kiri\.eml/i)
  })
})
