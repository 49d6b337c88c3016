import { encodeText } from './encoded-word.ts'
import { quoted } from './mailboxes.ts'

/** Length from which a value is divided. */
const longest = 75
/** Length of each of its sections. */
const section = 50

/** What ends a token (RFC 2045 5.1), and what programs misread in one. */
const needsQuotes = /[\s'"\\;:/=(),<>@[\]?]|^-|^$/
const sectionNeedsQuotes = /[\s"\\;:/=(),<>@[\]?]|^[-']|'$/

const isPlain = (value: string): boolean => !/["\u007f-\uffff]/.test(value) && !value.includes('=?')

interface Section {
  text: string
  encoded: boolean
}

/** One character in percent encoding where it needs that (RFC 2231 4). Half a character becomes U+FFFD. */
const percentEncoded = (letter: string): string =>
  /^[\ud800-\udfff]$/.test(letter)
    ? '%EF%BF%BD'
    : encodeURIComponent(letter).replace(
        /[*'()]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      )

/** Characters that a section holds besides those of its text when all of it is encoded. */
const encodedSpaces = (text: string): number => 2 * (text.split(' ').length - 1)

/**
 * Divides a value into sections. Each is encoded only if it has to be; the first one always is, since it names the
 * character set.
 */
const sectionsOf = (value: string): readonly Section[] => {
  const letters = [...value]
  const done: Section[] = []
  let open: Section = { text: "utf-8''", encoded: true }
  /** The letter that the open section begins with. */
  let first = 0
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? ''
    const plain = letter === ' ' && !open.encoded
    const encoded = plain ? letter : percentEncoded(letter)
    if (!open.encoded && encoded !== letter) {
      if (open.text.length + encodedSpaces(open.text) + encoded.length < section) {
        // It still fits when all of it is encoded: written anew.
        open = { text: '', encoded: true }
        at = first - 1
        continue
      }
      done.push(open)
      open = { text: '', encoded: true }
    }
    if (open.text.length + encoded.length < section) {
      open.text += encoded
      continue
    }
    done.push(open)
    const begun = letter === ' ' ? letter : percentEncoded(letter)
    open = { text: begun, encoded: begun !== letter }
    first = at
  }
  return open.text === '' ? done : [...done, open]
}

const written = (name: string, { text, encoded }: Section, index: number): string =>
  `${name}*${index}${encoded ? '*' : ''}=${!encoded && sectionNeedsQuotes.test(text) ? quoted(text) : text}`

/** One parameter of a header: as it is, in quotes, or in the sections of RFC 2231. */
export const parameter = (name: string, value: string): string => {
  if (!isPlain(value))
    return sectionsOf(value)
      .map((one, index) => written(name, one, index))
      .join('; ')
  if (value.length < longest) return `${name}=${needsQuotes.test(value) ? quoted(value) : value}`
  return (value.match(/.{1,50}/g) ?? [])
    .map((text, index) => written(name, { text, encoded: false }, index))
    .join('; ')
}

/** The name of a file beside its type, for programs that know no other place (not in RFC 2231, but read everywhere). */
export const nameParameter = (filename: string): string => {
  const text = encodeText(filename)
  return `name=${text !== filename || needsQuotes.test(text) ? quoted(text) : text}`
}

/** A header value with its parameters. */
export const withParameters = (value: string, parameters: Readonly<Record<string, string>>): string =>
  [value, ...Object.entries(parameters).map(([name, text]) => parameter(name, text))].join('; ')
