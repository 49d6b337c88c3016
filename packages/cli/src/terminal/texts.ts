import type { Locale } from '@saatja/core'
import { loadTexts, type TextSource, type Texts } from '@saatja/core/explain'

/** Where an application has an option, a command line has an option of its own. */
const allowPrivate: Readonly<Record<Locale, string>> = {
  en: 'If the server is on your own network, add --allow-private.',
  et: 'Kui server on sinu oma võrgus, lisa valik --allow-private.',
  lv: 'Ja serveris ir jūsu pašu tīklā, pievienojiet opciju --allow-private.',
}

/** Loads the texts of the reader's language, with remedies for someone at a terminal. */
export const loadTerminalTexts = async (locale: Locale, sources: readonly TextSource[]): Promise<Texts> => {
  const texts = await loadTexts(locale, sources)
  const text = texts.table['private-address']
  if (text === undefined) return texts
  return { ...texts, table: { ...texts.table, 'private-address': { ...text, remedy: allowPrivate[locale] } } }
}
