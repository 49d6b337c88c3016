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

  --as CODE      the user to send as, such as MARI
  --to ADDRESS   the recipient, such as someone@example.com
  --cards FILE   your company and users as JSON (see apps/playground/cards.example.json);
                 passwords come from SAATJA_PASSWORD_<CODE>, or you are prompted
  --real         send through the real servers; without it mail stays in a sandbox on this computer
  --lang LANG    output language: et, lv, or en (default en)
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
  if (as === undefined) throw new InputError('--as: enter the user to send as, such as --as MARI')
  if (to === undefined) throw new InputError('--to: enter the recipient, such as --to someone@example.com')
  if (parseAddress(to) === undefined)
    throw new InputError(`--to: "${to}" is not one email address; enter one, such as someone@example.com`)
  const locale = locales.find((known) => known === lang)
  if (locale === undefined) throw new InputError(`--lang: "${lang}" is not one of ${locales.join(', ')}`)
  return { as, to, real, lang: locale, ...(cards === undefined ? {} : { cards }) }
}
