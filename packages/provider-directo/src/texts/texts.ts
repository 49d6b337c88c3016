import type { TextLoaders, TextTable } from '@saatja/core'
import type { House } from '../options.ts'
import type { HouseTexts } from './house-texts.ts'

const prefixed = (house: House, texts: HouseTexts): TextTable =>
  Object.fromEntries(Object.entries(texts(house)).map(([topic, text]) => [`${house.id}-${topic}`, text]))

export const textsOf = (house: House): TextLoaders => ({
  et: async () => prefixed(house, (await import('./et.ts')).et),
  lv: async () => prefixed(house, (await import('./lv.ts')).lv),
  en: async () => prefixed(house, (await import('./en.ts')).en),
})
