/** What a reader would take for an encoded word and decode (RFC 2047 2, 6.1). */
const alike = /=\?[^\s?]+\?[bq]\?[^\s?]*\?=/i
/** Bytes whose base64, with its frame and the header's name, stays within the line of 76 of RFC 2047 2. */
const most = 39

const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const letter of text) {
    if (Buffer.byteLength(piece + letter) > most) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** Text of a header in encoded words, when its own letters look like one; undefined when there is nothing to hide. */
export const disguised = (text: string): string | undefined =>
  alike.test(text)
    ? piecesOf(text)
        .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`)
        .join('\r\n ')
    : undefined
