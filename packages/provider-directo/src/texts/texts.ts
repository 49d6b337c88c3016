import type { TextLoaders, TextTable } from '@saatja/core'
import type { ResolvedDirectoOptions } from '../options.ts'
import type { DirectoTexts } from './directo-texts.ts'

const prefixed = (resolved: ResolvedDirectoOptions, texts: DirectoTexts): TextTable =>
  Object.fromEntries(
    Object.entries(texts(resolved)).map(([topic, text]) => [`${resolved.id}-${topic}`, text]),
  )

export const textsOf = (resolved: ResolvedDirectoOptions): TextLoaders => ({
  et: async () => prefixed(resolved, (await import('./et.ts')).et),
  lv: async () => prefixed(resolved, (await import('./lv.ts')).lv),
  en: async () => prefixed(resolved, (await import('./en.ts')).en),
})
