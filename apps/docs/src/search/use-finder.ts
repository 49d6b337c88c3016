import type { Locale } from '@saatja/core/explain'
import { useEffect, useState } from 'react'
import type { SearchWord } from '../messages/search.ts'
import type { PageHits } from './find.ts'

/** The pages of one language, and the words of the search in it. */
export interface SearchedSite {
  readonly locale: Locale
  /** The start of the language's addresses, such as `/et`. */
  readonly base: string
  readonly t: (word: SearchWord) => string
  /** True where its pages are not those of the site that is open. */
  readonly elsewhere?: boolean
}

type Find = (query: string) => readonly PageHits[]

interface Finder {
  readonly find?: Find
  readonly broken?: true
}

/** Loads the index of a language once, when the reader first opens the search. */
export const useFinder = (open: boolean, { locale, base }: SearchedSite): Finder => {
  const [finder, setFinder] = useState<Finder>({})
  useEffect(() => {
    if (!open || finder.find) return
    const load = async () => {
      const [{ find, readIndex }, response] = await Promise.all([
        import('./find.ts'),
        fetch(`${base}/search.json`),
      ])
      const index = readIndex(await response.text(), locale)
      setFinder({ find: (query) => find(index, query, locale) })
    }
    load().catch(() => setFinder({ broken: true }))
  }, [open, finder.find, base, locale])
  return finder
}
