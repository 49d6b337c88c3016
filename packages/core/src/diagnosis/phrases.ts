import { checkArgument, optionRules } from '../contract/options.ts'
import { alternativesOf, literalsOf } from './literals.ts'
import { scan, tableOf, type WordTable } from './word-table.ts'

/** Many patterns that are asked together. They are told apart by their number in the list. */
export interface Phrases {
  /** Number of the first pattern that matches the text, or undefined. `skip` passes a pattern over. */
  first(text: string, skip?: (pattern: number) => boolean): number | undefined
  /** Whether any pattern matches the text. */
  test(text: string): boolean
}

interface Alternative {
  readonly pattern: number
  readonly source: string
  regexp?: RegExp
}

let lowered: { readonly text: string; readonly lower: string } = { text: '', lower: '' }

/** A text in lower case; the same one is asked about many lists in a row. */
const lowerCase = (text: string): string => {
  if (lowered.text !== text) lowered = { text, lower: text.toLowerCase() }
  return lowered.lower
}

interface Built {
  readonly alternatives: readonly Alternative[]
  readonly table: WordTable
  /** Numbers of the alternatives that have no word and are always tried. */
  readonly open: readonly number[]
}

const build = (patterns: readonly string[]): Built => {
  const alternatives: Alternative[] = patterns.flatMap((pattern, number) =>
    alternativesOf(pattern).map((source) => ({ pattern: number, source })),
  )
  const words = new Map<string, number[]>()
  const open: number[] = []
  for (const [number, { source }] of alternatives.entries()) {
    const literals = literalsOf(source)
    if (literals === undefined) open.push(number)
    for (const word of literals ?? []) words.set(word, [...(words.get(word) ?? []), number])
  }
  return { alternatives, table: tableOf(words), open }
}

/** Sorts in place; the lists are so short that a general sort costs more than the rest. */
const ascending = (numbers: number[]): readonly number[] => {
  for (let at = 1; at < numbers.length; at += 1) {
    const number = numbers[at] as number
    let place = at
    for (; place > 0 && (numbers[place - 1] as number) > number; place -= 1)
      numbers[place] = numbers[place - 1] as number
    numbers[place] = number
  }
  return numbers
}

/**
 * Asks many patterns about a text in the time of a few: one pass over the text finds the words without which an
 * alternative of a pattern cannot match, and only what is left is tried. Matches without regard to case; `flags` are
 * those of the patterns. Nothing is compiled before it is tried.
 */
export const phrases = (patterns: readonly string[], flags = 'i'): Phrases => {
  checkArgument('phrases', 'patterns', { ...optionRules.list, must: 'a list of patterns' }, patterns)
  let built: Built | undefined
  /** In which call an alternative was last looked at, so that none is twice in one. */
  let seen = new Float64Array()
  let call = 0
  const begin = (): Built => {
    built ??= build(patterns)
    if (seen.length === 0) seen = new Float64Array(built.alternatives.length)
    call += 1
    return built
  }
  const isNew = (number: number): boolean => {
    if (seen[number] === call) return false
    seen[number] = call
    return true
  }
  const matches = (each: Alternative | undefined, text: string): boolean => {
    if (each === undefined) return false
    each.regexp ??= new RegExp(each.source, flags)
    return each.regexp.test(text)
  }
  const find = (text: string): readonly number[] => {
    const { table, open } = begin()
    const found = open.slice()
    scan(lowerCase(text), table, (numbers) => {
      for (const number of numbers) if (isNew(number)) found.push(number)
      return false
    })
    return ascending(found)
  }
  /** The alternatives that may match. The same text is asked about several times in a row. */
  const possibleIn = (text: string): readonly number[] => {
    if (asked?.text !== text) asked = { text, numbers: find(text) }
    return asked.numbers
  }
  let asked: { readonly text: string; readonly numbers: readonly number[] } | undefined
  return {
    first: (text, skip) => {
      for (const number of possibleIn(text)) {
        const each = built?.alternatives[number]
        if (each !== undefined && skip?.(each.pattern) !== true && matches(each, text)) return each.pattern
      }
      return undefined
    },
    test: (text) => {
      const { alternatives, table, open } = begin()
      const matching = (numbers: readonly number[]): boolean => {
        for (const number of numbers) if (isNew(number) && matches(alternatives[number], text)) return true
        return false
      }
      return scan(lowerCase(text), table, matching) || matching(open)
    },
  }
}
