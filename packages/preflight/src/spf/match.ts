import { inNetwork, readIp } from '../dns/ip.ts'
import { isName } from '../dns/name.ts'
import type { SpfMechanism, SpfTerm } from './record.ts'
import { look, type SpfRun } from './run.ts'
import { addressesAt, addressType, checkHosts, targetOf, validatedNames } from './target.ts'
import { type SpfResult, SpfStop } from './verdict.ts'

/** Evaluates the record of another domain, for `include`. */
type Evaluate = (domain: string, run: SpfRun) => SpfResult

interface Matching {
  readonly term: SpfTerm
  /** Domain in whose record the term stands. */
  readonly domain: string
  readonly run: SpfRun
  readonly evaluate: Evaluate
}

const isOne = ({ term, run }: Matching, addresses: readonly string[]): boolean =>
  addresses.some((text) => {
    const ip = readIp(text)
    return ip !== undefined && inNetwork(run.client, ip, term.bits[ip.version === 4 ? 0 : 1])
  })

const hasAddress = (matching: Matching, name: string): boolean =>
  isOne(
    matching,
    look(matching.run, name, addressType(matching.run)).map(({ value }) => value),
  )

const matchMx = (matching: Matching, name: string): boolean => {
  const { run, term } = matching
  const hosts = look(run, name, 'MX')
    .map(({ exchange }) => exchange.replace(/\.$/, ''))
    .filter((host) => host !== '' && isName(host))
  checkHosts(hosts.length, name, term.text)
  // Only the question for the MX itself can be in vain; those for its hosts are not counted (4.6.4).
  return hosts.some((host) => isOne(matching, addressesAt(run, host)))
}

/** What `include` makes of the other domain's result (RFC 7208 5.2). */
const included = ({ term, run, evaluate }: Matching, name: string): boolean => {
  const result = evaluate(name, run)
  if (result === 'none') throw new SpfStop('permerror', { kind: 'include-missing', name, term: term.text })
  return result === 'pass'
}

const matchPtr = ({ run }: Matching, name: string): boolean => {
  const target = name.toLowerCase()
  return validatedNames(run).some(
    (one) => one.toLowerCase() === target || one.toLowerCase().endsWith(`.${target}`),
  )
}

const byName: Readonly<
  Record<Exclude<SpfMechanism, 'all' | 'ip4' | 'ip6'>, (matching: Matching, name: string) => boolean>
> = {
  a: hasAddress,
  mx: matchMx,
  ptr: matchPtr,
  include: included,
  exists: ({ run }, name) => look(run, name, 'A').length > 0,
}

/** Whether a term costs one of the ten lookups. */
export const costsLookup = ({ kind, name }: SpfTerm): boolean =>
  kind === 'mechanism' ? Object.hasOwn(byName, name) : name === 'redirect'

/** Whether the client matches the mechanism (RFC 7208 section 5). */
export const matches = (matching: Matching): boolean => {
  const { term, domain, run } = matching
  const name = term.name as SpfMechanism
  if (name === 'all') return true
  if (name === 'ip4' || name === 'ip6')
    return (
      term.network !== undefined && inNetwork(run.client, term.network, term.bits[name === 'ip4' ? 0 : 1])
    )
  const target = targetOf(term.domain, domain, run)
  return target !== undefined && byName[name](matching, target)
}
