import { type Locale, parseAddress } from '@saatja/core'
import type { Setup } from '../setup.ts'
import { readCommandLine } from '../terminal/command-line.ts'
import { InputError } from '../terminal/input-error.ts'
import { cardsRow, networkRows, type UsageRow, usageText, usageWords } from '../usage/usage.ts'
import type { MailerChoice } from './open-mailer.ts'

export interface SendArguments extends MailerChoice {
  readonly to: string
  /** Path of the message. */
  readonly message?: string
  readonly json: boolean
}

export const usage = (setup: Setup, lang: Locale): string => {
  const words = usageWords[lang]
  const { as, to, message } = words.send
  const rows: readonly UsageRow[] = [
    ['--as CODE', as],
    ['--to ADDRESS', to],
    cardsRow(setup, words, true),
    ['--message FILE', message],
    ...networkRows(setup, words),
  ]
  return usageText(`${setup.call('send')} --as CODE --to ADDRESS`, rows, words.send, words)
}

const options = {
  as: { type: 'string' },
  to: { type: 'string' },
  cards: { type: 'string' },
  message: { type: 'string' },
  'allow-private': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/**
 * Reads the arguments; undefined when only help was asked for.
 * @throws InputError
 */
export const readSendArguments = (
  args: readonly string[],
  { sandbox }: Pick<Setup, 'sandbox'>,
): SendArguments | undefined => {
  const all = { ...options, ...(sandbox === undefined ? {} : { real: { type: 'boolean' } as const }) }
  const { values, lang, words } = readCommandLine(args, all)
  const { as, to, cards, message, real, 'allow-private': allowPrivate = false, json = false, help } = values
  if (help) return undefined
  if (as === undefined) throw new InputError(words.userMissing)
  if (to === undefined) throw new InputError(words.recipientMissing)
  if (parseAddress(to) === undefined) throw new InputError(words.notAnAddress(to))
  if (sandbox === undefined && cards === undefined) throw new InputError(words.cardsMissing)
  return {
    as,
    to,
    real: sandbox === undefined || real === true,
    allowPrivate,
    json,
    lang,
    ...(cards === undefined ? {} : { cards }),
    ...(message === undefined ? {} : { message }),
  }
}
