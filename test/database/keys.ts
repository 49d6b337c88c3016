/** Base64 of 32 bytes that are no secret. */
const keyOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64')

export const key = keyOf(7)
export const otherKey = keyOf(8)
