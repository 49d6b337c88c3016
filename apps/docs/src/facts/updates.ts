import { englishPages, readEnglish } from '../translations/files.ts'
import { field } from '../translations/page.ts'
import { pathOf, titleIn } from '../translations/status.ts'
import { changes, type ReleaseNotes } from './changes.ts'
import type { LimitFacts, PresetFacts, RetirementFacts } from './types.ts'

export interface Updates {
  /** Newest first. */
  readonly pages: readonly { readonly path: string; readonly title: string; readonly reviewed: string }[]
  /** The latest day on which any fact of a provider was checked. */
  readonly checked: readonly { readonly id: string; readonly name: string; readonly at: string }[]
  readonly changes: readonly ReleaseNotes[]
}

interface Facts {
  readonly presets: readonly PresetFacts[]
  readonly limits: readonly LimitFacts[]
  readonly retirements: readonly RetirementFacts[]
}

const latest = (dates: readonly string[]): string => [...dates].sort().at(-1) ?? ''

const checkedOf = ({ presets, limits, retirements }: Facts): Updates['checked'] =>
  presets.map(({ id, name, source }) => {
    const rows = [...limits, ...retirements].filter(({ provider }) => provider === id)
    return { id, name, at: latest([...rows.map(({ checkedAt }) => checkedAt), source?.checkedAt ?? '']) }
  })

/** What the page of updates shows, with the titles of the pages in one language. */
export const updatesOf = (locale: string, facts: Facts): Updates => ({
  pages: englishPages()
    .map((page) => ({
      path: pathOf(page),
      title: titleIn(locale, page),
      reviewed: field(readEnglish(page), 'reviewed') ?? '',
    }))
    .sort((one, other) => other.reviewed.localeCompare(one.reviewed)),
  checked: checkedOf(facts).filter(({ at }) => at !== ''),
  changes: changes(),
})
