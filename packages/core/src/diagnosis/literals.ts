/** What a part of a pattern cannot match without. Everything is in lower case. */
interface Need {
  /** All that the part can match, where that is a few words. */
  readonly exact?: readonly string[]
  /** Words of which every match has at least one. */
  readonly some?: readonly string[]
}

/** Most words that stand for one part; what would be more is given up for a part with fewer. */
const mostWords = 48
const nothing: Need = {}
const empty: Need = { exact: [''] }

/** Letters of Chinese, Japanese and Korean, of which one says as much as three of an alphabet. */
const dense = /^[\u2e80-\uffff]/

/** Whether a word begins with a letter that is found by itself. */
export const isDense = (word: string): boolean => dense.test(word)

const weight = (word: string): number => (isDense(word) ? 3 * word.length : word.length)

/** The weakest of the words: the stronger it is, the more a text has to have for them. */
const strength = (words: readonly string[] | undefined): number =>
  words === undefined || words.length === 0 ? 0 : Math.min(...words.map(weight))

const stronger = (
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] | undefined => (strength(other) > strength(one) ? other : one)

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)]

const sequence = (needs: readonly Need[]): Need => {
  let run: readonly string[] = ['']
  let best: readonly string[] | undefined
  let whole = true
  for (const { exact, some } of needs) {
    const joined = exact && unique(run.flatMap((head) => exact.map((tail) => head + tail)))
    if (joined !== undefined && joined.length <= mostWords) run = joined
    else {
      best = stronger(stronger(best, run), exact === undefined ? some : undefined)
      run = exact ?? ['']
      whole = false
    }
  }
  if (whole) return { exact: run }
  const some = stronger(best, run)
  return some === undefined ? nothing : { some }
}

const choice = (needs: readonly Need[]): Need => {
  if (needs.length === 1) return needs[0] ?? nothing
  const words = unique(needs.flatMap(({ exact, some }) => exact ?? some ?? ['']))
  if (needs.every(({ exact }) => exact !== undefined) && words.length <= mostWords) return { exact: words }
  return strength(words) === 0 ? nothing : { some: words }
}

/** A part that may come several times, or not at all. */
const repeated = ({ exact, some }: Need, least: number, most: number): Need => {
  if (least === 1 && most === 1) return exact === undefined ? { ...(some && { some }) } : { exact }
  if (least === 0) return most === 1 && exact !== undefined ? { exact: unique(['', ...exact]) } : nothing
  const words = exact ?? some
  return words === undefined ? nothing : { some: words }
}

/** Reads a pattern from left to right; the position is all it holds. */
class PatternReader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  choice(): Need {
    const needs = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at += 1
      needs.push(this.sequence())
    }
    return choice(needs)
  }

  private sequence(): Need {
    const needs: Need[] = []
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')')
      needs.push(this.quantified(this.atom()))
    return sequence(needs)
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)
    if (found !== null) this.at = pattern.lastIndex
    return found
  }

  private quantified(need: Need): Need {
    const [found, least, comma, most] = this.take(/[?*+]\??|\{(\d+)(,?)(\d*)\}\??/y) ?? []
    if (found === undefined) return need
    if (least !== undefined)
      return repeated(need, Number(least), comma === '' ? Number(least) : most ? Number(most) : Infinity)
    return repeated(need, found[0] === '+' ? 1 : 0, found[0] === '?' ? 1 : Infinity)
  }

  private atom(): Need {
    if (this.source[this.at] === '(') return this.group()
    if (this.source[this.at] === '[') return this.letterClass()
    if (this.take(/[\^$]|\\[bB]/y) !== null) return empty
    if (this.take(/\.|\\[sSwWdD]|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\[1-9]\d*/y) !== null) return nothing
    const [, code, escaped] = this.take(/\\u([\dA-Fa-f]{4})|\\(.)/suy) ?? []
    if (code !== undefined) return { exact: [String.fromCharCode(Number.parseInt(code, 16)).toLowerCase()] }
    // What other escapes mean is left open: they stand for any letter.
    if (escaped !== undefined) return /[A-Za-z\d]/.test(escaped) ? nothing : { exact: [escaped] }
    const letter = this.source[this.at] ?? ''
    this.at += 1
    return { exact: [letter.toLowerCase()] }
  }

  private group(): Need {
    const [, kind = ''] = this.take(/\((\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>))?/y) ?? []
    const need = this.choice()
    this.at += 1
    return /[=!]$/.test(kind) ? empty : need
  }

  /** A class of a few letters is each of them; any other is any letter. */
  private letterClass(): Need {
    const [, letters = ''] = this.take(/\[((?:\\.|[^\]\\])*)\]/suy) ?? []
    const plain = letters.replace(/\\([^A-Za-z\d])/g, '$1')
    const few = plain.length <= 4 && !/^\^|\\|.-./su.test(letters) && plain !== ''
    return few ? { exact: unique([...plain.toLowerCase()]) } : nothing
  }
}

/**
 * Words in lower case of which a text has at least one wherever the pattern matches it, whatever the case. Undefined
 * when the pattern has no such words, of three letters or one that `isDense`. Knows the syntax of patterns without flag `v`.
 */
export const literalsOf = (source: string): readonly string[] | undefined => {
  const { exact, some } = new PatternReader(source).choice()
  const words = exact ?? some
  return strength(words) < 3 ? undefined : words
}

/** The alternatives of a pattern that stand beside each other on its highest level. */
export const alternativesOf = (source: string): readonly string[] => {
  const found: string[] = []
  let [depth, start, inClass] = [0, 0, false]
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at]
    if (letter === '\\') at += 1
    else if (inClass) inClass = letter !== ']'
    else if (letter === '[') inClass = true
    else if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    else if (letter === '|' && depth === 0) {
      found.push(source.slice(start, at))
      start = at + 1
    }
  }
  return [...found, source.slice(start)]
}
