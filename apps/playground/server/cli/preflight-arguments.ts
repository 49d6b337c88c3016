import { type Locale, locales } from '@saatja/core'
import { InputError } from '../input-error.ts'
import type { DnsChoice } from './dns.ts'
import { parseOptions } from './program.ts'

export interface PreflightArguments extends DnsChoice {
  /** Code of the user; absent with `all`. */
  readonly as?: string
  readonly all: boolean
  readonly cards?: string
  /** Mail sender to try instead of the one in use. */
  readonly sender?: string
  readonly lang: Locale
  readonly json: boolean
  readonly handover: boolean
}

export const usage = `npm run preflight -- --as CODE [options]

  --as CODE      user whose mail is looked at, such as MARI
  --all          all users of the company instead
  --sender ID    as if this mail sender were chosen, such as directo-reply-to
  --cards FILE   own company and users as JSON (see apps/playground/cards.example.json)
  --zones FILE   DNS records as JSON: { "kivi.ee": { "TXT": ["v=spf1 mx -all"] } }
  --live         ask real DNS; without it only the pretend companies' records are known
  --handover     the letter to the owner of the domain
  --json         the whole report as JSON
  --lang LANG    language of the answer: et, lv or en (default en)
  --help         this text

Exit code: 0 receivers will believe the mail, 1 they will not, 2 it is not known, or an argument is wrong.`

const options = {
  as: { type: 'string' },
  all: { type: 'boolean' },
  sender: { type: 'string' },
  cards: { type: 'string' },
  zones: { type: 'string' },
  live: { type: 'boolean' },
  handover: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const

/**
 * The language of the answer.
 * @throws InputError
 */
export const localeOf = (lang: string): Locale => {
  const locale = locales.find((known) => known === lang)
  if (locale === undefined) throw new InputError(`--lang: "${lang}" is not one of ${locales.join(', ')}`)
  return locale
}

/**
 * The arguments, or undefined when only help was asked for.
 * @throws InputError
 */
export const readArguments = (args: readonly string[]): PreflightArguments | undefined => {
  const {
    as,
    all = false,
    live = false,
    json = false,
    handover = false,
    lang = 'en',
    help,
    ...files
  } = parseOptions({ args: [...args], options }).values
  if (help) return undefined
  if (as === undefined && !all)
    throw new InputError('--as: say whose mail is looked at, such as --as MARI, or --all')
  if (as !== undefined && all) throw new InputError('--all: leave out --as; all users are looked at')
  if (handover && json) throw new InputError('--handover: leave out --json; the letter is plain text')
  return { all, live, json, handover, lang: localeOf(lang), ...(as === undefined ? {} : { as }), ...files }
}
