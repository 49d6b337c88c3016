import { useHistory } from '@docusaurus/router'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { SiteWord } from '../../messages/layout.ts'
import { useSite } from '../../messages/site.ts'
import type { Hit, PageHits } from '../../search/find.ts'
import { Results } from '../../search/results.tsx'
import { useFinder } from '../../search/use-finder.ts'

const useShortcut = (act: () => void) => {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      const wanted = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing)
      if (!wanted) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [act])
}

const noteFor = (
  query: string,
  pages: readonly PageHits[] | undefined,
  broken: boolean,
): SiteWord | undefined => {
  if (broken) return 'searchBroken'
  if (query.trim() === '') return 'searchHint'
  return pages?.length === 0 ? 'searchNothing' : undefined
}

const SearchButton = ({ show }: { readonly show: () => void }) => {
  const { t } = useSite()
  return (
    <button type="button" className="search-button" onClick={show} aria-keyshortcuts="Control+K">
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M11 11l4 4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      <span className="search-label">{t('search')}</span>
      <span className="search-keys" aria-hidden="true">
        Ctrl K
      </span>
    </button>
  )
}

/** The field and what it finds. Arrow keys choose, Enter goes there. */
const SearchField = ({ open, leave }: { readonly open: boolean; readonly leave: () => void }) => {
  const { t } = useSite()
  const history = useHistory()
  const list = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const { find, broken = false } = useFinder(open)
  const pages = useMemo(() => (query.trim() === '' ? undefined : find?.(query)), [find, query])
  const hits = pages?.flatMap((page) => page.hits) ?? []
  const active = hits[chosen]
  const go = (hit: Hit) => {
    leave()
    history.push(hit.path)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setChosen((chosen + step + hits.length) % hits.length)
    }
    if (event.key === 'Enter' && active) go(active)
  }
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
          setChosen(0)
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

export default function SearchBar() {
  const { t } = useSite()
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const show = () => {
    dialog.current?.showModal()
    setOpen(true)
  }
  const leave = () => dialog.current?.close()
  useShortcut(show)
  return (
    <>
      <SearchButton show={show} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself. */}
      <dialog
        ref={dialog}
        className="search-dialog"
        aria-label={t('searchDocs')}
        onClose={() => setOpen(false)}
        onClick={(event) => event.target === dialog.current && leave()}
      >
        <SearchField open={open} leave={leave} />
      </dialog>
    </>
  )
}
