import useBaseUrl from '@docusaurus/useBaseUrl'
import { useEffect, useState } from 'react'
import { useSite } from '../messages/site.ts'
import type { PageHits } from './find.ts'

type Find = (query: string) => readonly PageHits[]

interface Finder {
  readonly find?: Find
  readonly broken?: true
}

/** Loads the index of this language once, when the reader first opens the search. */
export const useFinder = (open: boolean): Finder => {
  const address = useBaseUrl('/search.json')
  const { locale } = useSite()
  const [finder, setFinder] = useState<Finder>({})
  useEffect(() => {
    if (!open || finder.find) return
    const load = async () => {
      const [{ find, readIndex }, response] = await Promise.all([import('./find.ts'), fetch(address)])
      const index = readIndex(await response.text(), locale)
      setFinder({ find: (query) => find(index, query, locale) })
    }
    load().catch(() => setFinder({ broken: true }))
  }, [open, finder.find, address, locale])
  return finder
}
