import { dotted, inNetwork, readIp, reverseName, written } from '../dns/ip.ts'
import { isName } from '../dns/name.ts'
import { ask, each } from '../dns/open.ts'
import { endsInLabel, expandMacros } from './macro.ts'
import { countLookup, look, lookupLimit, recordsOf, type SpfRun } from './run.ts'
import { SpfStop } from './verdict.ts'

const addressType = ({ client }: SpfRun) => (client.version === 4 ? 'A' : 'AAAA')

const leadsBack = (run: SpfRun, name: string): boolean => {
  const answer = ask(run.dns, name, addressType(run))
  if (answer.status !== 'found') return false
  return answer.records.some((one) => {
    const ip = 'value' in one ? readIp(one.value) : undefined
    return ip !== undefined && inNetwork(run.client, ip, ip.bytes.length * 8)
  })
}

/**
 * Names of the client that lead back to it (RFC 7208 5.5): at most ten are looked at, and a DNS error means that
 * there are none.
 */
export const validatedNames = (run: SpfRun): readonly string[] => {
  const reverse = reverseName(run.client)
  const answer = ask(run.dns, reverse, 'PTR')
  if (answer.status === 'failed' || answer.status === 'unaskable') return []
  const names = look(run, reverse, 'PTR').map(({ value }) => value.replace(/\.$/, ''))
  const looked = names.slice(0, lookupLimit)
  const valid = each(looked, (name) => isName(name) && leadsBack(run, name))
  return looked.filter((_, index) => valid[index])
}

/** `%{p}`: the domain itself, else a name below it, else any, else `unknown`. Costs a lookup. */
const nameOfClient = (run: SpfRun, domain: string): string => {
  countLookup(run, domain, '%{p}')
  const names = validatedNames(run)
  const low = names.map((name) => name.toLowerCase())
  const exact = low.indexOf(domain.toLowerCase())
  const below = low.findIndex((name) => name.endsWith(`.${domain.toLowerCase()}`))
  return names[exact] ?? names[below] ?? names[0] ?? 'unknown'
}

/** Fills the macros of a text for the domain whose record is evaluated. */
export const expanded = (text: string, domain: string, run: SpfRun): string => {
  const at = run.sender.lastIndexOf('@')
  return expandMacros(text, {
    s: run.sender,
    l: run.sender.slice(0, at),
    o: run.sender.slice(at + 1),
    d: domain,
    i: dotted(run.client),
    c: written(run.client),
    v: run.client.version === 4 ? 'in-addr' : 'ip6',
    h: run.helo,
    r: run.receiver,
    t: String(run.time),
    p: () => nameOfClient(run, domain),
  })
}

/** Keeps the right-hand labels of a name that DNS would find too long (RFC 7208 7.3). */
const shortened = (name: string): string => {
  const labels = name.split('.')
  while (labels.join('.').length > 253 && labels.length > 1) labels.shift()
  return labels.join('.')
}

/** The name that a term speaks of; undefined when DNS cannot hold it, or when it has but one label or ends in none, so that the term matches nothing. */
export const targetOf = (spec: string | undefined, domain: string, run: SpfRun): string | undefined => {
  const name = spec === undefined ? domain : shortened(expanded(spec, domain, run).replace(/\.$/, ''))
  return isName(name) && endsInLabel(name) ? name : undefined
}

/** Addresses of a host, of the client's version, without counting them as void. */
export const addressesAt = (run: SpfRun, name: string): readonly string[] =>
  recordsOf(ask(run.dns, name, addressType(run)), name).flatMap((one) =>
    one.type === addressType(run) && 'value' in one ? [one.value] : [],
  )

/** The type of the client's own addresses. */
export { addressType }

/** An MX with more than ten hosts is an error (RFC 7208 4.6.4). */
export const checkHosts = (count: number, name: string, term: string): void => {
  if (count > lookupLimit) throw new SpfStop('permerror', { kind: 'too-many-addresses', name, term })
}
