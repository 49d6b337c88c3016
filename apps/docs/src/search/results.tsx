import { useEffect } from 'react'
import type { Hit, PageHits, Piece } from './find.ts'

/** The text with the words that were looked for marked. */
const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ text, found }, position) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their order.
    found ? <mark key={position}>{text}</mark> : text,
  )

interface GroupProps {
  readonly page: PageHits
  readonly active: Hit | undefined
  readonly id: string
  readonly go: (to: { readonly path: string }) => void
}

/** One page with its hits. */
const PageGroup = ({ page: { path, page, hits }, active, id, go }: GroupProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset does not belong into a list of choices.
  <div role="group" aria-labelledby={`${id}-page-${path}`}>
    {/* biome-ignore lint/a11y/noStaticElementInteractions: its first hit is the choice that keys reach. */}
    {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
    <div className="search-page" id={`${id}-page-${path}`} onClick={() => go({ path })}>
      <Marked pieces={page} />
    </div>
    {hits.map((hit) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the field.
      <div
        key={hit.path}
        id={`${id}-${hit.path}`}
        role="option"
        tabIndex={-1}
        aria-selected={hit === active}
        onClick={() => go(hit)}
      >
        <Marked pieces={hit.label} />
      </div>
    ))}
  </div>
)

/** The list under the search field. The focus stays in the field, which names the active hit. */
export const Results = ({
  pages,
  active,
  id,
  label,
  go,
}: {
  readonly pages: readonly PageHits[]
  readonly active: Hit | undefined
  readonly id: string
  readonly label: string
  readonly go: (to: { readonly path: string }) => void
}) => {
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.path}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, id])
  return (
    <div className="search-results" id={id} role="listbox" tabIndex={-1} aria-label={label}>
      {pages.map((page) => (
        <PageGroup key={page.path} page={page} active={active} id={id} go={go} />
      ))}
    </div>
  )
}
