import { randomFillSync } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** Writes the first `count` groups of five bits of `bytes` in RFC 4648 base32, lower case, without padding. */
export const base32 = (bytes: Uint8Array, count: number): string => {
  let [text, value, bits] = ['', 0, 0]
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < count) {
      bits -= 5
      text += letters[(value >>> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return text
}

/** Whether a text is `count` letters of base32, in lower case. */
export const isBase32 = (text: string, count: number): boolean =>
  text.length === count && /^[a-z2-7]*$/.test(text)

/** Random bytes are asked for in advance, since asking the system costs ten times what writing one id does. */
const drawn = Buffer.alloc(4_096)
let used = drawn.length

/** Makes `count` random characters of base32; each holds 5 random bits. */
export const randomBase32 = (count: number): string => {
  const size = Math.ceil((count * 5) / 8)
  if (used + size > drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += size
  return base32(drawn.subarray(used - size, used), count)
}
