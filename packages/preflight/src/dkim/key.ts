/** What stands at a selector: a key that can be used, one that was withdrawn, or one too short to be trusted. */
export interface DkimKey {
  readonly status: 'present' | 'revoked' | 'weak'
  /** Length of an RSA key. */
  readonly bits?: number
}

/** Receivers must not accept shorter RSA keys (RFC 8301 3.2). */
const leastBits = 1024

const decode = (base64: string): readonly number[] | undefined => {
  try {
    return [...atob(base64.replace(/\s/g, ''))].map((sign) => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}

interface Element {
  readonly tag: number
  readonly content: readonly number[]
  readonly rest: readonly number[]
}

/** The first element of a DER encoding. */
const elementOf = (bytes: readonly number[]): Element | undefined => {
  const [tag, short] = bytes
  if (tag === undefined || short === undefined) return undefined
  const wide = short >= 128 ? short - 128 : 0
  const length = wide === 0 ? short : bytes.slice(2, 2 + wide).reduce((sum, byte) => sum * 256 + byte, 0)
  const start = 2 + wide
  if (wide > 3 || bytes.length < start + length) return undefined
  return { tag, content: bytes.slice(start, start + length), rest: bytes.slice(start + length) }
}

/** Length of the modulus, bare or inside a SubjectPublicKeyInfo (RFC 5280 4.1). */
const bitsOf = (bytes: readonly number[]): number | undefined => {
  const outer = elementOf(bytes)
  const first = outer && elementOf(outer.content)
  if (!first) return undefined
  if (first.tag === 0x30) {
    const key = elementOf(first.rest)
    return key?.tag === 3 ? bitsOf(key.content.slice(1)) : undefined
  }
  const digits = first.content.slice(first.content.findIndex((byte) => byte !== 0))
  return first.tag === 2 ? digits.length * 8 - Math.clz32(digits[0] ?? 0) + 24 : undefined
}

/** Reads a key record (RFC 6376 3.6.1). Undefined where the text is none. */
export const readDkimKey = (text: string): DkimKey | undefined => {
  const tags = new Map(
    text.split(';').map((piece) => {
      const at = piece.indexOf('=')
      return [piece.slice(0, at).trim(), piece.slice(at + 1).trim()] as const
    }),
  )
  const key = tags.get('p')
  if (key === undefined || (tags.get('v') ?? 'DKIM1') !== 'DKIM1') return undefined
  if (key === '') return { status: 'revoked' }
  const bytes = decode(key)
  const bits = bytes && (tags.get('k') ?? 'rsa') === 'rsa' ? bitsOf(bytes) : undefined
  if (bits === undefined) return { status: 'present' }
  return { status: bits < leastBits ? 'weak' : 'present', bits }
}
