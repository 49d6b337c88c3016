import { domainToASCII, domainToUnicode } from 'node:url'
import type { Mailbox } from '../../contract/effective.ts'
import { encodeWords } from './encoded-word.ts'

export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

const phrase = (name: string): string => {
  if (/^[\w ]*$/.test(name)) return name
  return /^[\x20-\x7e]*$/.test(name) ? quoted(name) : encodeWords(name)
}

/**
 * An address as it stands in a header: its domain in lower case, and in the script of the part before the @, since an
 * address in another script needs SMTPUTF8 as a whole (RFC 6532).
 */
const addrSpec = (address: string): string => {
  const at = address.lastIndexOf('@') + 1
  const typed = address.slice(at)
  const international = /[\u0080-\uffff]/.test(address.slice(0, at))
  if (!international && /^[a-z0-9.-]+$/.test(typed)) return address
  const ascii = domainToASCII(typed)
  const domain = international ? domainToUnicode(ascii) : ascii
  return address.slice(0, at) + (domain === '' ? typed.toLowerCase() : domain)
}

const mailboxText = ({ name, address }: Mailbox): string =>
  name === undefined || name === '' ? addrSpec(address) : `${phrase(name)} <${addrSpec(address)}>`

/** The value of a header that lists mailboxes (RFC 5322 3.4). Their addresses are checked. */
export const mailboxList = (mailboxes: readonly Mailbox[]): string => mailboxes.map(mailboxText).join(', ')
