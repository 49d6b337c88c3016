import { plainForms } from './accents.ts'
import { languageRules } from './language-rules.ts'
import type { ReporterRule } from './reporter-rule.ts'

/** Causes whose words stay the same without accents. Others would become words of English: `vīruss`, `refusé`. */
const kept: ReadonlySet<string> = new Set([
  'recipient-mailbox-full',
  'recipient-disabled',
  'recipient-unknown',
  'message-too-large',
])

/** The words of other languages in ASCII: replies are in ASCII, so many servers leave out the accents. */
export const unaccentedRules: readonly ReporterRule[] = languageRules
  .filter(({ id }) => kept.has(id))
  .map((rule) => ({ ...rule, text: plainForms(rule.text) }))
