import { checkArgument, optionRules } from '../contract/options.ts'
import { hostName } from './host.ts'

const dotAtom = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const ascii = /^[\x21-\x7e]+$/

/**
 * Reads one mail address and answers it ready for the wire: exactly as typed, but for a domain in another script,
 * which is put in its ASCII form. Answers undefined for anything else: display names, lists, comments, quoted local
 * parts, address literals, control and invisible characters. Limits: RFC 5321 4.5.3.1 (64 and 254 octets).
 */
export const parseAddress = (text: string): string | undefined => {
  if (typeof text !== 'string') return undefined
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const typed = text.slice(at + 1)
  if (at < 1 || local.length > 64 || !dotAtom.test(local)) return undefined
  const host = hostName(typed)
  // The last label of a public name holds a letter; one without is an IP address in disguise.
  if (host === undefined || !/\.[^.]*[a-z][^.]*$/.test(host) || /\.0x[0-9a-f]*$/.test(host)) return undefined
  const address = `${local}@${ascii.test(typed) ? typed : host}`
  return address.length <= 254 ? address : undefined
}

/**
 * Says whether two addresses mean the same mailbox, as every common server reads them.
 * @throws TypeError for what is no text
 */
export const sameAddress = (one: string, other: string): boolean => {
  checkArgument('sameAddress', 'one', optionRules.string, one)
  checkArgument('sameAddress', 'other', optionRules.string, other)
  return one.toLowerCase() === other.toLowerCase()
}
