/** Decodes base64, one character per byte. Characters that are not base64 are skipped. */
export const fromBase64 = (raw: string): string => Buffer.from(raw, 'base64').toString('latin1')

const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** Decodes quoted-printable, one character per byte. */
export const fromQuotedPrintable = (raw: string): string => {
  if (!raw.includes('=')) return raw
  const text = raw.replace(/=\r?\n/g, '')
  const bytes = Buffer.allocUnsafe(text.length)
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const high = code === 61 ? hexDigit(text.charCodeAt(at + 1)) : -1
    const low = high < 0 ? -1 : hexDigit(text.charCodeAt(at + 2))
    bytes[length++] = low < 0 ? code : high * 16 + low
    if (low >= 0) at += 2
  }
  return bytes.toString('latin1', 0, length)
}

/** Decodes a body by its transfer encoding, at most `limit` bytes of it. */
export const decodeBody = (raw: string, encoding: string, limit: number): string => {
  const cut = raw.slice(0, limit)
  if (encoding === 'base64') return fromBase64(cut)
  return encoding === 'quoted-printable' ? fromQuotedPrintable(cut) : cut
}
