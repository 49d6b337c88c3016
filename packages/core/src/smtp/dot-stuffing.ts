const [lf, cr, dot] = [0x0a, 0x0d, 0x2e]
const ends = {
  afterLine: Buffer.from('.\r\n'),
  afterCr: Buffer.from('\n.\r\n'),
  inLine: Buffer.from('\r\n.\r\n'),
}

const none = Number.POSITIVE_INFINITY

const find = (bytes: Buffer, byte: number, from: number): number => {
  const at = bytes.indexOf(byte, from)
  return at === -1 ? none : at
}

/** A piece with what goes in between its bytes, which are not copied before it is known whether anything does. */
const insertions = (piece: Buffer) => {
  const parts: Buffer[] = []
  let from = 0
  return {
    insert(at: number, text: string): void {
      parts.push(piece.subarray(from, at), Buffer.from(text))
      from = at
    },
    written: (): Buffer => (parts.length === 0 ? piece : Buffer.concat([...parts, piece.subarray(from)])),
  }
}

/**
 * Puts a message, piece by piece, in the form in which it goes to the server: every line ends in CR LF, lone CR and LF
 * included, and a line that begins with a dot gets a second one (RFC 5321 4.5.2).
 */
export class DotStuffing {
  /** Bytes so far, the end included once it was asked for. */
  size = 0
  #last: number | undefined

  /** Goes from line end to line end, which takes a fifth of the time that a look at every byte does. */
  write(piece: Buffer): Buffer {
    const { insert, written } = insertions(piece)
    const before = this.#last
    if (piece.length > 0 && before === cr && piece[0] !== lf) insert(0, '\n')
    if (piece[0] === dot && (before === undefined || before === lf || before === cr)) insert(0, '.')
    let [nextCr, nextLf] = [find(piece, cr, 0), find(piece, lf, 0)]
    while (nextCr !== none || nextLf !== none) {
      const whole = nextLf === nextCr + 1
      const end = whole ? nextLf + 1 : Math.min(nextCr, nextLf) + 1
      // A receiver that takes a lone CR or LF for the end of a line must not find a dot of its own behind it.
      if (!whole && nextLf < nextCr && !(nextLf === 0 && before === cr)) insert(nextLf, '\r')
      if (!whole && nextCr < nextLf && end < piece.length) insert(end, '\n')
      if (piece[end] === dot) insert(end, '.')
      if (nextCr < end) nextCr = find(piece, cr, end)
      if (nextLf < end) nextLf = find(piece, lf, end)
    }
    this.#last = piece.at(-1) ?? before
    const bytes = written()
    this.size += bytes.length
    return bytes
  }

  /** The end of the message: of its last line, and the dot. */
  end(): Buffer {
    const { afterLine, afterCr, inLine } = ends
    const written = this.#last === lf ? afterLine : this.#last === cr ? afterCr : inLine
    this.size += written.length
    return written
  }
}
