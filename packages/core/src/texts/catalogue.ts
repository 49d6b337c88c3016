import type { Locale, Text, TextTable } from '../contract/texts.ts'
import type { CoreTextCode } from './codes.ts'
import type { Labels } from './labels.ts'

/** Names of fields and other values in a further language: as many as there are. */
export type CatalogueWords = {
  readonly [group in keyof Labels]?: group extends 'wait' | 'inherited'
    ? Labels[group]
    : Partial<Labels[group]>
}

/**
 * A further language of the application's own, or other words in one of the product's languages. Whatever it leaves out is
 * said in the language that it falls back to. Plain data: it may come from a JSON file.
 */
export interface Catalogue {
  /** BCP 47 language tag, such as `lt`: decides plural forms and how dates and numbers are written. */
  readonly locale: string
  /** Language of what is missing here. Default: `en`. */
  readonly fallback?: Locale | undefined
  /** Texts of the core, by code of a finding or id of a diagnosis. */
  readonly core?: Readonly<Partial<Record<CoreTextCode, Text>>> | undefined
  /**
   * Texts of others by their id: of a provider, such as `gmail`, or `preflight`. Those whose source is not loaded are not
   * looked at.
   */
  readonly sources?: Readonly<Record<string, TextTable>> | undefined
  readonly words?: CatalogueWords | undefined
}
