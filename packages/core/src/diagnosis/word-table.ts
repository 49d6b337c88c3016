import { isDense } from './literals.ts'

const keyLetters = 3
const bitsOfLetter = 5
const mostBits = keyLetters * bitsOfLetter

const keyAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31)

const offsetsIn = (word: string): readonly number[] =>
  Array.from({ length: word.length - keyLetters + 1 }, (_, at) => at)

const sixLetters = (1 << 30) - 1

/** The place of the letters of a word that the fewest other words have, with three more in front of them if possible. */
const rarest = (word: string, counts: Uint16Array): number =>
  offsetsIn(word)
    .filter((at) => at >= Math.min(keyLetters, word.length - keyLetters))
    .reduce((best, at) => ((counts[keyAt(word, at)] ?? 0) < (counts[keyAt(word, best)] ?? 0) ? at : best))

/** A word, the alternatives that need it, and how it is found. */
interface Entry {
  readonly word: string
  readonly alternatives: readonly number[]
  /** Where in the word the last of the three letters stands by which it is looked up. */
  readonly end: number
  /** What the last six letters of a text have to be, as far as they belong to the word. */
  readonly mask: number
  readonly value: number
}

const entryOf = (word: string, offset: number, alternatives: readonly number[]): Entry => {
  const known = word.slice(Math.max(0, offset - keyLetters), offset + keyLetters)
  let value = 0
  for (let at = 0; at < known.length; at += 1) value = (value << bitsOfLetter) | (known.charCodeAt(at) & 31)
  const mask = (1 << (bitsOfLetter * known.length)) - 1
  return { word, alternatives, end: offset + keyLetters - 1, mask, value }
}

/** Words by three of their letters. */
export interface WordTable {
  /** One bit for each three letters that stand in `lists`: so few bytes that they stay in the processor's cache. */
  readonly bits: Uint32Array
  readonly lists: ReadonlyMap<number, readonly Entry[]>
  /** Words of dense letters, by the first of them. */
  readonly dense: ReadonlyMap<number, readonly Entry[]>
}

type Words = ReadonlyMap<string, readonly number[]>

const listed = (lists: Map<number, Entry[]>, key: number, entry: Entry): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [entry])
  else list.push(entry)
}

/** Makes a table of words, each with the numbers of the alternatives that need it. */
export const tableOf = (all: Words): WordTable => {
  const counts = new Uint16Array(1 << mostBits)
  for (const [word] of all)
    if (!isDense(word))
      for (const at of offsetsIn(word)) counts[keyAt(word, at)] = (counts[keyAt(word, at)] ?? 0) + 1
  const bits = new Uint32Array(1 << (mostBits - 5))
  const lists = new Map<number, Entry[]>()
  const dense = new Map<number, Entry[]>()
  for (const [word, alternatives] of all) {
    if (isDense(word)) {
      listed(dense, word.charCodeAt(0), entryOf(word, 0, alternatives))
      continue
    }
    const offset = rarest(word, counts)
    const key = keyAt(word, offset)
    bits[key >> 5] = (bits[key >> 5] ?? 0) | (1 << (key & 31))
    listed(lists, key, entryOf(word, offset, alternatives))
  }
  return { bits, lists, dense }
}

const none: readonly Entry[] = []
const firstDense = 0x2e80
const lastKey = (1 << mostBits) - 1

/** Gives `take` the alternatives of each word that a text in lower case has, until it says that it has enough. */
export const scan = (
  text: string,
  { bits, lists, dense }: WordTable,
  take: (alternatives: readonly number[]) => boolean,
): boolean => {
  const { length } = text
  let last = 0
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at)
    last = ((last << bitsOfLetter) | (code & 31)) & sixLetters
    const key = last & lastKey
    if ((((bits[key >> 5] as number) >>> (key & 31)) & 1) === 1)
      for (const { word, end, alternatives, mask, value } of lists.get(key) ?? none)
        if ((last & mask) === value && text.startsWith(word, at - end) && take(alternatives)) return true
    if (code >= firstDense)
      for (const { word, alternatives } of dense.get(code) ?? none)
        if (text.startsWith(word, at) && take(alternatives)) return true
  }
  return false
}
