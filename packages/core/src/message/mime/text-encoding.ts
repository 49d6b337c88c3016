/** How the content of a part travels (RFC 2045 6). */
export type TransferEncoding = '7bit' | 'quoted-printable' | 'base64'

/** Characters that are not safe as they are: control characters but tab and line breaks, and everything beyond ASCII. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not go as they are.
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\uffff]/
/** A line that a server might divide. */
const longLine = /^.{77}/m
/** Characters of a text that goes as it is, however short its lines. */
const longest = 128 * 1024

const isUnsafe = (code: number): boolean =>
  code >= 0x80 || code <= 0x08 || code === 0x0b || code === 0x0c || (code >= 0x0e && code <= 0x1f)

/** Whether most of a text stays readable in quoted-printable, which base64 would hide. */
export const isMostlyLatin = (text: string): boolean => {
  let latin = 0
  let other = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const letter = code | 0x20
    if (letter >= 0x61 && letter <= 0x7a) latin += 1
    else if (isUnsafe(code)) other += 1
  }
  return other < latin
}

/** The encoding that keeps a text whole and as readable as it can be. */
export const textEncodingOf = (text: string): TransferEncoding => {
  if (text.length <= longest && !unsafe.test(text) && !longLine.test(text)) return '7bit'
  return isMostlyLatin(text) ? 'quoted-printable' : 'base64'
}
