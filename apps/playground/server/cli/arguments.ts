import { parseArgs } from 'node:util'
import { type Locale, locales, parseAddress } from '@saatja/core'
import { InputError } from '../input-error.ts'

export interface SendArguments {
  /** Code of the user who sends. */
  readonly as: string
  readonly to: string
  readonly cards?: string
  readonly real: boolean
  readonly lang: Locale
}

export const usage = `npm run send -- --as CODE --to ADDRESS [options]

  --as CODE      user who sends, such as MARI
  --to ADDRESS   recipient, such as someone@example.com
  --cards FILE   own company and users as JSON (see apps/playground/cards.example.json);
                 passwords come from SAATJA_PASSWORD_<CODE> or are asked for
  --real         send through the real servers; without it mail stays in a sandbox on this machine
  --lang LANG    language of the answer: et, lv or en (default en)
  --help         this text`

const read = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        as: { type: 'string' },
        to: { type: 'string' },
        cards: { type: 'string' },
        real: { type: 'boolean' },
        lang: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new InputError(
      error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'unreadable arguments',
    )
  }
}

/**
 * The arguments, or undefined when only help was asked for.
 * @throws InputError
 */
export const readArguments = (args: readonly string[]): SendArguments | undefined => {
  const { as, to, cards, real = false, lang = 'en', help } = read(args)
  if (help) return undefined
  if (as === undefined) throw new InputError('--as: say which user sends, such as --as MARI')
  if (to === undefined)
    throw new InputError('--to: say who receives the mail, such as --to someone@example.com')
  if (parseAddress(to) === undefined)
    throw new InputError(`--to: "${to}" is not one e-mail address; give one such as someone@example.com`)
  const locale = locales.find((known) => known === lang)
  if (locale === undefined) throw new InputError(`--lang: "${lang}" is not one of ${locales.join(', ')}`)
  return { as, to, real, lang: locale, ...(cards === undefined ? {} : { cards }) }
}
