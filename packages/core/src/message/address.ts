import { parseAddress } from '../settings/address.ts'

/** C0, DEL, C1 and the Unicode line and paragraph separators: none of them may be in a header. */
export const control = /[\p{Cc}\u2028\u2029]/u

const international = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

/**
 * An address with letters of any script before the @ (RFC 6531), which only servers with SMTPUTF8 take. Letters,
 * marks and digits in normal form only, so that nothing invisible is in it.
 */
const internationalAddress = (text: string): string | undefined => {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = parseAddress(`a${text.slice(at)}`)?.slice(2)
  const whole =
    local === local.normalize('NFC') && Buffer.byteLength(local) <= 64 && international.test(local)
  return domain !== undefined && whole ? `${local}@${domain}` : undefined
}

/** Removes the blanks that come along when an address is copied, and nothing else. */
const unspaced = (address: string): string => address.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, '')

/** Reads one address in the form in which a message has it. Undefined: it is not an address. */
export const readAddress = (text: string): string | undefined => {
  const bare = unspaced(text)
  return parseAddress(bare) ?? internationalAddress(bare)
}
