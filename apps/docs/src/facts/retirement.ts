import type { Locale } from '@saatja/core/explain'
import { dateText, phrase, retirementEffects } from './phrases.ts'
import type { RetirementFacts } from './types.ts'

const guides: Readonly<Record<string, string>> = { m365: '/docs/providers/m365-password' }

/** The page that says what to do about a provider's retirement. */
export const guideOf = (provider: string): string => guides[provider] ?? `/docs/providers/${provider}`

const whatToDo: Readonly<Record<Locale, string>> = {
  en: 'What to do',
  et: 'Mida teha',
  lv: 'Ko darīt',
}

/** The provider's own next date; the rule of one application does not concern every reader. */
const nextOf = (rows: readonly RetirementFacts[], today: string): RetirementFacts | undefined =>
  rows
    .filter(({ by, date }) => by === 'vendor' && date !== null && date >= today)
    .sort((one, other) => String(one.date).localeCompare(String(other.date)))[0]

export interface Banner {
  /** Another one shows again to those who have closed this one. */
  readonly id: string
  /** HTML of one line. */
  readonly content: string
}

/** What stands above every page as long as a date is still to come: undefined when none is. `today` as `2026-11-22`. */
export const bannerOf = (
  rows: readonly RetirementFacts[],
  locale: Locale,
  today: string,
): Banner | undefined => {
  const next = nextOf(rows, today)
  if (!next?.date) return undefined
  const root = locale === 'en' ? '' : `/${locale}`
  const what = phrase(retirementEffects, next.effect, locale)
  return {
    id: next.id,
    content: `<strong>${next.name}, ${dateText(next.date, locale)}:</strong> ${what}. <a href="${root}${guideOf(next.provider)}">${whatToDo[locale]}</a>`,
  }
}
