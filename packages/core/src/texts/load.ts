import { argumentRules } from '../contract/arguments.ts'
import { checkArgument, optionRules } from '../contract/options.ts'
import type { Provider } from '../contract/provider.ts'
import { type Locale, locales, type TextTable } from '../contract/texts.ts'
import type { Catalogue, CatalogueWords } from './catalogue.ts'
import type { CoreTexts, Labels } from './labels.ts'

/** Everything that can be said in one language. Plain data: as JSON it is a catalogue for a web page. */
export interface Texts {
  /** BCP 47 language tag. */
  readonly locale: string
  readonly words: Labels
  /** Names of the providers by id. */
  readonly providers: Readonly<Record<string, string>>
  /** Texts by code of a finding or id of a diagnosis. */
  readonly table: TextTable
  /** Says what is missing in `table`, in a language that has it. Absent: nothing is missing. */
  readonly fallback?: Texts
}

/** What the texts of a provider are loaded from: a whole provider will do. */
export type TextSource = Pick<Provider, 'id' | 'name' | 'texts'>

const core: Readonly<Record<Locale, () => Promise<CoreTexts>>> = {
  et: async () => (await import('./et.ts')).et,
  lv: async () => (await import('./lv.ts')).lv,
  en: async () => (await import('./en.ts')).en,
}

/** One of the product's languages, with what each source says in it. */
const loadLanguage = async (locale: Locale, sources: readonly TextSource[]) => {
  const load = Object.hasOwn(core, locale) ? core[locale] : undefined
  if (load === undefined)
    throw new Error(
      `loadTexts: there are no texts in “${locale}”, only in ${locales.join(', ')}; to add a language, pass a catalog`,
    )
  const [own, ...others] = await Promise.all([load(), ...sources.map(({ texts }) => texts[locale]())])
  const texts: Texts = {
    locale,
    words: own.words,
    providers: Object.fromEntries(sources.map(({ id, name }) => [id, name])),
    table: Object.assign({}, ...others, own.table),
  }
  const tables = Object.fromEntries(sources.map(({ id }, index) => [id, others[index] ?? {}]))
  return { texts, core: own.table, sources: tables, words: own.words }
}

const wordsOver = ({ wait: _, ...fallback }: Labels, given: CatalogueWords = {}): Labels => ({
  who: { ...fallback.who, ...given.who },
  inherited: given.inherited ?? fallback.inherited,
  field: Object.assign({}, fallback.field, given.field),
  security: Object.assign({}, fallback.security, given.security),
  kind: Object.assign({}, fallback.kind, given.kind),
  ...(given.wait === undefined ? {} : { wait: given.wait }),
})

const loadCatalogue = async (catalogue: Catalogue, sources: readonly TextSource[]): Promise<Texts> => {
  const { checkCatalogue, fallbackOf } = await import('./check-catalogue.ts')
  const { texts: fallback, ...original } = await loadLanguage(fallbackOf(catalogue), sources)
  checkCatalogue(catalogue, original)
  const tables = sources.map(({ id }) => catalogue.sources?.[id])
  return {
    locale: catalogue.locale,
    words: wordsOver(fallback.words, catalogue.words),
    providers: fallback.providers,
    table: Object.assign({}, ...tables, catalogue.core),
    fallback,
  }
}

/**
 * Loads one language: the core's texts and those of the providers given. A provider cannot replace a text of
 * the core. For a language that the product does not have, hand in a catalogue in place of its name.
 * @throws Error for a language that is not there; TypeError for what is no provider, and for a catalogue with a code or a
 * placeholder that does not exist, which names it.
 */
export const loadTexts = async (
  language: Locale | Catalogue,
  providers: readonly TextSource[] = [],
): Promise<Texts> => {
  checkArgument('loadTexts', 'providers', argumentRules.textSources, providers)
  return typeof language === 'object' && language !== null
    ? loadCatalogue(language, providers)
    : (await loadLanguage(language, providers)).texts
}

/** The language in which something is said about this code: its own, or the one it falls back to. Undefined: none. */
export const textsWith = (code: string, texts: Texts): Texts | undefined => {
  checkArgument('textsWith', 'code', optionRules.string, code)
  checkArgument('textsWith', 'texts', argumentRules.texts, texts)
  if (Object.hasOwn(texts.table, code)) return texts
  return texts.fallback && textsWith(code, texts.fallback)
}

/** Languages for Intl, in the order in which it may have them. */
export const languagesOf = ({ locale, fallback }: Texts): string[] =>
  fallback === undefined ? [locale] : [locale, ...languagesOf(fallback)]
