import type { Locale } from '@saatja/core'
import type { CompanyOutbox, Progress } from '@saatja/outbox'
import { progressView } from './progress-line.ts'

/** Milliseconds between two queries of the run. */
const every = { terminal: 500, file: 1_000 }

/** Nothing continues before a person has corrected something. */
const isStuck = ({ counts, held, resting }: Progress): boolean =>
  counts.sending === 0 &&
  ((resting !== undefined && resting.until === undefined) ||
    (held > 0 && held === counts.queued + counts.deferred))

/** Shows a run until it is finished, a person must act, or the signal is aborted. Returns how far it came. */
export const followRun = async (
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
