import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type ReturnedMail, type ReturnedRecipient, readReturn } from '@saatja/bounce'
import type { Locale } from '@saatja/core'
import { explain, loadTexts, type Texts } from '@saatja/core/explain'
import type { Setup } from '../setup.ts'
import { languageOf } from '../terminal/command-line.ts'
import { printable } from '../terminal/printable.ts'
import { unreadable } from '../terminal/unreadable.ts'
import { type BounceArguments, readBounceArguments, usage } from './bounce-arguments.ts'
import { bounceWords } from './bounce-messages.ts'

/** @throws InputError when the file cannot be read */
const bytesOf = async ({ file, lang }: BounceArguments): Promise<Uint8Array> => {
  if (file === '-') return buffer(process.stdin)
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable('MAIL.EML', file, error, lang)
  })
}

const linesFor = (
  recipient: ReturnedRecipient,
  mail: ReturnedMail,
  texts: Texts,
  lang: Locale,
): readonly string[] => {
  const words = bounceWords[lang]
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
  const { title, cause, remedy, who } = explain(diagnosis, texts)
  return [
    first,
    '',
    title,
    cause,
    '',
    `${words.todo}: ${remedy}`,
    `${words.who}: ${who}`,
    ...(diagnosticCode === undefined ? [] : [`${words.serverSaid}: ${printable(diagnosticCode)}`]),
  ]
}

const answer = async (mail: ReturnedMail, lang: Locale, providers: Setup['providers']): Promise<string> => {
  const texts = await loadTexts(lang, providers)
  const words = bounceWords[lang]
  const message = mail.original?.messageId
  const concerned = ['bounce', 'delay', 'delivery', 'rejection'].includes(mail.kind)
  const recipients = mail.recipients.flatMap((each) => ['', ...linesFor(each, mail, texts, lang)])
  return [
    words.kinds[mail.kind],
    ...(message === undefined ? [] : [`${words.message}: ${printable(message)}`]),
    ...(concerned && recipients.length === 0 ? ['', words.noRecipient] : recipients),
  ].join('\n')
}

/** Returns the exit code: 1 for a message that cannot be read. */
const tell = async (args: BounceArguments, { providers }: Setup): Promise<number> => {
  const { envelopeTo, lang, json } = args
  const bytes = await bytesOf(args)
  const envelope = envelopeTo === undefined ? undefined : { to: envelopeTo }
  const mail = readReturn(bytes, { envelope, providers })
  console.log(json ? JSON.stringify(mail, null, 2) : await answer(mail, lang, providers))
  if (mail.kind !== 'unreadable') return 0
  if (!json) console.error(mail.reason)
  return 1
}

/**
 * Says what a returned message means. Returns the exit code.
 * @throws InputError
 */
export const bounce = async (given: readonly string[], setup: Setup): Promise<number> => {
  const args = readBounceArguments(given)
  if (args !== undefined) return tell(args, setup)
  console.log(usage(setup, languageOf(given)))
  return 0
}
