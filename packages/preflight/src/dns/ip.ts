/** An IP address as its bytes: 4 or 16. */
export interface IpAddress {
  readonly version: 4 | 6
  readonly bytes: readonly number[]
}

const quad = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/

const parse4 = (text: string): readonly number[] | undefined =>
  quad.test(text) ? text.split('.').map(Number) : undefined

const groups = (text: string): readonly number[] | undefined => {
  if (text === '') return []
  const parts = text.split(':')
  const bytes = parts.map((part, index) => {
    if (/^[0-9a-f]{1,4}$/i.test(part))
      return [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 255]
    return index === parts.length - 1 ? parse4(part) : undefined
  })
  return bytes.every((byte) => byte !== undefined) ? bytes.flat() : undefined
}

const parse6 = (text: string): readonly number[] | undefined => {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [left, right] = halves.map(groups)
  if (left === undefined) return undefined
  if (halves.length === 1) return left.length === 16 ? left : undefined
  if (right === undefined || left.length + right.length > 14) return undefined
  return [...left, ...Array.from({ length: 16 - left.length - right.length }, () => 0), ...right]
}

const isMapped = (bytes: readonly number[]): boolean =>
  bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255

/** Reads a literal of either version. Undefined when it is none. */
export const readIp = (text: string): IpAddress | undefined => {
  const four = parse4(text)
  if (four) return { version: 4, bytes: four }
  const six = text.includes(':') ? parse6(text) : undefined
  return six && { version: 6, bytes: six }
}

/** A client's address: a mapped one, `::ffff:192.0.2.1`, counts as the IPv4 address in it (RFC 7208 section 5). */
export const readClientIp = (text: string): IpAddress | undefined => {
  const ip = readIp(text)
  return ip?.version === 6 && isMapped(ip.bytes) ? { version: 4, bytes: ip.bytes.slice(12) } : ip
}

/** Whether the address lies in the network of that many leading bits. */
export const inNetwork = (address: IpAddress, network: IpAddress, bits: number): boolean => {
  if (address.version !== network.version) return false
  return network.bytes.every((byte, index) => {
    const rest = bits - index * 8
    if (rest <= 0) return true
    const mask = rest >= 8 ? 255 : (255 << (8 - rest)) & 255
    return (byte & mask) === ((address.bytes[index] ?? 0) & mask)
  })
}

/** The address as SPF's `%{i}` writes it: dotted, in nibbles where it is IPv6 (RFC 7208 7.3). */
export const dotted = ({ version, bytes }: IpAddress): string =>
  version === 4
    ? bytes.join('.')
    : bytes
        .flatMap((byte) => [byte >> 4, byte & 15].map((nibble) => nibble.toString(16).toUpperCase()))
        .join('.')

/** The address as people write it; IPv6 in groups, the first longest run of zeros left out (RFC 5952). */
export const written = (ip: IpAddress): string => {
  if (ip.version === 4) return ip.bytes.join('.')
  const text = Array.from({ length: 8 }, (_, index) =>
    (((ip.bytes[index * 2] ?? 0) << 8) | (ip.bytes[index * 2 + 1] ?? 0)).toString(16),
  ).join(':')
  const runs = [...text.matchAll(/\b0(?::0)+\b/g)]
  const [longest] = runs.toSorted((one, other) => other[0].length - one[0].length)
  if (!longest) return text
  const before = text.slice(0, longest.index).replace(/:$/, '')
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '')
  return `${before}::${after}`
}

/** Name under which the address is asked for its host: `1.2.0.192.in-addr.arpa`. */
export const reverseName = (ip: IpAddress): string =>
  `${dotted(ip).split('.').reverse().join('.')}.${ip.version === 4 ? 'in-addr' : 'ip6'}.arpa`
