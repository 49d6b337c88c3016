import type { Locale } from '@saatja/core/explain'
import type { Index } from './section.ts'
import { type AskedWord, forms } from './terms.ts'

/** How many letters two words differ by, where two neighboring letters that are swapped count as one. */
export const distance = (one: string, other: string): number => {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1]
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      next[at] = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = last
    last = next
  }
  return last[other.length] ?? 0
}

const shortestPrefix = 3
const shortestMisspelled = 4
/** A word of this many letters may have two of them wrong, a shorter one only one. */
const longWord = 8

const matches = (index: Index, word: string, how: { readonly prefix?: boolean; readonly fuzzy?: number }) =>
  index.search(word, { tokenize: (text) => [text], processTerm: (term) => term, ...how })

/** The words of the index that are nearest to one that it does not know. */
const nearest = (index: Index, word: string): readonly string[] => {
  if (word.length < shortestMisspelled || /\d/.test(word)) return []
  const most = word.length >= longWord ? 2 : 1
  // A swap is two changes to the index.
  const terms = new Set(matches(index, word, { fuzzy: most + 1 }).flatMap((match) => match.terms))
  const far = [...terms].map((term) => [term, distance(word, term)] as const)
  const least = Math.min(most, ...far.map(([, letters]) => letters))
  return far.filter(([, letters]) => letters === least).map(([term]) => term)
}

const shortestPart = 4

/** The two words of which one is written together: the second stands in the index, and something begins like the first. */
const parts = (index: Index, word: string): readonly string[] => {
  for (let at = word.length - shortestPart; at >= shortestPart; at -= 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if (matches(index, second, {}).length === 0) continue
    const begun = matches(index, first, { prefix: true })
    if (begun.length > 0) return [first, ...begun.slice(0, 1).flatMap(({ terms }) => terms), second]
  }
  return []
}

/**
 * A word as it is, where the index knows a form of it or a word that begins so; otherwise with the words nearest to it
 * or with those of which it is made.
 */
export const spelled = (index: Index, asked: AskedWord, locale: Locale): AskedWord => {
  const known = asked.some(
    (form) => matches(index, form, { prefix: form.length >= shortestPrefix }).length > 0,
  )
  if (known) return asked
  const near = asked.flatMap((form) => nearest(index, form))
  const meant = near.length > 0 ? near : asked.flatMap((form) => parts(index, form))
  return [...new Set([...asked, ...meant.flatMap((word) => [word, ...forms(word, locale)])])]
}
