/**
 * Suffixes below which organisations register, beyond the top levels themselves, for the older rule. Only those of
 * the Baltic states are kept: RFC 9989 needs no list. Source: the Public Suffix List as in tldts 7.6.0, read
 * 2026-11-28.
 */
const suffixes: readonly string[] = ['com.ee', 'pri.ee', 'riik.ee', 'com.lv', 'id.lv', 'gov.lt']

/** Top levels whose list has no more than the above and themselves, so that the older rule can be computed. */
const plain = new Set(['ee', 'lv', 'lt', 'com', 'net', 'org', 'eu'])

/** The organizational domain by the older rule (RFC 7489 3.2); undefined where the short list cannot tell. */
export const olderOrganization = (domain: string): string | undefined => {
  const labels = domain.split('.')
  if (!plain.has(labels.at(-1) ?? '')) return undefined
  const deep = suffixes.includes(labels.slice(-2).join('.'))
  return labels.length < (deep ? 3 : 2) ? undefined : labels.slice(deep ? -3 : -2).join('.')
}
