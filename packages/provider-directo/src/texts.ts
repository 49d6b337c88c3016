import type { TextLoaders, TextTable } from '@saatja/core'
import type { House } from './options.ts'

/** Texts name the house and its event domain, so each language is a function of the house. */
export type HouseTexts = (house: House) => Readonly<Record<Topic, TextTable[string]>>

/** What there is to say, without the prefix of the house. */
type Topic = 'spf' | 'events' | 'spf-refused'

const prefixed = (house: House, texts: HouseTexts): TextTable =>
  Object.fromEntries(Object.entries(texts(house)).map(([topic, text]) => [`${house.id}-${topic}`, text]))

export const textsOf = (house: House): TextLoaders => ({
  et: async () => prefixed(house, (await import('./texts/et.ts')).et),
  lv: async () => prefixed(house, (await import('./texts/lv.ts')).lv),
  en: async () => prefixed(house, (await import('./texts/en.ts')).en),
})
