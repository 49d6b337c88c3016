import { isMostlyLatin } from './text-encoding.ts'

/** Characters of encoded text in one encoded word, so that several fit on a line of 76 (RFC 2047 2). */
const longestQuoted = 40
/** Bytes whose base64 has that length. */
const longestBase64 = 30

/** Text that some program would take for an encoded word and decode (RFC 2047 6.1), also across a space. */
const alike = /=\?[^?]*\?[bq]\?[^?]*\?=|(?:^|\s)=\?\S*\?=(?:\s|$)/i

/** How one byte is written in a Q encoded word (RFC 2047 4.2, in the narrow set of 5 (3)). */
const quotedByte: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  if (character === ' ') return '_'
  const hex = byte.toString(16).toUpperCase().padStart(2, '0')
  return /[a-z0-9!*+/-]/i.test(character) ? character : `=${hex}`
})

/** Where a word of this text ends at the latest, so that no character is cut (RFC 2047 5). */
const wordEnd = (quoted: string, from: number): number => {
  let end = Math.min(from + longestQuoted, quoted.length)
  const sign = quoted.lastIndexOf('=', end - 1)
  if (sign !== -1 && sign > end - 3) end = sign
  while (/^=(?:[89AB]|C[01])/.test(quoted.slice(end, end + 3))) end -= 3
  return end
}

const quotedWords = (text: string): readonly string[] => {
  const bytes = Buffer.from(text)
  let quoted = ''
  for (const byte of bytes) quoted += quotedByte[byte]
  // Some programs drop an underscore at the end.
  if (text.endsWith(' ')) quoted = `${quoted.slice(0, -1)}=20`
  const words: string[] = []
  for (let from = 0; from < quoted.length; ) {
    const end = wordEnd(quoted, from)
    words.push(quoted.slice(from, end))
    from = end
  }
  return words
}

const base64Words = (text: string): readonly string[] => {
  const words: string[] = []
  let word = ''
  let size = 0
  for (const letter of text) {
    const bytes = Buffer.byteLength(letter)
    if (size + bytes > longestBase64) {
      words.push(word)
      word = ''
      size = 0
    }
    word += letter
    size += bytes
  }
  return [...words, word].map((one) => Buffer.from(one).toString('base64'))
}

/** Writes the text of a header in encoded words, in the shorter of the two encodings. */
export const encodeWords = (text: string): string => {
  const latin = isMostlyLatin(text)
  const frame = latin ? '=?UTF-8?Q?' : '=?UTF-8?B?'
  return (latin ? quotedWords(text) : base64Words(text)).map((word) => `${frame}${word}?=`).join(' ')
}

const looksEncoded = (text: string): boolean => text.includes('=?') && alike.test(text)

/** Writes the value of a header of the application, in which quotation marks may be part of the syntax. */
export const encodeValue = (value: string): string =>
  /[\u0080-\uffff]/.test(value) || looksEncoded(value) ? encodeWords(value) : value

/**
 * Writes a text that is not part of a syntax, encoded as a whole when a reader would otherwise see something different.
 */
export const encodeText = (text: string): string =>
  /["\u0080-\uffff]/.test(text) || looksEncoded(text) ? encodeWords(text) : text
