import type { Locale, Origin } from '@saatja/core'
import './origin.css'
import { say, type Translated, useLocale } from './messages.tsx'

const names: Readonly<Record<Origin, Translated>> = {
  card: { en: 'own card', et: 'oma kaart', lv: 'sava kartiņa' },
  'system-user': { en: 'system user', et: 'süsteemikasutaja', lv: 'sistēmas lietotājs' },
  preset: { en: 'preset', et: 'eelseadistus', lv: 'sagatave' },
  default: { en: 'default', et: 'vaikimisi', lv: 'noklusējums' },
}

export const originName = (origin: Origin, locale: Locale): string => say(names[origin], locale)

/** Shows where a value came from, in the reader's language. The card is named when it is not the user's own. */
export const OriginChip = ({ origin, card }: { origin: Origin; card?: string | undefined }) => {
  const locale = useLocale()
  return (
    <span className="origin" data-origin={origin}>
      {originName(origin, locale)}
      {origin === 'system-user' && card !== undefined && <b className="origin-card">{card}</b>}
    </span>
  )
}
