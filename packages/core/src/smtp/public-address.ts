import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates), 2025-10. */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Azure's metadata and connection server: a public number that answers only inside the cloud.
  '168.63.129.16/32',
]

/** Everything in 2000::/3 that is not ordinary unicast. What lies outside 2000::/3 is not public at all. */
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

const listOf = (type: 'ipv4' | 'ipv6', networks: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/')
    list.addSubnet(address, Number(prefix), type)
  }
  return list
}

const blocked4 = listOf('ipv4', special4)
const blocked6 = listOf('ipv6', special6)
const unicast6 = listOf('ipv6', ['2000::/3'])

/** The eight groups of an IPv6 address as numbers. */
const groupsOf = (address: string): readonly number[] => {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const [, head = '', a, b, c, d] = dotted ?? []
  const pair = (high: unknown, low: unknown) => (Number(high) * 256 + Number(low)).toString(16)
  const text = dotted ? `${head}${pair(a, b)}:${pair(c, d)}` : address
  const [before = '', after] = text.split('::')
  const left = before === '' ? [] : before.split(':')
  const right = after === undefined || after === '' ? [] : after.split(':')
  const gap = Array.from({ length: 8 - left.length - right.length }, () => '0')
  return [...left, ...(after === undefined ? [] : gap), ...right].map((group) => Number.parseInt(group, 16))
}

/** The IPv4 address that a mapped, translated or NAT64 (RFC 6052) IPv6 address leads to. */
const inner4 = (address: string): string | undefined => {
  const groups = groupsOf(address)
  const zero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0)
  const mapped = zero(0, 5) && (groups[5] === 0xffff || groups[5] === 0)
  const translated = zero(0, 4) && groups[4] === 0xffff && groups[5] === 0
  const nat64 = groups[0] === 0x64 && groups[1] === 0xff9b && zero(2, 6)
  if (!mapped && !translated && !nat64) return undefined
  const [high = 0, low = 0] = groups.slice(6)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/**
 * Whether an IP address is one of the open internet: not a machine in the own network, this machine, or the metadata
 * service of a cloud. IPv6 forms that hold an IPv4 address are judged by that one.
 */
export const isPublicAddress = (address: string): boolean => {
  const bare = String(address).split('%')[0] ?? ''
  if (isIPv4(bare)) return !blocked4.check(bare, 'ipv4')
  if (!isIPv6(bare)) return false
  const inner = inner4(bare)
  if (inner !== undefined) return isPublicAddress(inner)
  return unicast6.check(bare, 'ipv6') && !blocked6.check(bare, 'ipv6')
}
