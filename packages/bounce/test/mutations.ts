import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'

const folder = new URL('./families/', import.meta.url)

/** The hand-written mails of this package. */
export const families: readonly { readonly name: string; readonly bytes: Buffer }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.eml'))
  .sort()
  .map((name) => ({ name: name.slice(0, -4), bytes: readFileSync(new URL(name, folder)) }))

const mail = fc.constantFrom(...families.map(({ bytes }) => bytes))

const tokens = [
  'From: a <a@b.example>\n',
  'Content-Type: multipart/mixed; boundary=""\n\n',
  'Content-Type: multipart/report; boundary="x"\n\n--x\n',
  'Content-Type: message/delivery-status\n\n',
  'Content-Transfer-Encoding: base64\n\n',
  'Final-Recipient: rfc822;',
  'Diagnostic-Code: smtp; 550-',
  '--=family\n',
  '--=family--\n',
  '\r\n\r\n',
  '=?utf-8?Q?',
  '=?iso-2022-jp?B?GyRC?=',
  '<a@b.example>:\n',
  '>>> RCPT TO:<a@b.example>\n<<< 550 5.1.1 no\n',
  '5.1.1 ',
  '@',
  '\u0000',
  'ÿþ',
]

const token = fc.constantFrom(...tokens.map((text) => Buffer.from(text, 'latin1')))
const noise = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes))
const place = fc.double({ min: 0, max: 1, noNaN: true })

const at = (bytes: Buffer, share: number): number => Math.floor(bytes.length * share)

const cut = fc
  .tuple(mail, place, place)
  .map(([bytes, from, to]) =>
    Buffer.concat([
      bytes.subarray(0, at(bytes, Math.min(from, to))),
      bytes.subarray(at(bytes, Math.max(from, to))),
    ]),
  )
const joined = fc
  .tuple(mail, mail, place)
  .map(([one, other, share]) => Buffer.concat([one.subarray(0, at(one, share)), other]))
const nested = fc
  .tuple(mail, mail)
  .map(([outer, inner]) =>
    Buffer.concat([
      Buffer.from('Subject: x\nContent-Type: multipart/mixed; boundary="o"\n\n--o\n'),
      outer,
      Buffer.from('\n--o\nContent-Type: message/rfc822\n\n'),
      inner,
      Buffer.from('\n--o--\n'),
    ]),
  )
const sprinkled = fc
  .tuple(mail, fc.array(fc.tuple(place, fc.oneof(token, noise)), { minLength: 1, maxLength: 6 }))
  .map(([bytes, pieces]) =>
    pieces.reduce(
      (whole, [share, piece]) =>
        Buffer.concat([whole.subarray(0, at(whole, share)), piece, whole.subarray(at(whole, share))]),
      bytes,
    ),
  )

/** Mails that were cut, joined, nested or sprinkled with syntax and noise. */
export const mutatedMail = fc.oneof(cut, joined, nested, sprinkled)

/** Shapes of mail whose cost could grow faster than their length; `size` is about their length in bytes. */
export const shapes: Readonly<Record<string, (size: number) => string>> = {
  'one long line': (size) => `Subject: x\n\n${'a'.repeat(size)}`,
  'a long line of at signs': (size) =>
    `From: mailer-daemon@a.example\nSubject: failed\n\n${'a@'.repeat(size / 2)}`,
  'addresses on one line': (size) => `From: mailer-daemon@a.example\n\n${'a@b.example '.repeat(size / 12)}`,
  'addresses on lines': (size) =>
    `From: mailer-daemon@a.example\nSubject: failed\n\n${'<a@b.example>:\n550 5.1.1 unknown\n'.repeat(size / 34)}`,
  'boundary lines': (size) => `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(size / 5)}`,
  'almost boundaries': (size) => `Content-Type: multipart/mixed; boundary=b\n\n${'--bb\n'.repeat(size / 5)}`,
  'nested multiparts': (size) =>
    Array.from(
      { length: size / 60 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    ).join(''),
  'header fields': (size) => `${'X-A: b\n'.repeat(size / 7)}\nbody`,
  'one folded field': (size) => `Subject: x\n${' y\n'.repeat(size / 3)}\nbody`,
  'quoted parameters': (size) => `Content-Type: text/plain; ${'a="\\"'.repeat(size / 5)}\n\nbody`,
  'encoded words': (size) => `Subject: ${'=?utf-8?q?=41?= '.repeat(size / 16)}\n\nbody`,
  'an html of open tags': (size) => `Content-Type: text/html\n\n${'<'.repeat(size)}`,
  'an html of styles': (size) => `Content-Type: text/html\n\n${'<style>'.repeat(size / 7)}`,
  'a report of recipients': (size) =>
    `Content-Type: message/delivery-status\n\n${'Final-Recipient: rfc822;a@b.example\nAction: failed\nStatus: 5.1.1\n\n'.repeat(size / 66)}`,
  'a report of one field': (size) =>
    `Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822;a@b.example\nDiagnostic-Code: smtp; 550${'\n user '.repeat(size / 7)}`,
  'words of failure': (size) =>
    `From: mailer-daemon@a.example\nSubject: failed\n\n<a@b.example>:\n${'user mailbox address is was has '.repeat(size / 32)}`,
  'header lines in a text': (size) => `From: mailer-daemon@a.example\n\n${'To: x\n\n'.repeat(size / 7)}`,
  arrows: (size) =>
    `From: mailer-daemon@a.example\nSubject: failed\n\na@b.example ${'550 -> '.repeat(size / 7)}`,
  'base64 of nothing': (size) => `Content-Transfer-Encoding: base64\n\n${'===='.repeat(size / 4)}`,
  references: (size) => `References: ${'<a@b> '.repeat(size / 6)}\n\nbody`,
}
