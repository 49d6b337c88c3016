import { readSpf } from '../spf/record.ts'

/** What a record has to allow. */
export interface SpfAddition {
  /** Name to include; preferred, since the provider keeps it up to date. */
  readonly name?: string
  /** Addresses that do not pass yet. */
  readonly addresses: readonly string[]
  /** Include of the service that has the domain's mailboxes, for a domain without a record. */
  readonly mailboxes?: string
}

const byAddress = ({ addresses }: SpfAddition): string | undefined =>
  addresses.length === 0
    ? undefined
    : addresses.map((one) => `${one.includes(':') ? 'ip6' : 'ip4'}:${one}`).join(' ')

/** Ways to add the sending server, the best first. */
const wordings = (house: SpfAddition): readonly string[] =>
  [house.name && `include:${house.name}`, byAddress(house)].filter((one) => one !== undefined)

const inserted = (text: string, at: number, words: string): string =>
  `${text.slice(0, at)}${words} ${text.slice(at)}`

/** Before the first `all`, else before `redirect=`, else at the end; nothing else of the record changes. */
const before = (text: string, words: string): string => {
  const { terms } = readSpf(text)
  const all = terms.find(({ kind, name }) => kind === 'mechanism' && name === 'all')
  const end = all ?? terms.find(({ kind, name }) => kind === 'modifier' && name === 'redirect')
  if (end) return inserted(text, end.start, words)
  return text.endsWith(' ') ? `${text}${words}` : `${text} ${words}`
}

/** At the very front, for a record whose earlier terms refuse the sending server. */
const first = (text: string, words: string): string => {
  const [term] = readSpf(text).terms
  return term ? inserted(text, term.start, words) : before(text, words)
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Makes the record with the sending server in it, the best way first. The existing record is kept byte for byte. */
export const extended = (text: string, house: SpfAddition): readonly string[] => {
  const words = wordings(house)
  return unique([...words.map((one) => before(text, one)), ...words.map((one) => first(text, one))])
}

/** The record of a domain that has none. It ends in `~all`, since not everything that sends is known. */
export const fresh = (house: SpfAddition): readonly string[] => {
  const mailboxes = house.mailboxes === house.name ? undefined : house.mailboxes
  const start = mailboxes === undefined ? 'v=spf1' : `v=spf1 include:${mailboxes}`
  return wordings(house).map((words) => `${start} ${words} ~all`)
}

/** Reads what a record that no receiver sees was meant to be: without space, tab and quotes around it. */
export const uncovered = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .replace(/^[\s"']+/, '')
    .replace(/["']+\s*$/, '')

/** Removes an include that leads nowhere and therefore breaks the record. */
export const without = (text: string, broken: string): string | undefined => {
  const term = readSpf(text).terms.find((one) => one.text === broken)
  return term?.name === 'include'
    ? `${text.slice(0, term.start).replace(/ +$/, '')}${text.slice(term.start + term.text.length)}`
    : undefined
}

/**
 * Joins several records into one: all their terms, each once, and the softer `all`. Undefined where one of them
 * redirects.
 */
export const merged = (texts: readonly string[]): string | undefined => {
  const records = texts.map(readSpf)
  const terms = records.flatMap((record) => record.terms)
  if (records.some(({ broken }) => broken.length > 0)) return undefined
  if (terms.some(({ kind, name }) => kind === 'modifier' && name === 'redirect')) return undefined
  const isAll = ({ kind, name }: (typeof terms)[number]) => kind === 'mechanism' && name === 'all'
  // Terms after `all` had no effect, and must not gain one.
  const heard = records.flatMap((record) => {
    const end = record.terms.findIndex(isAll)
    return end < 0 ? record.terms : record.terms.slice(0, end)
  })
  const ends = terms.filter(isAll)
  const strict = ends.length === records.length && ends.every(({ qualifier }) => qualifier === '-')
  const modifiers = new Set<string>()
  const kept = heard.filter(
    ({ kind, name }) => kind === 'mechanism' || (!modifiers.has(name) && modifiers.add(name)),
  )
  return ['v=spf1', ...unique(kept.map(({ text }) => text)), strict ? '-all' : '~all'].join(' ')
}
