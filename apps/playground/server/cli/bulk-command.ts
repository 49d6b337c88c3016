import {
  failureText,
  InputError,
  languageOf,
  loadTerminalTexts,
  refuseErrors,
  userAmong,
} from '@saatja/cli/workspace'
import { type EffectiveSettings, type Locale, MailError } from '@saatja/core'
import { explain, type Texts } from '@saatja/core/explain'
import type { CompanyOutbox, MessageView, Progress } from '@saatja/outbox'
import { type CompanyStore, StoreError } from '@saatja/store'
import { type BatchMessages, readBatchFile } from '../bulk/batch-file.ts'
import { pauseOpenRuns } from '../bulk/open-runs.ts'
import { providers } from '../providers.ts'
import { onStopRequest } from '../shutdown.ts'
import { type BulkArguments, readBulkArguments } from './bulk-arguments.ts'
import { bulkWords } from './bulk-messages.ts'
import { type BulkOutbox, openBulkOutbox, openCards } from './bulk-outbox.ts'
import { usage } from './bulk-usage.ts'
import { progressView } from './progress-line.ts'

/** Milliseconds between two queries of the run. */
const every = { terminal: 500, file: 1_000 }
/** Messages named at the end, for each reason why they were not sent. */
const named = 20
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

/** Writes a refusal of the outbox with the field of the file; about a message in the reader's language. */
const refusalOf = (error: StoreError, { file, lang }: BulkArguments, texts: Texts): InputError => {
  const said = error.message.replace(/^batch\./, '')
  if (!MailError.is(error.cause)) return new InputError(`${file}: ${said}`)
  const [field = ''] = said.split(':')
  const { cause, remedy } = explain(error.cause.diagnosis, texts)
  return new InputError(lang === 'en' ? `${file}: ${said}` : `${file}: ${field}: ${cause} ${remedy}`)
}

const enqueue = async (company: CompanyOutbox, letters: BatchMessages, args: BulkArguments, texts: Texts) => {
  try {
    const { run, added, known } = await company.enqueue({ user: args.as, ...letters })
    console.log(bulkWords[args.lang].begun(letters.run, added, known))
    return run
  } catch (error) {
    throw error instanceof StoreError && error.code === 'INPUT' ? refusalOf(error, args, texts) : error
  }
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

/** Nothing continues before a person has corrected something. */
const isStuck = ({ counts, held, resting }: Progress): boolean =>
  counts.sending === 0 &&
  ((resting !== undefined && resting.until === undefined) ||
    (held > 0 && held === counts.queued + counts.deferred))

const follow = async (
  company: CompanyOutbox,
  run: string,
  lang: Locale,
  signal: AbortSignal,
): Promise<Progress | undefined> => {
  const view = progressView(process.stdout, lang)
  let last: Progress | undefined
  const pace = process.stdout.isTTY ? every.terminal : every.file
  for await (const progress of company.watch(run, { signal, every: pace })) {
    last = progress
    view.show(progress)
    if (isStuck(progress)) break
  }
  view.end()
  return last
}

const list = (messages: readonly MessageView[], texts: Texts, lang: Locale): void => {
  for (const { key, diagnosis, reply } of messages)
    console.log(`  ${key}${diagnosis ? failureText({ diagnosis, reply }, texts, lang) : ''}`)
}

/** Names what was not sent, up to a limit. Returns the exit code. */
const sumUp = async (
  company: CompanyOutbox,
  { run, counts, total }: Progress,
  texts: Texts,
  lang: Locale,
): Promise<number> => {
  const { states, look, done } = bulkWords[lang]
  const titles = { failed: states.failed, partial: states.partial, unknown: look } as const
  for (const state of ['failed', 'partial', 'unknown'] as const) {
    if (counts[state] === 0) continue
    console.log(`\n${titles[state]} (${counts[state]})`)
    list(await company.messages({ run, state, limit: named }), texts, lang)
  }
  console.log(done)
  return counts.sent === total ? 0 : 1
}

/** Says what someone has to correct. */
const explainStuck = async (
  company: CompanyOutbox,
  run: string,
  { resting }: Progress,
  texts: Texts,
  lang: Locale,
): Promise<void> => {
  const [waiting] = await company.messages({ run, state: 'queued', limit: 1 })
  const diagnosis = resting?.diagnosis ?? waiting?.diagnosis
  if (diagnosis) console.error(failureText({ diagnosis }, texts, lang))
  console.error(bulkWords[lang].stuck)
}

/** Returns the exit code. */
const send = async (office: BulkOutbox, letters: BatchMessages, args: BulkArguments): Promise<number> => {
  const { as, lang, real } = args
  const texts = await loadTerminalTexts(lang, providers)
  const company = office.outbox.company(office.company.slug)
  const settings = await settingsOf(office, args, texts)
  const run = await enqueue(company, letters, args, texts)
  if (office.alone) await leaveOthers(office, run, lang)
  console.log(bulkWords[lang].way(as, settings.fields.server.value ?? '', real))
  const signal = onInterrupt(lang)
  // A person who repeats the command has corrected what prevented sending.
  await company.resume(run)
  await company.resumeUser(as)
  const worker = await office.outbox.work()
  const last = await follow(company, run, lang, signal)
  if (last?.finished) return sumUp(company, last, texts, lang)
  await company.pause(run)
  await worker.stop()
  if (signal.aborted) console.log(bulkWords[lang].stopped)
  else if (last) await explainStuck(company, run, last, texts, lang)
  return signal.aborted ? interrupted : 1
}

/** Returns the exit code. */
const sendFile = async (args: BulkArguments): Promise<number> => {
  const letters = await readBatchFile(args.file, args.lang)
  const { company, store } = await openCards(args)
  try {
    const known = await withUser(company, args)
    const office = await openBulkOutbox(store, company, known)
    try {
      return await send(office, letters, known)
    } finally {
      await office.close()
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
