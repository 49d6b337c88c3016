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

  --as CODE       the user to send as, such as MARI
  --file FILE     messages as JSON:
                  { "run": "Invoices 2026-11", "kind": "invoice", "messages": [
                    { "key": "invoice-1001", "to": "anna@example.com", "subject": "Invoice 1001",
                      "text": "Thank you.", "attachments": [{ "path": "1001.pdf" }] } ] }
                  run and key identify the run and the message permanently: the same command
                  continues where it stopped and sends no message twice. Optional: kind, cc, bcc, html, attachments;
                  an attachment's path is relative to the file
  --company SLUG  the company of the user (default: the first)
  --folder FOLDER where companies, users, and runs are stored (default: the playground's folder, or the
                  PostgreSQL server that DATABASE_URL names)
  --real          send through the real servers; without it mail stays in a sandbox on this computer
  --lang LANG     output language: et, lv, or en (default en)
  --help          this text

Ctrl+C finishes the messages in progress and leaves the rest for the next run.`

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
  if (as === undefined) throw new InputError('--as: enter the user to send as, such as --as MARI')
  if (file === undefined)
    throw new InputError('--file: enter the file with the messages, such as --file invoices.json')
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
