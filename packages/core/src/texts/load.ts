import type { Provider } from '../contract/provider.ts'
import { type Locale, locales, type TextTable } from '../contract/texts.ts'
import type { CoreTexts, Labels } from './labels.ts'

/** Everything that can be said in one language. Plain data: as JSON it is a catalogue for a web page. */
export interface Texts {
  readonly locale: Locale
  readonly words: Labels
  /** Names of the providers by id. */
  readonly providers: Readonly<Record<string, string>>
  /** Texts by code of a finding or id of a diagnosis. */
  readonly table: TextTable
}

/** What the texts of a provider are loaded from: a whole provider will do. */
export type TextSource = Pick<Provider, 'id' | 'name' | 'texts'>

const core: Readonly<Record<Locale, () => Promise<CoreTexts>>> = {
  et: async () => (await import('./et.ts')).et,
  lv: async () => (await import('./lv.ts')).lv,
  en: async () => (await import('./en.ts')).en,
}

/**
 * Loads one language: the core's texts and those of the providers given. A provider cannot replace a text of
 * the core.
 * @throws Error for a language that is not there.
 */
export const loadTexts = async (locale: Locale, providers: readonly TextSource[] = []): Promise<Texts> => {
  const load = Object.hasOwn(core, locale) ? core[locale] : undefined
  if (load === undefined) throw new Error(`There are no texts in “${locale}”, only in ${locales.join(', ')}.`)
  const [own, ...others] = await Promise.all([load(), ...providers.map(({ texts }) => texts[locale]())])
  return {
    locale,
    words: own.words,
    providers: Object.fromEntries(providers.map(({ id, name }) => [id, name])),
    table: Object.assign({}, ...others, own.table),
  }
}
