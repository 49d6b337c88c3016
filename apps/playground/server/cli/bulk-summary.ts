import { failureText } from '@saatja/cli/workspace'
import type { Locale } from '@saatja/core'
import type { Texts } from '@saatja/core/explain'
import type { CompanyOutbox, MessageView, Progress } from '@saatja/outbox'
import { bulkWords } from './bulk-messages.ts'

/** Messages named at the end, for each reason why they were not sent. */
const named = 20

const list = (messages: readonly MessageView[], texts: Texts, lang: Locale): void => {
  for (const { key, diagnosis, reply } of messages)
    console.log(`  ${key}${diagnosis ? failureText({ diagnosis, reply }, texts, lang) : ''}`)
}

/** Names what was not sent, up to a limit. Returns the exit code. */
export const sumUp = async (
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
export const explainStuck = async (
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
