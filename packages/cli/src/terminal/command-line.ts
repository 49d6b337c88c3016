import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type Locale, locales } from '@saatja/core/explain'
import { commandLineWords } from './command-line-messages.ts'
import { InputError } from './input-error.ts'

/** Finds the language that a command line asks for, even when something else in it is wrong; English without one. */
export const languageOf = (args: readonly string[]): Locale => {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1]
  return locales.find((locale) => at !== -1 && locale === asked) ?? 'en'
}

/** Writes Node's error about a command line in one sentence of the reader's language. */
const sentenceFor = (error: unknown, lang: Locale): string => {
  const words = commandLineWords[lang]
  if (!(error instanceof Error && 'code' in error)) throw error
  const [, named = ''] = /'([^']*)'/.exec(error.message) ?? []
  const [option = ''] = named.split(/[ ,=]/)
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return words.unknownOption(option)
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return words.unexpected(named)
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error
  return /does not take/.test(error.message) ? words.valueNotTaken(option) : words.valueMissing(option)
}

/**
 * Reads the options and positionals of a command line, the language it asks for, and the words for other errors.
 * @throws InputError with one sentence, in that language, about an option that is not known or has no value
 */
export const readCommandLine = <T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  allowPositionals = false,
) => {
  const lang = languageOf(args)
  const words = commandLineWords[lang]
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, lang: { type: 'string' }, help: { type: 'boolean' } } as const,
      allowPositionals,
    })
    const asked = String((values as { readonly lang?: string }).lang ?? lang)
    if (asked !== lang) throw new InputError(words.notOneOf('--lang', asked, locales))
    return { values, positionals, lang, words }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(sentenceFor(error, lang))
  }
}

/**
 * Reads the value of an option that takes one of a few; undefined when it was not given.
 * @throws InputError
 */
export const oneOf = <T extends string>(
  option: string,
  value: string | undefined,
  known: readonly T[],
  lang: Locale,
): T | undefined => {
  const found = known.find((one) => one === value)
  if (value !== undefined && found === undefined)
    throw new InputError(commandLineWords[lang].notOneOf(option, value, known))
  return found
}

/**
 * Finds the code of a card, whether it was typed in capitals or not.
 * @throws InputError when there is none
 */
export const userAmong = (codes: readonly string[], typed: string, lang: Locale): string => {
  const alike = codes.filter((code) => code.toUpperCase() === typed.toUpperCase())
  const found = codes.find((code) => code === typed) ?? (alike.length === 1 ? alike[0] : undefined)
  if (found === undefined) throw new InputError(commandLineWords[lang].unknownUser(typed, codes))
  return found
}
