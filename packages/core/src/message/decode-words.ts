const word = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi

const bytesOf = (encoding: string, text: string): Buffer =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64')
    : Buffer.from(
        text
          .replaceAll('_', ' ')
          .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )

/** Reads the encoded words (RFC 2047) of a header for people. A word in an unknown character set stays as it is. */
export const decodeWords = (value: string): string =>
  value
    .replace(/\?=[ \t]+=\?/g, '?==?')
    .replace(word, (whole, charset: string, encoding: string, text: string) => {
      try {
        return new TextDecoder(charset).decode(bytesOf(encoding, text))
      } catch {
        return whole
      }
    })
