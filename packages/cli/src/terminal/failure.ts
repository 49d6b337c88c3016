import type { Diagnosis, EffectiveSettings, Locale } from '@saatja/core'
import { explain, type Texts } from '@saatja/core/explain'
import { InputError } from './input-error.ts'
import { terminalWords } from './messages.ts'

/**
 * Writes each error of settings that cannot work in one sentence that names card and field: they count as bad input.
 */
export const refuseErrors = ({ findings, user }: EffectiveSettings, texts: Texts): void => {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const sentence = (finding: (typeof errors)[number]) => {
    const { cause, remedy } = explain(finding, texts)
    return `${finding.card ?? user}: ${finding.field ?? 'card'}: ${cause} ${remedy}`
  }
  if (errors.length > 0) throw new InputError(errors.map(sentence).join('\n'))
}

/** Writes what happened, why, what to do and who can do it, and the server's reply. */
export const failureText = (
  { diagnosis, reply }: { readonly diagnosis: Diagnosis; readonly reply?: string | undefined },
  texts: Texts,
  lang: Locale,
): string => {
  const { title, cause, remedy, who } = explain(diagnosis, texts)
  const { todo, who: whoLabel } = terminalWords[lang]
  const lines = [title, cause, `${todo}: ${remedy}`, `${whoLabel}: ${who}`]
  return ['', ...lines, reply].filter((line) => line !== undefined && line !== '').join('\n  ')
}
