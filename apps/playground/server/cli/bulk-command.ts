import {
  failureText,
  InputError,
  languageOf,
  loadTerminalTexts,
  refuseErrors,
  userAmong,
} from '@saatja/cli/workspace'
import { type EffectiveSettings, type Locale, MailError } from '@saatja/core'
import type { Texts } from '@saatja/core/explain'
import { type CompanyStore, StoreError } from '@saatja/store'
import { type BatchMessages, readBatchFile } from '../bulk/batch-file.ts'
import { pauseOpenRuns } from '../bulk/open-runs.ts'
import { providers } from '../providers.ts'
import { onStopRequest } from '../shutdown.ts'
import { type BulkArguments, readBulkArguments } from './bulk-arguments.ts'
import { enqueueFile } from './bulk-enqueue.ts'
import { bulkWords } from './bulk-messages.ts'
import { type BulkOutbox, openBulkOutbox, openCards } from './bulk-outbox.ts'
import { followRun } from './bulk-progress.ts'
import { explainStuck, sumUp } from './bulk-summary.ts'
import { usage } from './bulk-usage.ts'

/** The exit code with which a shell says that a program was interrupted. */
const interrupted = 130

/** The arguments with the code of the card that is meant. @throws InputError when there is none */
const withUser = async (company: CompanyStore, args: BulkArguments): Promise<BulkArguments> => {
  const codes: string[] = []
  for await (const { code } of company.cards.all()) codes.push(code)
  return { ...args, as: userAmong(codes, args.as, args.lang) }
}

const settingsOf = async (
  { company, signIn }: BulkOutbox,
  { as }: BulkArguments,
  texts: Texts,
): Promise<EffectiveSettings> => {
  const settings = await company.effective(as)
  // The card was found when the command line was read.
  if (settings === undefined) throw new Error(`the card ${as} was removed`)
  refuseErrors(settings, texts)
  await signIn(settings)
  return settings
}

/** Runs that a killed process left behind do not continue without being asked. */
const leaveOthers = async ({ outbox, company }: BulkOutbox, run: string, lang: Locale): Promise<void> => {
  for (const { name, left } of await pauseOpenRuns(outbox.company(company.slug), run))
    console.log(bulkWords[lang].left(name, left))
}

/** Aborted by the first Ctrl+C; the second ends the program at once, which loses nothing. */
const onInterrupt = (lang: Locale): AbortSignal => {
  const stop = new AbortController()
  onStopRequest(
    () => {
      console.log(`\n${bulkWords[lang].stopping}`)
      stop.abort()
    },
    () => process.exit(interrupted),
  )
  return stop.signal
}

/** Returns the exit code. */
const send = async (opened: BulkOutbox, batch: BatchMessages, args: BulkArguments): Promise<number> => {
  const { as, lang, real } = args
  const texts = await loadTerminalTexts(lang, providers)
  const company = opened.outbox.company(opened.company.slug)
  const settings = await settingsOf(opened, args, texts)
  const run = await enqueueFile(company, batch, args, texts)
  if (opened.alone) await leaveOthers(opened, run, lang)
  console.log(bulkWords[lang].way(as, settings.fields.server.value ?? '', real))
  const signal = onInterrupt(lang)
  // A person who repeats the command has corrected what prevented sending.
  await company.resume(run)
  await company.resumeUser(as)
  const worker = await opened.outbox.work()
  const last = await followRun(company, run, lang, signal)
  if (last?.finished) return sumUp(company, last, texts, lang)
  await company.pause(run)
  await worker.stop()
  if (signal.aborted) console.log(bulkWords[lang].stopped)
  else if (last) await explainStuck(company, run, last, texts, lang)
  return signal.aborted ? interrupted : 1
}

/** Returns the exit code. */
const sendFile = async (args: BulkArguments): Promise<number> => {
  const batch = await readBatchFile(args.file, args.lang)
  const { company, store } = await openCards(args)
  try {
    const known = await withUser(company, args)
    const opened = await openBulkOutbox(store, company, known)
    try {
      return await send(opened, batch, known)
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (!MailError.is(error)) throw error
    console.error(failureText(error, await loadTerminalTexts(args.lang, providers), args.lang))
    return 1
  } finally {
    await store.close()
  }
}

/**
 * Sends the messages of a file as a command line says. Returns the exit code.
 * @throws InputError
 */
export const bulk = async (line: readonly string[]): Promise<number> => {
  const args = readBulkArguments(line)
  if (args === undefined) {
    console.log(usage(languageOf(line)))
    return 0
  }
  try {
    return await sendFile(args)
  } catch (error) {
    throw error instanceof StoreError ? new InputError(error.message) : error
  }
}
