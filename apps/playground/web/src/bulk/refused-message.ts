/** Which message the server refused, from 0, and by which of its fields. */
export interface RefusedMessage {
  readonly index: number
  readonly field: string
  /** The server's own words for it, in English. */
  readonly reason: string
}

/** Finds the message that a refusal names, such as `source: messages[6].to[0]: must be …`. Pure. */
export const refusedMessage = (sentence: string): RefusedMessage | undefined => {
  const found = /\bmessages\[(\d+)\](?:\.(\w+)\S*)?:\s*(.*)$/s.exec(sentence)
  return found ? { index: Number(found[1]), field: found[2] ?? '', reason: found[3] ?? '' } : undefined
}
