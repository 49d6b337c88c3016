import type { Locale } from '@saatja/core'
import type { Setup } from '../setup.ts'
import { readCommandLine } from '../terminal/command-line.ts'
import { InputError } from '../terminal/input-error.ts'
import { cardsRow, dnsRows, type UsageRow, usageText, usageWords } from '../usage/usage.ts'
import { type DnsChoice, isLive } from './dns.ts'

export interface PreflightArguments extends DnsChoice {
  /** Code of the user; absent with `all`. */
  readonly as?: string
  readonly all: boolean
  readonly cards?: string
  /** Mail sender to try instead of the one that applies. */
  readonly sender?: string
  readonly json: boolean
  readonly handover: boolean
}

export const usage = (setup: Setup, lang: Locale): string => {
  const words = usageWords[lang]
  const { as, all, sender, handover } = words.preflight
  const rows: readonly UsageRow[] = [
    ['--as CODE', as],
    ['--all', all],
    ['--sender ID', sender],
    cardsRow(setup, words, false),
    ...dnsRows(setup, words),
    ['--handover', handover],
  ]
  return usageText(`${setup.call('preflight')} --as CODE`, rows, words.preflight, words)
}

const options = {
  as: { type: 'string' },
  all: { type: 'boolean' },
  sender: { type: 'string' },
  cards: { type: 'string' },
  zones: { type: 'string' },
  live: { type: 'boolean' },
  handover: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/**
 * Reads the arguments; undefined when only help was asked for.
 * @throws InputError
 */
export const readPreflightArguments = (
  args: readonly string[],
  setup: Pick<Setup, 'sandbox'>,
): PreflightArguments | undefined => {
  const { values, lang, words } = readCommandLine(args, options)
  const { as, all = false, live: _live, json = false, handover = false, help, lang: _, ...files } = values
  if (help) return undefined
  if (as === undefined && !all) throw new InputError(words.userOrAll)
  if (as !== undefined && all) throw new InputError(words.allWithoutUser)
  if (handover && json) throw new InputError(words.handoverWithoutJson)
  const live = isLive(values, setup)
  return { all, live, json, handover, lang, ...(as === undefined ? {} : { as }), ...files }
}
