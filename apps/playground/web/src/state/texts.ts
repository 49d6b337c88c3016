import type { Diagnosis, Finding } from '@saatja/core'
import { explain, type Texts } from '@saatja/core/explain'
import { type Explained, useLocale } from '@saatja/ui'
import { useEffect } from 'react'
import { call } from './api.ts'
import { createStore, useStore } from './store.ts'

const textStore = createStore<ReadonlyMap<string, Texts>>(new Map())

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
  return (what) => (texts === undefined ? undefined : explain(what, texts))
}
