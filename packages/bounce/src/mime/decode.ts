/** The bytes behind base64, one character per byte. Characters that are not base64 are passed over. */
export const fromBase64 = (raw: string): string => Buffer.from(raw, 'base64').toString('latin1')

/** The bytes behind quoted-printable, one character per byte. */
export const fromQuotedPrintable = (raw: string): string =>
  raw
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The bytes of a body behind its transfer encoding, at most `limit` of them read. */
export const decodeBody = (raw: string, encoding: string, limit: number): string => {
  const cut = raw.slice(0, limit)
  if (encoding === 'base64') return fromBase64(cut)
  return encoding === 'quoted-printable' ? fromQuotedPrintable(cut) : cut
}
