import { addressesIn } from '../mime/address.ts'
import { decodeText } from '../mime/charset.ts'

/** A field of RFC 3464 of the form `type; value`. */
export interface TypedValue {
  readonly type?: string
  readonly value: string
}

/** Reads `type; value`. Some programs leave the type out; a reply code is never a type. */
export const readTyped = (field: string): TypedValue => {
  const [, type, value] = /^\s{0,50}([a-z][\w.+-]{0,40})\s{0,10};(.*)$/is.exec(field) ?? []
  return type === undefined || value === undefined
    ? { value: field.trim() }
    : { type: type.toLowerCase(), value: value.trim() }
}

/** `\303\265`, as Exim writes bytes above 127. */
export const unescapeOctal = (text: string): string =>
  text.includes('\\') && /\\[23]\d\d/.test(text)
    ? decodeText(
        Buffer.from(text, 'utf8')
          .toString('latin1')
          .replace(/\\([23][0-7]{2})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
        'utf-8',
      )
    : text

/** What RFC 3461 and RFC 6533 escape in an address: `+2B` for `+`, `\x{F5}` for a letter. */
const unescapeXtext = (text: string): string =>
  text
    .replace(/\+(2B|3D)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\x\{([\dA-F]{2,6})\}/gi, (whole, hex: string) => {
      const code = Number.parseInt(hex, 16)
      return code < 0x110000 ? String.fromCodePoint(code) : whole
    })

/** Addresses that running text never has: a quoted local part with spaces, a number in place of a domain. */
const unusual = /(?:"[^"\r\n]{1,64}"|[^\s<>;"]{1,64})@(?:\[[\da-f.:]{2,45}\]|[a-z\d][a-z\d.-]{0,252})/i

/** Reads the mail address in a recipient field; undefined for X.400 names, empty values and bare user names. */
export const addressOf = (field: string | undefined): string | undefined => {
  if (field === undefined) return undefined
  const { type, value } = readTyped(field)
  if (type === 'x400' || type === 'x-x400') return undefined
  const text = unescapeXtext(unescapeOctal(value)).replace(/\([^()]{0,200}\)\s{0,20}$/, '')
  return addressesIn(text)[0] ?? unusual.exec(text)?.[0]
}
