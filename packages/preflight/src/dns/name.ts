const printable = /^[\x21-\x7e]+$/

const labels = /^[^.]{1,63}(?:\.[^.]{1,63})*\.?$/

/** Whether DNS can hold the name: labels of 1 to 63 octets, 253 in all (RFC 1035 2.3.4). */
export const isName = (name: string): boolean => name.length <= 254 && labels.test(name)

/** ASCII form in lower case, without a trailing dot. A name that has none stays as it is. */
export const asciiName = (name: string): string => {
  const bare = name.trim().replace(/\.$/, '')
  if (bare === '' || printable.test(bare)) return bare.toLowerCase()
  const address = `http://${bare}`
  return URL.canParse(address) ? new URL(address).hostname : bare.toLowerCase()
}

/**
 * Returns the part after the last `@`, in ASCII.
 */
export const domainOf = (address: string): string => asciiName(address.slice(address.lastIndexOf('@') + 1))

/** Whether a name is this suffix or lies below it. */
export const isBelow = (name: string, suffix: string): boolean =>
  name === suffix || name.endsWith(`.${suffix}`)

/** The name and every name above it, down to the top level: `a.b.ee`, `b.ee`, `ee`. */
export const upwards = (name: string): readonly string[] => {
  const labels = name.split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}
