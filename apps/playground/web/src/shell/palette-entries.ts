import { type Messages, useWords } from '@saatja/ui'
import { useMemo } from 'react'
import type { IconName } from '../components/icon.tsx'
import { useStoredPart } from '../state/overview.ts'
import { localeStore, themeStore } from '../state/preferences.ts'
import { navigate, type Route } from '../state/route.ts'
import { keySheetStore } from './keys.tsx'
import { shellWords } from './messages.ts'

const words = {
  everyone: {
    en: 'Change many cards, sign-in links, test all',
    et: 'Muuda mitut kaarti, sisselogimise lingid, testi kõiki',
    lv: 'Mainīt vairākas kartiņas, pierakstīšanās saites, pārbaudīt visus',
  },
  preflight: { en: 'DNS, SPF, DKIM, DMARC', et: 'DNS, SPF, DKIM, DMARC', lv: 'DNS, SPF, DKIM, DMARC' },
  returned: {
    en: 'Bounces, delays, automatic replies',
    et: 'Tagasipõrked, viivitused, automaatvastused',
    lv: 'Atlēkušās vēstules, kavēšanās, automātiskās atbildes',
  },
} satisfies Messages

/** Something that can be opened or done by its name. */
export interface PaletteEntry {
  readonly id: string
  readonly label: string
  /** What is done there, found as the label is. */
  readonly detail?: string
  readonly icon: IconName
  readonly run: () => void
}

const go = (route: Route) => () => navigate(route)

const useUsers = (): readonly PaletteEntry[] => {
  const cards = useStoredPart((stored) => stored.cards)
  return useMemo(
    () =>
      cards.map(({ code, name, email }) => ({
        id: `user ${code}`,
        label: `${code} · ${name ?? email}`,
        icon: 'send',
        run: go({ screen: 'workbench', user: code }),
      })),
    [cards],
  )
}

const useCommands = (): readonly PaletteEntry[] => {
  const word = useWords(shellWords)
  const detail = useWords(words)
  return useMemo(
    () => [
      { id: 'inbox', label: word('inbox'), icon: 'inbox', run: go({ screen: 'inbox' }) },
      { id: 'scenarios', label: word('scenarios'), icon: 'flask', run: go({ screen: 'scenarios' }) },
      {
        id: 'everyone',
        label: word('everyone'),
        detail: detail('everyone'),
        icon: 'grid',
        run: go({ screen: 'everyone' }),
      },
      { id: 'keys', label: word('keys'), icon: 'key', run: () => keySheetStore.set(true) },
      {
        id: 'preflight',
        label: word('preflight'),
        detail: detail('preflight'),
        icon: 'shield',
        run: go({ screen: 'preflight' }),
      },
      { id: 'bulk', label: word('bulk'), icon: 'layers', run: go({ screen: 'bulk' }) },
      {
        id: 'returned',
        label: word('returned'),
        detail: detail('returned'),
        icon: 'undo',
        run: go({ screen: 'returned' }),
      },
      { id: 'explain', label: word('explain'), icon: 'info', run: go({ screen: 'explain' }) },
      { id: 'et', label: 'Eesti', icon: 'globe', run: () => localeStore.set('et') },
      { id: 'lv', label: 'Latviešu', icon: 'globe', run: () => localeStore.set('lv') },
      { id: 'en', label: 'English', icon: 'globe', run: () => localeStore.set('en') },
      ...(['system', 'light', 'dark'] as const).map(
        (theme): PaletteEntry => ({
          id: theme,
          label: `${word('theme')}: ${word(`theme-${theme}`)}`,
          icon: 'sun',
          run: () => themeStore.set(theme),
        }),
      ),
    ],
    [word, detail],
  )
}

/** How many users are offered at once; typing more finds the others. */
const mostUsers = 12

/** Ignores diacritics: “Janis” also means Jānis. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** What fits the typed text, users first. */
export const useOffered = (typed: string): readonly PaletteEntry[] => {
  const users = useUsers()
  const commands = useCommands()
  return useMemo(() => {
    const wanted = folded(typed.trim())
    const fits = ({ label, detail = '' }: PaletteEntry): boolean =>
      folded(`${label} ${detail}`).includes(wanted)
    return [...users.filter(fits).slice(0, mostUsers), ...commands.filter(fits)]
  }, [users, commands, typed])
}
