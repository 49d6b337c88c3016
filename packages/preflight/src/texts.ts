import type { Locale, TextLoaders } from '@saatja/core'
import type { PreflightTable } from './texts/table.ts'

/** What `loadTexts` of `@saatja/core/explain` takes beside the providers, so that `explain` knows these findings. */
export const preflightTexts: {
  readonly id: 'preflight'
  readonly name: string
  readonly texts: TextLoaders
} = {
  id: 'preflight',
  name: 'Preflight',
  texts: {
    et: async () => (await import('./texts/et.ts')).et,
    lv: async () => (await import('./texts/lv.ts')).lv,
    en: async () => (await import('./texts/en.ts')).en,
  } satisfies Readonly<Record<Locale, () => Promise<PreflightTable>>>,
}
