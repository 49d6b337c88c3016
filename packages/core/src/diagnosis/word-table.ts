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

/** A word and the alternatives that need it. */
interface Entry {
  readonly word: string
  readonly alternatives: readonly number[]
}

/** A word that is looked up by three of its letters. */
interface KeyedEntry extends Entry {
  readonly key: number
  /** Where in the word the last of the three letters stands. */
  readonly end: number
  /** What the last six letters of a text have to be, as far as they belong to the word. */
  readonly mask: number
  readonly value: number
}

const entryOf = ([word, alternatives]: readonly [string, readonly number[]], offset: number): KeyedEntry => {
  const known = word.slice(Math.max(0, offset - keyLetters), offset + keyLetters)
  let value = 0
  for (let at = 0; at < known.length; at += 1) value = (value << bitsOfLetter) | (known.charCodeAt(at) & 31)
  const mask = (1 << (bitsOfLetter * known.length)) - 1
  return { word, alternatives, key: keyAt(word, offset), end: offset + keyLetters - 1, mask, value }
}

/**
 * Words by three of their letters. What is asked at every letter of a text are numbers side by side, so few that they
 * stay in the processor's cache.
 */
export interface WordTable {
  /** One bit for each three letters that a word is looked up by. */
  readonly bits: Uint32Array
  /** By the end of three letters: where in the lists below their words begin. They go up to where the next ones begin. */
  readonly starts: Uint16Array
  readonly masks: Int32Array
  readonly values: Int32Array
  readonly entries: readonly KeyedEntry[]
  /** Words of dense letters, by the first of them. */
  readonly dense: ReadonlyMap<number, readonly Entry[]>
}

type Words = ReadonlyMap<string, readonly number[]>

/** How much of three letters `starts` tells apart: the mask sorts out the few words that then share a place. */
const slots = 1 << 12
const slotOf = (key: number): number => key & (slots - 1)

const keyedEntries = (words: readonly (readonly [string, readonly number[]])[]): readonly KeyedEntry[] => {
  const counts = new Uint16Array(1 << mostBits)
  for (const [word] of words)
    for (const at of offsetsIn(word)) counts[keyAt(word, at)] = (counts[keyAt(word, at)] ?? 0) + 1
  return words
    .map((each) => entryOf(each, rarest(each[0], counts)))
    .sort((one, other) => slotOf(one.key) - slotOf(other.key))
}

/** Makes a table of words, each with the numbers of the alternatives that need it. */
export const tableOf = (all: Words): WordTable => {
  const entries = keyedEntries([...all].filter(([word]) => !isDense(word)))
  const bits = new Uint32Array(1 << (mostBits - 5))
  const starts = new Uint16Array(slots + 1)
  for (const { key } of entries) {
    bits[key >> 5] = (bits[key >> 5] ?? 0) | (1 << (key & 31))
    starts[slotOf(key) + 1] = (starts[slotOf(key) + 1] ?? 0) + 1
  }
  for (let slot = 0; slot < slots; slot += 1) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0)
  const dense = new Map<number, Entry[]>()
  for (const [word, alternatives] of all)
    if (isDense(word)) {
      const first = word.charCodeAt(0)
      dense.set(first, [...(dense.get(first) ?? []), { word, alternatives }])
    }
  return {
    bits,
    starts,
    masks: Int32Array.from(entries, ({ mask }) => mask),
    values: Int32Array.from(entries, ({ value }) => value),
    entries,
    dense,
  }
}

const none: readonly Entry[] = []
const firstDense = 0x2e80
const lastKey = (1 << mostBits) - 1

/** Gives `take` the alternatives of each word that a text in lower case has, until it says that it has enough. */
export const scan = (
  text: string,
  { bits, starts, masks, values, entries, dense }: WordTable,
  take: (alternatives: readonly number[]) => boolean,
): boolean => {
  const isTaken = (number: number, at: number): boolean => {
    const { word, end, alternatives } = entries[number] as KeyedEntry
    return text.startsWith(word, at - end) && take(alternatives)
  }
  const { length } = text
  let last = 0
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at)
    last = ((last << bitsOfLetter) | (code & 31)) & sixLetters
    const key = last & lastKey
    if ((((bits[key >> 5] as number) >>> (key & 31)) & 1) === 1) {
      const slot = slotOf(key)
      const stop = starts[slot + 1] as number
      for (let number = starts[slot] as number; number < stop; number += 1)
        if ((last & (masks[number] as number)) === values[number] && isTaken(number, at)) return true
    }
    if (code >= firstDense)
      for (const { word, alternatives } of dense.get(code) ?? none)
        if (text.startsWith(word, at) && take(alternatives)) return true
  }
  return false
}
