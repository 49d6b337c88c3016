import { useHistory } from '@docusaurus/router'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { SearchWord } from '../messages/search.ts'
import type { Hit, PageHits } from './find.ts'
import { Results } from './results.tsx'
import { type SearchedSite, useFinder } from './use-finder.ts'

const noteFor = (
  query: string,
  pages: readonly PageHits[] | undefined,
  broken: boolean,
): SearchWord | undefined => {
  if (broken) return 'searchBroken'
  if (query.trim() === '') return 'searchHint'
  return pages?.length === 0 ? 'searchNothing' : undefined
}

interface Props {
  /** Whose pages are searched, in which language. */
  readonly site: SearchedSite
  /** True once the reader turns to the field: the index is loaded then. */
  readonly open: boolean
  /** What stands in the field at first. */
  readonly first?: string
  readonly leave?: () => void
}

type Go = (to: { readonly path: string }) => void

const useGo = (site: SearchedSite, leave: () => void): Go => {
  const history = useHistory()
  return ({ path }) => {
    leave()
    if (site.elsewhere) window.location.assign(path)
    else history.push(path)
  }
}

/** The hit that is chosen, and the keys that choose another or go to it. */
const useChoice = (hits: readonly Hit[], go: Go) => {
  const [chosen, setChosen] = useState(0)
  const active = hits[chosen]
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setChosen((chosen + step + hits.length) % hits.length)
    }
    if (event.key === 'Enter' && active) go(active)
  }
  return { active, onKey, chooseFirst: () => setChosen(0) }
}

/** The field and what it finds. Arrow keys choose, Enter goes there. */
export const SearchField = ({ site, open, first = '', leave = () => {} }: Props) => {
  const { t } = site
  const list = useId()
  const [query, setQuery] = useState(first)
  const { find, broken = false } = useFinder(open, site)
  const pages = useMemo(() => (query.trim() === '' ? undefined : find?.(query)), [find, query])
  const hits = pages?.flatMap((page) => page.hits) ?? []
  const go = useGo(site, leave)
  const { active, onKey, chooseFirst } = useChoice(hits, go)
  const note = noteFor(query, pages, broken)
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={t('searchDocs')}
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active && `${list}-${active.path}`}
        autoComplete="off"
        enterKeyHint="search"
        spellCheck={false}
        placeholder={t('searchDocs')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          chooseFirst()
        }}
        onKeyDown={onKey}
      />
      <Results pages={pages ?? []} active={active} id={list} label={t('searchDocs')} go={go} />
      <p className="search-note" role="status">
        {note && t(note)}
      </p>
    </>
  )
}
