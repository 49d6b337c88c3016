import { decodeText } from './charset.ts'
import { fromBase64, fromQuotedPrintable } from './decode.ts'

/** Fields of a header by name in lower case; values unfolded, one character per byte. */
export type Header = ReadonlyMap<string, readonly string[]>

/** Longest header that is read; RFC 5322 sets no limit, servers commonly stop at 60 to 100 kB. */
const headerLimit = 65_536
const fieldLimit = 1_000

const nameLimit = 100
const spacesLimit = 20

/** A header, and where the body behind it begins. */
export interface ReadHeader {
  readonly header: Header
  readonly bodyStart: number
}

const lineEnd = (text: string, from: number, end: number): number => {
  const found = text.indexOf('\n', from)
  return found < 0 || found >= end ? end : found + 1
}

const [lineFeed, carriageReturn] = [10, 13]

/** Reads the line between two places, without its end. */
const lineBetween = (text: string, start: number, stop: number): string => {
  const end = stop > start && text.charCodeAt(stop - 1) === lineFeed ? stop - 1 : stop
  return text.slice(start, end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end)
}

const isBlank = (code: number): boolean => code === 32 || code === 9

/** Finds the end of the name of a field and its colon; undefined for a line that is no field. */
const fieldIn = (line: string): { readonly nameEnd: number; readonly colon: number } | undefined => {
  const colon = line.indexOf(':')
  let nameEnd = colon
  while (nameEnd > 0 && isBlank(line.charCodeAt(nameEnd - 1))) nameEnd -= 1
  if (nameEnd < 1 || nameEnd > nameLimit || colon - nameEnd > spacesLimit) return undefined
  for (let at = 0; at < nameEnd; at += 1) {
    const code = line.charCodeAt(at)
    if (code < 33 || code > 126) return undefined
  }
  return { nameEnd, colon }
}

/** Reads the header that begins at `start`. A line that is no field ends it; an mbox line before it is skipped. */
export const readHeader = (text: string, start = 0, end = text.length): ReadHeader => {
  const limit = Math.min(end, start + headerLimit)
  const fields = new Map<string, string[]>()
  let values: string[] | undefined
  let count = 0
  let at = start
  while (at < limit) {
    const next = lineEnd(text, at, end)
    const line = lineBetween(text, at, Math.min(next, at + headerLimit))
    if (line === '') return { header: fields, bodyStart: next }
    if (line[0] === ' ' || line[0] === '\t') {
      if (values !== undefined) values.push(`${values.pop() ?? ''} ${line.trim()}`)
    } else {
      const found = fieldIn(line)
      if (found === undefined) {
        if (!(at === start && /^>?From /.test(line))) return { header: fields, bodyStart: at }
      } else if (count < fieldLimit) {
        count += 1
        const key = line.slice(0, found.nameEnd).toLowerCase()
        values = fields.get(key) ?? []
        values.push(line.slice(found.colon + 1).trim())
        fields.set(key, values)
      } else values = undefined
    }
    at = next
  }
  return { header: fields, bodyStart: at }
}

/** Finds the first field of a name in lower case, as bytes. */
export const first = (header: Header, name: string): string | undefined => header.get(name)?.[0]

/** Lists every field of a name in lower case, as bytes. */
export const every = (header: Header, name: string): readonly string[] => header.get(name) ?? none
const none: readonly string[] = []

/** Lists every field of some names in lower case, as bytes. */
export const everyOf = (header: Header, names: readonly string[]): readonly string[] => {
  const found: string[] = []
  for (const name of names) for (const value of every(header, name)) found.push(value)
  return found
}

const encodedWord = /=\?([^?\s]{1,60})\?([bq])\?([^?]{0,4000})\?=/gi
const betweenWords = /(\?=)[ \t]{1,100}(?==\?)/g

/** Characters without any encoding. */
const plain = /^[ -<>-~\t]*$/

/** Replaces the encoded words of RFC 2047 in a text by what they say. */
export const decodeWords = (text: string): string =>
  text
    .replace(betweenWords, '$1')
    .replace(encodedWord, (_, label: string, encoding: string, words: string) =>
      decodeText(
        encoding.toLowerCase() === 'b' ? fromBase64(words) : fromQuotedPrintable(words.replaceAll('_', ' ')),
        label.split('*')[0],
      ),
    )

/**
 * Decodes a header value for people: encoded words of RFC 2047 and raw UTF-8, at most 4000 characters. `charset` is
 * that of the mail's text, for the raw bytes that old servers write in a subject.
 */
export const headerText = (value: string, charset?: string): string =>
  plain.test(value) ? value.slice(0, 4000) : decodeWords(decodeText(value.slice(0, 4000), charset))
