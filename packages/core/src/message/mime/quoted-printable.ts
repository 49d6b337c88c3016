/** Longest line (RFC 2045 6.7). */
const longest = 76
/** The end of a line, where a place to break it is looked for. */
const margin = 25
/** Bytes that are encoded and divided at a time. */
const slice = 64 * 1024

const [tab, lf, cr, space, equals] = [0x09, 0x0a, 0x0d, 0x20, 0x3d]
const hex = Buffer.from('0123456789ABCDEF')

const isBlank = (byte: number | undefined): boolean => byte === space || byte === tab

/** 1 for bytes that are written as they are, 2 for blanks, which are unless they end a line. */
const literal = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (isBlank(byte)) return 2
  return byte === lf || byte === cr || (byte > space && byte <= 0x7e && byte !== equals) ? 1 : 0
})
/** 1 for bytes after which a line may be broken, so that words stay whole. */
const breakable = Uint8Array.from({ length: 256 }, (_, byte) =>
  ' \t.,!?'.includes(String.fromCharCode(byte)) ? 1 : 0,
)

const endsLine = (next: number | undefined): boolean => next === undefined || next === lf || next === cr

/** Position of the next CRLF. Infinite: there is none. */
const findLineBreak = (text: Buffer, from: number): number => {
  let at = text.indexOf(cr, from)
  while (at !== -1 && text[at + 1] !== lf) at = text.indexOf(cr, at + 1)
  return at === -1 ? Number.POSITIVE_INFINITY : at
}

/** Encodes a part of the bytes behind what is left of the line before. A blank that ends a line is encoded. */
const encode = (bytes: Buffer, from: number, to: number, before: Buffer): Buffer => {
  const encoded = Buffer.allocUnsafe(before.length + 3 * (to - from))
  let length = before.copy(encoded)
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    const kind = literal[byte]
    if (kind === 1 || (kind === 2 && !endsLine(bytes[at + 1]))) {
      encoded[length++] = byte
      continue
    }
    encoded[length++] = equals
    encoded[length++] = hex[byte >> 4] ?? 0
    encoded[length++] = hex[byte & 15] ?? 0
  }
  return encoded.subarray(0, length)
}

/** The end of a line that is full, with every escape and every character whole. */
const wholeCharacterEnd = (text: Buffer, limit: number): number => {
  let end = limit
  if (text[end - 1] === equals) end -= 1
  else if (text[end - 2] === equals) end -= 2
  while (end < text.length && text[end - 3] === equals) {
    const code = Number.parseInt(text.toString('latin1', end - 2, end), 16)
    if (code < 0x80) break
    end -= 3
    if (code >= 0xc0) break
  }
  return end
}

/** Where the line that begins here is broken: after a line break of the text, after a word, or after a character. */
const lineEnd = (text: Buffer, from: number): number => {
  const limit = Math.min(from + longest, text.length)
  if (text[limit - 1] === lf) return limit
  const tail = Math.max(from, limit - margin)
  let [at, word] = [limit - 1, 0]
  for (; at >= tail && text[at] !== lf && text[at] !== cr; at -= 1)
    if (word === 0 && breakable[text[at] ?? 0] === 1) word = at + 1
  if (at >= tail && text[at] === lf) return at + 1
  for (; at >= tail && word === 0; at -= 1) if (breakable[text[at] ?? 0] === 1) word = at + 1
  const end = limit - from > longest - margin && word > 0 ? word : wholeCharacterEnd(text, limit)
  // The sign of the soft line break takes a place of its own.
  if (end === text.length || end - from < longest) return end
  return end - (text[end - 3] === equals ? 3 : 1)
}

/** A line feed ends a line by itself, unless the CR behind it was moved to the next line (as nodemailer has it). */
const isSoft = (text: Buffer, from: number, end: number): boolean =>
  text[end - 1] !== lf || (end - from === longest - 1 && text[end] === cr)

/** Divides encoded text into lines. */
const wrap = (text: Buffer): Buffer => {
  const { length } = text
  if (length <= longest) return text
  const wrapped = Buffer.allocUnsafe(length + 3 * Math.ceil(length / (longest - margin)))
  let to = 0
  let lineBreak = findLineBreak(text, 0)
  for (let from = 0; from < length; ) {
    if (lineBreak < from) lineBreak = findLineBreak(text, from)
    const hard = lineBreak + 2 <= Math.min(from + longest, length)
    const end = hard ? lineBreak + 2 : lineEnd(text, from)
    to += text.copy(wrapped, to, from, end)
    if (!hard && end < length && isSoft(text, from, end)) {
      wrapped[to++] = equals
      wrapped[to++] = cr
      wrapped[to++] = lf
    }
    from = end
  }
  return wrapped.subarray(0, to)
}

/**
 * Encodes text in quoted-printable, line breaks as they are. Lines end after a word where that costs little, as in
 * nodemailer, so that the source of a mail stays readable.
 */
export const quotedPrintable = (text: string): Buffer => {
  const bytes = Buffer.from(text)
  let last = bytes.length
  while (isBlank(bytes[last - 1]) && bytes.length - last <= slice) last -= 1
  if (bytes.length - last > slice) last = bytes.length
  const lines: Buffer[] = []
  let open: Buffer = Buffer.alloc(0)
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(from + slice, from < last ? last : bytes.length)
    const wrapped = wrap(encode(bytes, from, to, open))
    const end = wrapped.lastIndexOf(lf) + 1
    lines.push(wrapped.subarray(0, end))
    open = wrapped.subarray(end)
    from = to
  }
  return Buffer.concat([...lines, open])
}
