import { useEffect, useRef, useState } from 'react'
import { useSite } from '../../messages/site.ts'
import { SearchField } from '../../search/field.tsx'

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

export default function SearchBar() {
  const site = useSite()
  const { t } = site
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
        <SearchField site={site} open={open} leave={leave} />
      </dialog>
    </>
  )
}
