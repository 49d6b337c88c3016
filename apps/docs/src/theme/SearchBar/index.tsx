import { useHistory } from '@docusaurus/router'
import useBaseUrl from '@docusaurus/useBaseUrl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Hit } from '../../search/find.ts'
import { useSite } from '../../words/site.ts'

type Find = (query: string) => readonly Hit[]

/** Loads the index of this language once, when the reader first opens the search. */
const useFinder = (open: boolean) => {
  const address = useBaseUrl('/search.json')
  const { locale } = useSite()
  const [found, setFound] = useState<{ readonly find?: Find; readonly broken?: true }>({})
  useEffect(() => {
    if (!open || found.find) return
    const load = async () => {
      const [{ find, readIndex }, response] = await Promise.all([
        import('../../search/find.ts'),
        fetch(address),
      ])
      const index = readIndex(await response.text(), locale)
      setFound({ find: (query) => find(index, query) })
    }
    load().catch(() => setFound({ broken: true }))
  }, [open, found.find, address, locale])
  return found
}

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

const Results = ({
  hits,
  active,
  id,
  go,
}: {
  readonly hits: readonly Hit[]
  readonly active: number
  readonly id: string
  readonly go: (hit: Hit) => void
}) => (
  <div className="search-results" id={id} role="listbox" tabIndex={-1}>
    {hits.map((hit, position) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the input.
      <div
        key={hit.path}
        id={`${id}-${position}`}
        role="option"
        aria-selected={position === active}
        tabIndex={-1}
        onClick={() => go(hit)}
      >
        <b>{hit.page}</b>
        {hit.heading && <small>{hit.heading}</small>}
      </div>
    ))}
  </div>
)

export default function SearchBar() {
  const { t } = useSite()
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const history = useHistory()
  const list = useId()
  const { find, broken } = useFinder(open)
  const hits = find && query.trim() !== '' ? find(query) : []
  const show = () => {
    dialog.current?.showModal()
    setOpen(true)
  }
  const go = (hit: Hit | undefined) => {
    if (!hit) return
    dialog.current?.close()
    history.push(hit.path)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setActive((active + step + hits.length) % hits.length)
    }
    if (event.key === 'Enter') go(hits[active])
  }
  useShortcut(show)
  const note = broken
    ? t('searchBroken')
    : query.trim() === ''
      ? t('searchHint')
      : find && hits.length === 0
        ? t('searchNothing')
        : ''
  return (
    <>
      <button type="button" className="search-button" onClick={show} aria-label={t('searchDocs')}>
        <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M11 11l4 4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
        <span className="search-label">{t('search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <dialog
        ref={dialog}
        className="search-dialog"
        aria-label={t('searchDocs')}
        onClose={() => setOpen(false)}
      >
        <input
          type="search"
          role="combobox"
          aria-label={t('searchDocs')}
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-activedescendant={hits.length > 0 ? `${list}-${active}` : undefined}
          placeholder={t('searchDocs')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKey}
        />
        <Results hits={hits} active={active} id={list} go={go} />
        {note && (
          <p className="search-note" role="status">
            {note}
          </p>
        )}
      </dialog>
    </>
  )
}
