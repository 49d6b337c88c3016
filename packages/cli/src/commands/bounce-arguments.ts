import type { Locale } from '@saatja/core'
import type { Setup } from '../setup.ts'
import { readCommandLine } from '../terminal/command-line.ts'
import { InputError } from '../terminal/input-error.ts'
import { type UsageRow, usageText, usageWords } from '../usage/usage.ts'

export const usage = ({ call }: Setup, lang: Locale): string => {
  const words = usageWords[lang]
  const rows: readonly UsageRow[] = [
    ['MAIL.EML', words.bounce.mail],
    ['--envelope-to ADDRESS', words.bounce.envelopeTo],
  ]
  return usageText(`${call('bounce')} MAIL.EML`, rows, words.bounce, words)
}

export interface BounceArguments {
  readonly file: string
  readonly envelopeTo: string | undefined
  readonly lang: Locale
  readonly json: boolean
}

const options = {
  'envelope-to': { type: 'string' },
  json: { type: 'boolean' },
} as const

/**
 * Reads the arguments; undefined when only help was asked for.
 * @throws InputError
 */
export const readBounceArguments = (args: readonly string[]): BounceArguments | undefined => {
  const { values, positionals, lang, words } = readCommandLine(args, options, true)
  if (values.help) return undefined
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new InputError(words.mailMissing)
  return { file, envelopeTo: values['envelope-to'], lang, json: values.json === true }
}
