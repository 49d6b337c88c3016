import type { Locale } from '@saatja/core'
import type { Setup } from '../setup.ts'
import { en } from './en.ts'
import { et } from './et.ts'
import { lv } from './lv.ts'
import type { UsageWords } from './words.ts'

/** The words for the help of every command, by language. */
export const usageWords: Readonly<Record<Locale, UsageWords>> = { et, lv, en }

/** An option as it is entered, and what it does. */
export type UsageRow = readonly [option: string, does: string]

const lineLength = 112

/** Longest line where a space allows a break. */
const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || `${last} ${word}`.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Writes options in one column and what they do in another. */
export const usageTable = (rows: readonly UsageRow[]): string => {
  const column = Math.max(...rows.map(([option]) => option.length)) + 4
  return rows
    .flatMap(([option, does]) =>
      wrap(does, lineLength - column).map((line, at) =>
        `${(at === 0 ? `  ${option}` : '').padEnd(column)}${line}`.trimEnd(),
      ),
    )
    .join('\n')
}

/**
 * Writes the help of a command: how it is called, its options, those that every command has, and what its exit codes
 * mean.
 */
export const usageText = (
  call: string,
  rows: readonly UsageRow[],
  { json, exit }: { readonly json: string; readonly exit: string },
  words: UsageWords,
): string => {
  const all = [...rows, ['--json', json], ['--lang LANG', words.lang], ['--help', words.help]] as const
  const codes = wrap(`${words.exitCode}: ${exit}`, lineLength).join('\n')
  return `${call} ${words.options}\n\n${usageTable(all)}\n\n${codes}`
}

/** Whose cards are used, and where their passwords come from. */
export const cardsRow = ({ sandbox }: Setup, words: UsageWords, withPasswords: boolean): UsageRow => {
  const file = sandbox === undefined ? words.cards : words.cardsOrSamples
  return ['--cards FILE', withPasswords ? `${file}; ${words.passwords}` : file]
}

const zonesExample = '{ "kivi.ee": { "MX": ["10 mx.kivi.ee"] } }'

/** Where answers of DNS come from. */
export const dnsRows = ({ sandbox }: Setup, words: UsageWords): readonly UsageRow[] =>
  sandbox === undefined
    ? [['--zones FILE', `${words.zones} ${zonesExample}`]]
    : [
        ['--zones FILE', `${words.zonesOrSamples} ${zonesExample}`],
        ['--live', words.live],
      ]

/** Whether a server in the own network may be asked. */
export const networkRows = ({ sandbox }: Setup, words: UsageWords): readonly UsageRow[] =>
  sandbox === undefined
    ? [['--allow-private', words.allowPrivate]]
    : [
        ['--real', words.real],
        ['--allow-private', words.allowPrivateReal],
      ]
