import { argumentRules } from '../contract/arguments.ts'
import { checkArgument } from '../contract/options.ts'
import { hostName, isIPv4 } from './host.ts'

/** A mail server and its port. */
export interface ServerAddress {
  /** Lower case, ASCII, no trailing dot. */
  readonly host: string
  readonly port: number
}

const pattern = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]@/]+)) ?: ?([1-9]\d{0,4})$/i

const isIPv6 = (literal: string): boolean => URL.canParse(`http://[${literal}]`)

/** URL schemes that guides write before a server, and the ports at which they add no information. */
const schemes: Readonly<Record<string, readonly string[]>> = {
  ssl: ['465'],
  smtps: ['465'],
  tls: ['465', '587', '25'],
  smtp: ['587', '25'],
}

/** Removes the scheme before a server where it adds no information: `ssl://host:465` is `host:465`. */
const withoutScheme = (text: string): string => {
  const [, scheme = '', rest = ''] = /^([a-z]{3,5}):\/\/([^/]+)\/?$/i.exec(text) ?? []
  const port = rest.slice(rest.lastIndexOf(':') + 1).trim()
  return schemes[scheme.toLowerCase()]?.includes(port) ? rest : text
}

/**
 * Reads `host:port`, both required; an IPv6 address stands in brackets. A scheme is read over when the port says the same.
 * Undefined when it is anything else.
 */
export const parseServer = (text: string): ServerAddress | undefined => {
  if (typeof text !== 'string') return undefined
  const [, literal, name, digits] = pattern.exec(withoutScheme(text.trim())) ?? []
  const port = Number(digits)
  if (!(port <= 65_535)) return undefined
  if (literal !== undefined) return isIPv6(literal) ? { host: literal.toLowerCase(), port } : undefined
  const host = hostName((name ?? '').replace(/\.$/, ''))
  // A last label of digits only is an address in disguise, such as 0x7f.1 or 2130706433, unless it is a plain one.
  const numeric = host !== undefined && /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/.test(host)
  return host === undefined || (numeric && !isIPv4(host)) ? undefined : { host, port }
}

/** Writes `host:port`; an IPv6 address gets its brackets. The reverse of `parseServer`. */
export const formatServer = (server: ServerAddress): string => {
  checkArgument('formatServer', 'server', argumentRules.serverAddress, server)
  const { host, port } = server
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
