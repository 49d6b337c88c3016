import { parseAddress } from '../settings/address.ts'

/** C0, DEL, C1 and the Unicode line and paragraph separators: nothing of it belongs in a header. */
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

/** Without the blanks that come along when an address is copied. Nothing else is taken away. */
const unspaced = (address: string): string => address.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, '')

/** One address in the form in which a message has it. Undefined: it is none. */
export const readAddress = (text: string): string | undefined => {
  const bare = unspaced(text)
  return parseAddress(bare) ?? internationalAddress(bare)
}
