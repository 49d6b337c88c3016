import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type ReturnedMail, type ReturnedRecipient, readReturn } from '@saatja/bounce'
import { type Locale, locales } from '@saatja/core'
import { explain, loadTexts, type Texts } from '@saatja/core/explain'
import { InputError } from '../input-error.ts'
import { printable } from '../printable.ts'
import { providers } from '../providers.ts'
import { bounceWords } from './bounce-messages.ts'
import { parseOptions } from './parse-options.ts'

const usage = `npm run bounce -- MAIL.EML [options]

  MAIL.EML               the mail that came back, as a file; - reads it from standard input
  --envelope-to ADDRESS  the address to which it came back, where the file does not say
  --lang LANG            language of the answer: et, lv or en (default en)
  --json                 everything that was read, as JSON
  --help                 this text`

interface BounceArguments {
  readonly file: string
  readonly envelopeTo: string | undefined
  readonly lang: Locale
  readonly json: boolean
}

const options = {
  'envelope-to': { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** The arguments, or undefined when only help was asked for. */
const readArguments = (args: readonly string[]): BounceArguments | undefined => {
  const { values, positionals } = parseOptions(args, options)
  if (values.help) return undefined
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new InputError('MAIL.EML: give one file, or - for standard input')
  const lang = locales.find((locale) => locale === (values.lang ?? 'en'))
  if (lang === undefined) throw new InputError(`--lang: "${values.lang}" is not one of ${locales.join(', ')}`)
  return { file, envelopeTo: values['envelope-to'], lang, json: values.json === true }
}

const bytesOf = async (file: string): Promise<Uint8Array> => {
  if (file === '-') return buffer(process.stdin)
  try {
    return await readFile(file)
  } catch {
    throw new InputError(`MAIL.EML: the file "${file}" cannot be read`)
  }
}

const linesFor = (recipient: ReturnedRecipient, mail: ReturnedMail, texts: Texts): readonly string[] => {
  const words = bounceWords[texts.locale]
  const { address, action, status, statusStated, sentTo, diagnosis, diagnosticCode } = recipient
  const stated = statusStated !== undefined && statusStated !== status ? statusStated : undefined
  const asides = [
    ...(stated === undefined ? [] : [words.reported(stated, mail.reporter.mta)]),
    ...(sentTo === undefined ? [] : [words.sentTo(sentTo)]),
  ]
  const head = [
    words.actions[action],
    address,
    status,
    asides.length > 0 ? `(${asides.join('; ')})` : undefined,
  ]
  const first = printable(head.filter((each) => each !== undefined).join('  '))
  if (diagnosis === undefined) return [first]
  const { title, cause, remedy, who, guide } = explain(diagnosis, texts)
  return [
    first,
    '',
    title,
    cause,
    '',
    `${words.todo}: ${remedy}`,
    `${words.who}: ${who}`,
    `${words.guide}: ${guide}`,
    ...(diagnosticCode === undefined ? [] : [`${words.serverSaid}: ${printable(diagnosticCode)}`]),
  ]
}

const answer = async (mail: ReturnedMail, lang: Locale): Promise<string> => {
  const texts = await loadTexts(lang, providers)
  const words = bounceWords[lang]
  const message = mail.original?.messageId
  const concerned = ['bounce', 'delay', 'delivery', 'rejection'].includes(mail.kind)
  const recipients = mail.recipients.flatMap((each) => ['', ...linesFor(each, mail, texts)])
  return [
    words.kinds[mail.kind],
    ...(message === undefined ? [] : [`${words.message}: ${printable(message)}`]),
    ...(concerned && recipients.length === 0 ? ['', words.noRecipient] : recipients),
  ].join('\n')
}

const run = async ({ file, envelopeTo, lang, json }: BounceArguments): Promise<void> => {
  const envelope = envelopeTo === undefined ? undefined : { to: envelopeTo }
  const mail = readReturn(await bytesOf(file), { envelope, providers })
  if (mail.kind === 'unreadable') process.exitCode = 1
  console.log(json ? JSON.stringify(mail, null, 2) : await answer(mail, lang))
  if (mail.kind === 'unreadable' && !json) console.error(mail.reason)
}

try {
  const args = readArguments(process.argv.slice(2))
  if (args === undefined) console.log(usage)
  else await run(args)
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exitCode = error.message.includes('cannot be read') ? 1 : 2
}
