/** Longest text of a returned mail that is kept, in characters. */
const longest = 1_000

/**
 * A copy without what no database keeps, the zero character and halves of characters, and with long texts cut. What is
 * in a returned mail was written by strangers: it must never be the reason why the mail itself cannot be recorded.
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
