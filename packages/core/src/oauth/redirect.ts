/** Says whether a host name of a URL is this machine. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)

const urlOf = (value: unknown): URL | undefined =>
  typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined

/**
 * Says whether this is an http address on this machine. A simulator of a sign-in has to be there, because client secrets
 * and tokens travel to it in clear.
 */
export const isOnThisMachine = (address: unknown): boolean => {
  const url = urlOf(address)
  return url?.protocol === 'http:' && isLoopback(url.hostname)
}

/**
 * Lists what a person is warned of before signing in: `PROVIDER-redirect-insecure` for a return address that is not
 * encrypted. It is not changed, because the services compare it character by character.
 * @throws TypeError for what is no whole http or https address
 */
export const redirectWarnings = (provider: string, redirectUri: string): readonly string[] => {
  const url = urlOf(redirectUri)
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hash !== '')
    throw new TypeError(`${provider}: redirectUri must be a whole http or https address without a #`)
  return url.protocol === 'https:' || isLoopback(url.hostname) ? [] : [`${provider}-redirect-insecure`]
}
