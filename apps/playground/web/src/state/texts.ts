import type { Diagnosis, Finding } from '@saatja/core'
import { explain, type Locale, type Texts } from '@saatja/core/explain'
import { type Explained, useLocale } from '@saatja/ui'
import { useEffect } from 'react'
import { call } from './api.ts'
import { useStoredIfLoaded } from './overview.ts'
import { createStore, useStore } from './store.ts'

const textStore = createStore<ReadonlyMap<string, Texts>>(new Map())

/** English is at the root of the site, the other languages under their code. */
export const guideAddress = (docs: string, locale: Locale, guide: string): string =>
  `${docs}/${locale === 'en' ? '' : `${locale}/`}docs/${guide}`

/** Puts findings and diagnoses into words, in the reader's language; undefined until the words are here. */
export const useExplain = (): ((what: Finding | Diagnosis) => Explained | undefined) => {
  const locale = useLocale()
  const texts = useStore(textStore).get(locale)
  useEffect(() => {
    if (textStore.get().has(locale)) return
    void call<Texts>('GET', `/texts/${locale}`).then((loaded) =>
      textStore.set((all) => new Map(all).set(locale, loaded)),
    )
  }, [locale])
  const docs = useStoredIfLoaded()?.docs
  return (what) => {
    if (texts === undefined) return undefined
    const { guide, ...said } = explain(what, texts)
    return {
      ...said,
      ...(docs === undefined ? {} : { guide: guideAddress(docs, locale, `reference/${guide}`) }),
    }
  }
}
