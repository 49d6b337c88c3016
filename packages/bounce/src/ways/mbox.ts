const lineFeed = 10
const from = Buffer.from('From ')

/** Finds where the messages of an mbox begin: at `From ` lines at the start or after an empty line. */
const starts = (bytes: Buffer): readonly number[] => {
  const found: number[] = []
  let at = bytes.indexOf(from)
  while (at >= 0) {
    const behindEmpty =
      bytes[at - 1] === lineFeed &&
      (bytes[at - 2] === lineFeed || (bytes[at - 2] === 13 && bytes[at - 3] === lineFeed))
    if (at === 0 || behindEmpty) found.push(at)
    at = bytes.indexOf(from, at + from.length)
  }
  return found
}

/** Whether a file is an mbox and not one message. */
export const isMbox = (bytes: Buffer): boolean => bytes.subarray(0, from.length).equals(from)

/** Lists the messages of an mbox, without their `From ` lines; `>From ` is unescaped. Linear in its length. */
export const messagesOf = (bytes: Buffer): readonly Buffer[] => {
  const begins = starts(bytes)
  return begins.map((start, index) => {
    const body = bytes.subarray(bytes.indexOf(lineFeed, start) + 1, begins[index + 1] ?? bytes.length)
    const text = body.toString('latin1')
    return text.includes('\n>From ') ? Buffer.from(text.replace(/^>From /gm, 'From '), 'latin1') : body
  })
}
