import type { Snapshot } from '../dns/answer.ts'
import { type IpAddress, readClientIp, readIp, written } from '../dns/ip.ts'
import { ask, each } from '../dns/open.ts'
import { hasMacro } from './macro.ts'
import { costsLookup } from './match.ts'
import { isSpf, readSpf, type SpfTerm } from './record.ts'
import { lookupLimit, type SpfRun } from './run.ts'
import { addressType, targetOf } from './target.ts'

/** One term of a record with the terms behind it. */
export interface SpfNode {
  /** As it is written. */
  readonly text: string
  /** Domain in whose record it stands. */
  readonly domain: string
  /** Name it leads to, with macros filled in for one of the sending addresses. */
  readonly target?: string
  /** Lookups of the term and everything behind it. */
  readonly lookups: number
  /** Terms of the record behind `include` and `redirect`. */
  readonly terms: readonly SpfNode[]
  /** Whether DNS has nothing at the name. */
  readonly isVoid: boolean
  /** Networks that the term itself names or finds, as `address/bits`. */
  readonly networks: readonly string[]
}

/** Every term of a domain's record, and the lookups of following them all. */
export interface SpfTree {
  readonly terms: readonly SpfNode[]
  readonly lookups: number
  /** Names without any record. */
  readonly voids: readonly string[]
}

const empty: SpfTree = { terms: [], lookups: 0, voids: [] }

/** A hostile record may name thousands of hosts: terms far beyond the limit of ten are counted and not asked. */
const mostFollowed = 40

/** The context in which macros are filled. */
export interface TreeView {
  readonly dns: Snapshot
  /** One of the sending addresses. */
  readonly address: string
  readonly sender: string
}

const runOf = ({ dns, address, sender }: TreeView): SpfRun => {
  const client: IpAddress = readClientIp(address) ?? { version: 4, bytes: [192, 0, 2, 1] }
  return { dns, client, sender, helo: '', receiver: 'unknown', time: 0, lookups: 0, voids: [] }
}

const nothing = { terms: [], isVoid: false, networks: [] } as const

const whole = (address: string): string => {
  const ip = readIp(address)
  return ip ? `${written(ip)}/${ip.bytes.length * 8}` : ''
}

const addressesOf = (run: SpfRun, name: string): readonly string[] => {
  const answer = ask(run.dns, name, addressType(run))
  return answer.status === 'found'
    ? answer.records.flatMap((one) => ('value' in one ? [whole(one.value)] : []))
    : []
}

const isNothing = (run: SpfRun, name: string, type: 'A' | 'AAAA' | 'MX' | 'TXT'): boolean =>
  ['no-name', 'no-data'].includes(ask(run.dns, name, type).status)

const hostsOf = (run: SpfRun, name: string): readonly string[] => {
  const answer = ask(run.dns, name, 'MX')
  if (answer.status !== 'found') return []
  return answer.records.flatMap((one) => (one.type === 'MX' && one.exchange.length > 1 ? [one.exchange] : []))
}

const behind = (
  term: SpfTerm,
  target: string,
  run: SpfRun,
  path: readonly string[],
): Pick<SpfNode, 'terms' | 'isVoid' | 'networks'> => {
  switch (term.name) {
    case 'include':
    case 'redirect':
      return { ...nothing, terms: nodesOf(target, run, path), isVoid: isNothing(run, target, 'TXT') }
    case 'a':
      return {
        ...nothing,
        networks: addressesOf(run, target),
        isVoid: isNothing(run, target, addressType(run)),
      }
    case 'mx':
      return {
        ...nothing,
        networks: each(hostsOf(run, target).slice(0, lookupLimit), (host) => addressesOf(run, host)).flat(),
        isVoid: isNothing(run, target, 'MX'),
      }
    case 'exists':
      return { ...nothing, isVoid: !hasMacro(term.domain ?? '') && isNothing(run, target, 'A') }
    default:
      return nothing
  }
}

const nodeOf = (term: SpfTerm, domain: string, run: SpfRun, path: readonly string[]): SpfNode => {
  const { text } = term
  const own = costsLookup(term) ? 1 : 0
  if (term.network)
    return {
      ...nothing,
      text,
      domain,
      lookups: 0,
      networks: [`${written(term.network)}/${term.bits[term.network.version === 4 ? 0 : 1]}`],
    }
  const leads = own === 1 && !term.broken && run.lookups < mostFollowed
  run.lookups += own
  // To draw a tree, `%{p}` is not worth a question for the client's own name.
  const target = leads && !/%\{p/i.test(term.domain ?? '') ? targetOf(term.domain, domain, run) : undefined
  const below = target === undefined ? nothing : behind(term, target, run, path)
  const lookups = below.terms.reduce((sum, node) => sum + node.lookups, own)
  return { ...below, text, domain, lookups, ...(target === undefined ? {} : { target }) }
}

const policyAt = (run: SpfRun, domain: string): string | undefined => {
  const answer = ask(run.dns, domain, 'TXT')
  if (answer.status !== 'found') return undefined
  return answer.records.map((one) => (one.type === 'TXT' ? one.strings.join('') : '')).find(isSpf)
}

/** A domain that includes itself, or a chain past the limit, ends there. */
const nodesOf = (domain: string, run: SpfRun, path: readonly string[]): readonly SpfNode[] => {
  const name = domain.toLowerCase()
  if (path.includes(name) || path.length > lookupLimit + 1) return []
  const text = policyAt(run, name)
  if (text === undefined) return []
  const { terms } = readSpf(text)
  const followed = terms.some((term) => term.name === 'all' && term.kind === 'mechanism')
    ? terms.filter(({ name: of, kind }) => !(kind === 'modifier' && of === 'redirect'))
    : terms
  return each(
    followed.filter(({ kind, name: of }) => kind === 'mechanism' || of === 'redirect'),
    (term) => nodeOf(term, name, run, [...path, name]),
  )
}

/** Every node, the whole tree flattened. */
export const flattened = (nodes: readonly SpfNode[]): readonly SpfNode[] =>
  nodes.flatMap((node) => [node, ...flattened(node.terms)])

/** Reads a domain's record and everything behind it, for any client. */
export const treeOf = (domain: string, view: TreeView): SpfTree => {
  const terms = nodesOf(domain, runOf(view), [])
  if (terms.length === 0) return empty
  return {
    terms,
    lookups: terms.reduce((sum, node) => sum + node.lookups, 0),
    voids: flattened(terms).flatMap(({ isVoid, target }) => (isVoid && target !== undefined ? [target] : [])),
  }
}

const mostSamples = 24

/** One address of each network that a name allows, to ask whether another record allows them too. */
export const samplesOf = (domain: string, dns: Snapshot): readonly string[] => {
  const { terms } = treeOf(domain, { dns, address: '192.0.2.1', sender: `postmaster@${domain}` })
  const networks = flattened(terms).flatMap(({ text, networks: own }) => (/^[-~?]/.test(text) ? [] : own))
  return [...new Set(networks.map((network) => network.split('/')[0] ?? ''))]
    .filter(Boolean)
    .slice(0, mostSamples)
}
