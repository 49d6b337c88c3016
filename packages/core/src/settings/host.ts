import { unicodeOf } from './punycode.ts'

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/
const ascii = /^[\x21-\x7e]+$/
const wordsOnly = /^[\p{L}\p{M}\p{N}.-]+$/u
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

/** Whether the text is an IPv4 address in the ordinary form of four decimal numbers. */
export const isIPv4 = (host: string): boolean => ipv4.test(host)

/**
 * The ASCII form, in lower case, of a host name; undefined when it is none. A name in another script is taken only
 * when it survives the way to ASCII and back, so that no invisible or full-width character changes where it leads.
 */
export const hostName = (text: string): string | undefined => {
  const typed = text.toLowerCase()
  const host = ascii.test(typed) ? typed : internationalName(typed)
  if (!host || host.length > 253 || !host.split('.').every((part) => label.test(part))) return undefined
  if (host.includes('xn--') && asciiOf(host) === undefined) return undefined
  return host
}

/** By the rules of URLs (UTS 46), which browsers and Node share. */
const asciiOf = (name: string): string | undefined => {
  const address = `http://${name}`
  return URL.canParse(address) ? new URL(address).hostname : undefined
}

const internationalName = (typed: string): string | undefined => {
  if (typed !== typed.normalize('NFC') || !wordsOnly.test(typed)) return undefined
  const host = asciiOf(typed)
  return host !== undefined && unicodeOf(host) === typed ? host : undefined
}
