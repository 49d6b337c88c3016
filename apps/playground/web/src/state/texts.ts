import type { Diagnosis, Finding } from '@saatja/core'
import { explain, type Locale, type Texts } from '@saatja/core/explain'
import { type Explained, useLocale } from '@saatja/ui'
import { useEffect, useMemo } from 'react'
import { call } from './api.ts'
import { useStoredIfLoaded } from './overview.ts'
import { createStore, useStore } from './store.ts'

const textStore = createStore<ReadonlyMap<string, Texts>>(new Map())

/**
 * A guide on the docs' site, where there is one, else in the playground itself, which knows what the card of `user` has
 * already. On the site English is at the root.
 */
export const guideAddress = (
  docs: string | undefined,
  locale: Locale,
  guide: string,
  user?: string,
): string => {
  if (docs !== undefined) return `${docs}/${locale === 'en' ? '' : `${locale}/`}docs/${guide}`
  return `/guides/${guide}${user === undefined ? '' : `?card=${encodeURIComponent(user)}`}`
}

/** One request for each language, however many components wait for its texts. */
const asked = new Map<string, Promise<void>>()

const fetchTexts = (locale: Locale): Promise<void> => {
  const known = asked.get(locale)
  if (known) return known
  const loading = call<Texts>('GET', `/texts/${locale}`).then(
    (loaded) => textStore.set((all) => new Map(all).set(locale, loaded)),
    () => void asked.delete(locale),
  )
  asked.set(locale, loading)
  return loading
}

type Explain = (what: Finding | Diagnosis) => Explained | undefined

/** Puts findings and diagnoses into words, in the reader's language; undefined until the words are here. */
export const useExplain = (): Explain => {
  const locale = useLocale()
  const texts = useStore(textStore).get(locale)
  const docs = useStoredIfLoaded()?.docs
  useEffect(() => {
    void fetchTexts(locale)
  }, [locale])
  return useMemo(
    () => (what) => {
      if (texts === undefined) return undefined
      const { guide, ...said } = explain(what, texts)
      return { ...said, guide: guideAddress(docs, locale, `reference/${guide}`) }
    },
    [texts, docs, locale],
  )
}
