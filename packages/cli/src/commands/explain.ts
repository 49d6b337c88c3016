import type { Locale } from '@saatja/core'
import { diagnose, explain as explained } from '@saatja/core/explain'
import type { Setup } from '../setup.ts'
import { languageOf } from '../terminal/command-line.ts'
import { loadTerminalTexts } from '../terminal/texts.ts'
import { type ExplainArguments, readExplainArguments, usage } from './explain-arguments.ts'

const words: Readonly<Record<Locale, { todo: string; who: string }>> = {
  en: { todo: 'What to do', who: 'Who can fix it' },
  et: { todo: 'Mida teha', who: 'Kes saab parandada' },
  lv: { todo: 'Ko darīt', who: 'Kurš to var novērst' },
}

const answer = async (
  { error, provider, stage, json, lang }: ExplainArguments,
  { providers }: Setup,
): Promise<string> => {
  const diagnosis = diagnose(error, { provider, providers, stage })
  const explanation = explained(diagnosis, await loadTerminalTexts(lang, providers))
  if (json) return JSON.stringify({ diagnosis, explanation }, null, 2)
  const { title, cause, remedy, who } = explanation
  const { todo, who: whoLabel } = words[lang]
  return [title, '', cause, '', `${todo}: ${remedy}`, `${whoLabel}: ${who}`].join('\n')
}

/**
 * Says what an error means. Returns the exit code.
 * @throws InputError
 */
export const explain = async (given: readonly string[], setup: Setup): Promise<number> => {
  const args = readExplainArguments(given, setup)
  console.log(args === undefined ? usage(setup, languageOf(given)) : await answer(args, setup))
  return 0
}
