import { parseArgs } from 'node:util'
import { type Locale, locales } from '@saatja/core'
import { InputError } from '../input-error.ts'

export interface BulkArguments {
  /** Code of the user who sends. */
  readonly as: string
  /** Path of the letters. */
  readonly file: string
  readonly company?: string
  readonly folder?: string
  readonly real: boolean
  readonly lang: Locale
}

export const usage = `npm run bulk -- --as CODE --file FILE [options]

  --as CODE       user who sends, such as MARI
  --file FILE     letters as JSON:
                  { "run": "Invoices 2026-11", "kind": "invoice", "messages": [
                    { "key": "invoice-1001", "to": "anna@example.com", "subject": "Invoice 1001",
                      "text": "Thank you.", "attachments": [{ "path": "1001.pdf" }] } ] }
                  run and key name run and letter for ever: the same command again goes on where it
                  stopped, and sends no letter twice. Optional: kind, cc, bcc, html, attachments;
                  an attachment's path is relative to the file
  --company SLUG  company whose user it is (default: the first)
  --folder FOLDER where companies, users and runs are kept (default: the playground's folder, or the
                  PostgreSQL server that DATABASE_URL names)
  --real          send through the real servers; without it mail stays in a sandbox on this machine
  --lang LANG     language of the answer: et, lv or en (default en)
  --help          this text

Ctrl+C finishes the letters that are on their way and leaves the rest for the next time.`

const read = (args: readonly string[]) => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...args],
      options: { as: text, file: text, company: text, folder: text, real: flag, lang: text, help: flag },
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
export const readBulkArguments = (args: readonly string[]): BulkArguments | undefined => {
  const { as, file, company, folder, real = false, lang = 'en', help } = read(args)
  if (help) return undefined
  if (as === undefined) throw new InputError('--as: say which user sends, such as --as MARI')
  if (file === undefined)
    throw new InputError('--file: say where the letters are, such as --file invoices.json')
  const locale = locales.find((known) => known === lang)
  if (locale === undefined) throw new InputError(`--lang: "${lang}" is not one of ${locales.join(', ')}`)
  return {
    as,
    file,
    real,
    lang: locale,
    ...(company === undefined ? {} : { company }),
    ...(folder === undefined ? {} : { folder }),
  }
}
