/** Longest reply worth reading, in bytes. Real ones have a few hundred. */
const longest = 64 * 1024

const continued = /^\d+-/

/** Reply texts have no character set (RFC 5321 4.2.1): UTF-8 where the bytes are, else each byte as a character. */
const decode = (bytes: string): string => {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  const text = Buffer.from(bytes, 'latin1').toString('utf8')
  return text.includes('\ufffd') ? bytes : text
}

/** Makes replies out of what arrives, in time linear in its length however it is cut up. */
export class ReplyReader {
  /** Whether the server went on for too long, so that nothing of it may be read any further. */
  overflowed = false
  /** The lines of a reply that goes on. */
  #lines: string[] = []
  /** The pieces of a line that has not ended. */
  #pieces: string[] = []
  #size = 0

  /** The replies that are whole now, each with its lines joined by a line feed. Empty lines between replies are skipped. */
  read(chunk: Buffer): readonly string[] {
    const replies: string[] = []
    const text = chunk.toString('latin1')
    let from = 0
    while (!this.overflowed) {
      const end = text.indexOf('\n', from)
      const piece = end === -1 ? text.slice(from) : text.slice(from, end)
      this.#take(piece)
      if (end === -1) break
      const reply = this.#endLine()
      if (reply !== undefined) replies.push(decode(reply))
      from = end + 1
    }
    return replies
  }

  #take(piece: string): void {
    this.#size += piece.length
    this.overflowed = this.#size > longest
    if (piece !== '') this.#pieces.push(piece)
  }

  /** The reply that the line ends, if it ends one. */
  #endLine(): string | undefined {
    const line = this.#pieces.join('').replace(/\r$/, '')
    this.#pieces = []
    this.#lines.push(line)
    if (this.overflowed || continued.test(line)) return undefined
    const reply = this.#lines.join('\n')
    this.#lines = []
    this.#size = 0
    return reply.trim() === '' ? undefined : reply
  }
}
