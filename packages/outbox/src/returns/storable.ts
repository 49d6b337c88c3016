/** Longest text of a returned message that is stored, in characters. */
const longest = 1_000

/**
 * Copies a value without the zero character and halves of characters, which no database stores, and with long texts
 * cut. Strangers wrote the text of a returned message: it must never be the reason why it cannot be recorded.
 */
export const storable = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, part) =>
      typeof part === 'string'
        ? part
            .slice(0, longest)
            .replaceAll('\0', '\ufffd')
            .replace(/\p{Cs}/gu, '\ufffd')
        : part,
    ),
  )
