import { domainToASCII, domainToUnicode } from 'node:url'

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
  if (host.includes('xn--') && domainToUnicode(host) === '') return undefined
  return host
}

const internationalName = (typed: string): string | undefined => {
  if (typed !== typed.normalize('NFC') || !wordsOnly.test(typed)) return undefined
  const host = domainToASCII(typed)
  return domainToUnicode(host) === typed ? host : undefined
}
