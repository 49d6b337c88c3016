import { checkArgument, optionRules } from '@saatja/core/options'
import { type IpAddress, readIp } from '../dns/ip.ts'
import { isDomainSpec, isMacroString } from './macro.ts'

/** Names of the eight mechanisms (RFC 7208 section 5). */
export type SpfMechanism = 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists'

/** What a matching mechanism makes of the sender. */
export type SpfQualifier = '+' | '-' | '~' | '?'

/** One directive or modifier of a record, with the place where it stands. */
export interface SpfTerm {
  /** As it is written. */
  readonly text: string
  /** Offset in the record. */
  readonly start: number
  readonly kind: 'mechanism' | 'modifier'
  /** In lower case. */
  readonly name: string
  readonly qualifier: SpfQualifier
  /** Domain, before macros are expanded. */
  readonly domain?: string
  readonly network?: IpAddress
  /** Leading bits that count for IPv4 and IPv6. */
  readonly bits: readonly [number, number]
  /** Whether the term breaks the grammar; the whole record is then without effect. */
  readonly broken: boolean
}

/** A record that was read; nothing of it is lost. */
export interface SpfRecord {
  readonly text: string
  readonly terms: readonly SpfTerm[]
  /** Texts of the terms that break the grammar. */
  readonly broken: readonly string[]
}

const lengthOf = (digits: string | undefined, most: number): number | undefined => {
  if (digits === undefined) return most
  return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined
}

type Read = Pick<SpfTerm, 'domain' | 'network' | 'bits'> | undefined

const whole: readonly [number, number] = [32, 128]

/** `[:domain][/bits][//bits]` of `a` and `mx`. */
const readHost = (rest: string): Read => {
  const parts = /^(:.*?)?(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(rest)
  if (!parts) return undefined
  const [, value, four, six] = parts
  const bits4 = lengthOf(four, 32)
  const bits6 = lengthOf(six, 128)
  if (bits4 === undefined || bits6 === undefined) return undefined
  if (value === undefined) return { bits: [bits4, bits6] }
  const domain = value.slice(1)
  return isDomainSpec(domain) ? { domain, bits: [bits4, bits6] } : undefined
}

const readDomain = (rest: string): Read => {
  const domain = rest.slice(1)
  return rest.startsWith(':') && isDomainSpec(domain) ? { domain, bits: whole } : undefined
}

const readNetwork = (rest: string, version: 4 | 6): Read => {
  const [, literal = '', digits] = /^:([^/]*)(?:\/(\d+))?$/.exec(rest) ?? []
  const network = readIp(literal)
  const bits = lengthOf(digits, version === 4 ? 32 : 128)
  if (network?.version !== version || bits === undefined) return undefined
  return { network, bits: version === 4 ? [bits, 128] : [32, bits] }
}

const mechanisms: Readonly<Record<SpfMechanism, (rest: string) => Read>> = {
  all: (rest) => (rest === '' ? { bits: whole } : undefined),
  include: readDomain,
  exists: readDomain,
  a: readHost,
  mx: readHost,
  ptr: (rest) => (rest === '' ? { bits: whole } : readDomain(rest)),
  ip4: (rest) => readNetwork(rest, 4),
  ip6: (rest) => readNetwork(rest, 6),
}

const isMechanism = (name: string): name is SpfMechanism => Object.hasOwn(mechanisms, name)

const readModifier = (text: string, start: number, name: string, value: string): SpfTerm => {
  const known = name === 'redirect' || name === 'exp'
  const valid = known ? isDomainSpec(value) : isMacroString(value)
  return {
    text,
    start,
    kind: 'modifier',
    name,
    qualifier: '+',
    domain: value,
    bits: whole,
    broken: !valid,
  }
}

const readTerm = (text: string, start: number): SpfTerm => {
  const modifier = /^([a-z][a-z0-9._-]*)=(.*)$/i.exec(text)
  if (modifier) return readModifier(text, start, (modifier[1] ?? '').toLowerCase(), modifier[2] ?? '')
  const [, sign, word = '', rest = ''] = /^([+\-~?])?([a-z0-9]*)(.*)$/i.exec(text) ?? []
  const name = word.toLowerCase()
  const read = isMechanism(name) ? mechanisms[name](rest) : undefined
  const qualifier = (sign ?? '+') as SpfQualifier
  return {
    text,
    start,
    kind: 'mechanism',
    name,
    qualifier,
    bits: whole,
    ...read,
    broken: read === undefined,
  }
}

/** Whether the text is an SPF record at all: the version, then a space or the end (RFC 7208 4.5). */
export const isSpf = (text: string): boolean => /^v=spf1(?: |$)/i.test(text)

/** Marks a second `redirect=` or `exp=` as broken: each may come once (RFC 7208 section 6). */
const once = (terms: readonly SpfTerm[]): readonly SpfTerm[] => {
  const seen = new Set<string>()
  return terms.map((term) => {
    if (term.kind !== 'modifier' || (term.name !== 'redirect' && term.name !== 'exp')) return term
    const again = seen.has(term.name)
    seen.add(term.name)
    return again ? { ...term, broken: true } : term
  })
}

const read = (text: string): SpfRecord => {
  const version = /^v=spf1/i.exec(text)?.[0].length ?? 0
  const words = [...text.slice(version).matchAll(/[^ ]+/g)]
  const terms = once(words.map((word) => readTerm(word[0], version + word.index)))
  const foreign = /[^\x20-\x7e]/.test(text) ? [text] : []
  const broken = [...terms.filter((term) => term.broken).map((term) => term.text), ...foreign]
  return { text, terms, broken: isSpf(text) ? broken : [text] }
}

/** A company's users share their records, and one report reads each many times. */
const known = new Map<string, SpfRecord>()
const mostKnown = 500

/**
 * Reads the text of an SPF record, `v=spf1` included, term by term (RFC 7208 section 12). Never throws: terms that
 * break the grammar are named in `broken`.
 */
export const readSpf = (text: string): SpfRecord => {
  checkArgument('readSpf', 'text', optionRules.string, text)
  const before = known.get(text)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const record = read(text)
  known.set(text, record)
  return record
}
