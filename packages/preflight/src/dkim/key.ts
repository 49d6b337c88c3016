/**
 * What is published at a selector: a key that can be used, one that was revoked, one that is too short, or one that was
 * damaged on its way into DNS, such as one that was cut after 255 characters.
 */
export interface DkimKey {
  readonly status: 'present' | 'revoked' | 'weak' | 'broken'
  /** Length of an RSA key. */
  readonly bits?: number
}

/** Characters of an RSA key of 512 bits, the shortest that was ever in use; what is shorter is no damaged key. */
const shortestRsa = 100

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

/** The modulus, bare or inside a SubjectPublicKeyInfo (RFC 5280 4.1), without zeros before it. */
const modulusOf = (bytes: readonly number[]): readonly number[] | undefined => {
  const outer = elementOf(bytes)
  const first = outer && elementOf(outer.content)
  if (!first) return undefined
  if (first.tag === 0x30) {
    const key = elementOf(first.rest)
    return key?.tag === 3 ? modulusOf(key.content.slice(1)) : undefined
  }
  return first.tag === 2 ? first.content.slice(first.content.findIndex((byte) => byte !== 0)) : undefined
}

const bitsOf = (bytes: readonly number[]): number | undefined => {
  const digits = modulusOf(bytes)
  return digits && digits.length * 8 - Math.clz32(digits[0] ?? 0) + 24
}

const tagsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(';').map((piece) => {
      const at = piece.indexOf('=')
      return [piece.slice(0, at).trim(), piece.slice(at + 1).trim()] as const
    }),
  )

/** Whether a key record has this RSA key, whichever of its two forms each is in. */
export const hasKey = (text: string, publicKey: string): boolean => {
  const [published, wanted] = [tagsOf(text).get('p') ?? '', publicKey].map((base64) => {
    const bytes = decode(base64)
    return bytes && modulusOf(bytes)
  })
  return published !== undefined && wanted !== undefined && published.join() === wanted.join()
}

/** Reads a key record (RFC 6376 3.6.1). Undefined where the text is none. */
export const readDkimKey = (text: string): DkimKey | undefined => {
  const tags = tagsOf(text)
  const key = tags.get('p')
  if (key === undefined || (tags.get('v') ?? 'DKIM1') !== 'DKIM1') return undefined
  if (key === '') return { status: 'revoked' }
  const bytes = decode(key)
  if ((tags.get('k') ?? 'rsa') !== 'rsa') return { status: 'present' }
  const bits = bytes && bitsOf(bytes)
  if (bits === undefined) return { status: key.length < shortestRsa ? 'present' : 'broken' }
  return { status: bits < leastBits ? 'weak' : 'present', bits }
}
