import fc from 'fast-check'
import { expect, it } from 'vitest'
import { outlineReturn } from '../src/index.ts'

const lines = (mail: string): readonly string[] =>
  outlineReturn(Buffer.from(mail)).map(({ level, type, use }) => `${level} ${type} ${use}`)

it('lists nested parts with what each is read for', () => {
  const mail = `Content-Type: multipart/report; boundary=a

--a
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

Sorry.
--b--
--a
Content-Type: message/delivery-status

Final-Recipient: rfc822; jaan@klient.example
--a
Content-Type: image/png

x
--a
Content-Type: message/rfc822

Subject: secret

body
--a--
`
  expect(lines(mail)).toEqual([
    '0 multipart/report container',
    '1 multipart/alternative container',
    '2 text/plain notice',
    '1 message/delivery-status report',
    '1 image/png unused',
    '1 message/rfc822 original',
  ])
  const texts = outlineReturn(Buffer.from(mail)).map(({ text }) => text ?? '')
  expect(texts.join()).toContain('Sorry.')
  expect(texts.join()).not.toContain('secret')
})

it('is one line for a plain mail, and at most 4000 characters of each text', () => {
  expect(lines('Subject: x\n\nhello')).toEqual(['0 text/plain notice'])
  const [part] = outlineReturn(Buffer.from(`Subject: x\n\n${'a'.repeat(9000)}`))
  expect(part?.text).toHaveLength(4000)
  expect(part?.bytes).toBe(9000)
})

it('never throws, and never lists more than the parts and levels that are read', () => {
  const piece = fc.constantFrom(
    '--a\n',
    '--a--\n',
    '--b\n',
    'Content-Type: multipart/mixed; boundary=b\n',
    '\n',
    'x\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
      const parts = outlineReturn(
        Buffer.from(`Content-Type: multipart/mixed; boundary=a\n\n${pieces.join('')}`),
      )
      expect(parts.filter(({ use }) => use !== 'container').length).toBeLessThanOrEqual(64)
      expect(Math.max(...parts.map(({ level }) => level))).toBeLessThanOrEqual(8)
    }),
  )
})
