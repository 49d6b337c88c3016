import { type CheckDepth, type Locale, parseAddress } from '@saatja/core'
import type { Setup } from '../setup.ts'
import { oneOf, readCommandLine } from '../terminal/command-line.ts'
import { InputError } from '../terminal/input-error.ts'
import { cardsRow, type UsageRow, usageText, usageWords } from '../usage/usage.ts'
import type { MailerChoice } from './open-mailer.ts'

export interface CheckArguments extends MailerChoice {
  readonly depth: CheckDepth
  /** Recipient of the test message. */
  readonly to?: string
  readonly json: boolean
}

const depths: readonly CheckDepth[] = ['connection', 'sign-in', 'message']

export const usage = (setup: Setup, lang: Locale): string => {
  const words = usageWords[lang]
  const { as, depth, to } = words.check
  const rows: readonly UsageRow[] = [
    ['--as CODE', as],
    cardsRow(setup, words, true),
    ['--depth DEPTH', depth],
    ['--to ADDRESS', to],
    ['--allow-private', words.allowPrivate],
  ]
  return usageText(`${setup.call('check')} --as CODE`, rows, words.check, words)
}

const options = {
  as: { type: 'string' },
  cards: { type: 'string' },
  depth: { type: 'string' },
  to: { type: 'string' },
  'allow-private': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/**
 * Reads the arguments; undefined when only help was asked for.
 * @throws InputError
 */
export const readCheckArguments = (
  args: readonly string[],
  { sandbox }: Pick<Setup, 'sandbox'>,
): CheckArguments | undefined => {
  const { values, lang, words } = readCommandLine(args, options)
  const { as, cards, to, 'allow-private': allowPrivate = false, json = false, help } = values
  if (help) return undefined
  if (as === undefined) throw new InputError(words.checkedUserMissing)
  const depth = oneOf('--depth', values.depth, depths, lang) ?? 'sign-in'
  if (depth === 'message' && to === undefined) throw new InputError(words.checkRecipientMissing)
  if (depth !== 'message' && to !== undefined) throw new InputError(words.recipientNotTaken)
  if (to !== undefined && parseAddress(to) === undefined) throw new InputError(words.notAnAddress(to))
  if (sandbox === undefined && cards === undefined) throw new InputError(words.cardsMissing)
  return {
    as,
    depth,
    allowPrivate,
    json,
    lang,
    real: sandbox === undefined,
    ...(cards === undefined ? {} : { cards }),
    ...(to === undefined ? {} : { to }),
  }
}
