import { InputError, readCommandLine } from '@saatja/cli/workspace'
import type { Locale } from '@saatja/core'

export interface BulkArguments {
  /** Code of the user who sends. */
  readonly as: string
  /** Path of the messages. */
  readonly file: string
  readonly company?: string
  readonly folder?: string
  readonly real: boolean
  readonly allowPrivate: boolean
  readonly lang: Locale
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  as: text,
  file: text,
  company: text,
  folder: text,
  real: flag,
  'allow-private': flag,
} as const

/**
 * Reads the arguments; undefined when only help was asked for.
 * @throws InputError
 */
export const readBulkArguments = (args: readonly string[]): BulkArguments | undefined => {
  const { values, lang, words } = readCommandLine(args, options)
  const { as, file, company, folder, real = false, help } = values
  if (help) return undefined
  if (as === undefined) throw new InputError(words.userMissing)
  if (file === undefined) throw new InputError(words.batchMissing)
  return {
    as,
    file,
    real,
    allowPrivate: values['allow-private'] ?? false,
    lang,
    ...(company === undefined ? {} : { company }),
    ...(folder === undefined ? {} : { folder }),
  }
}
