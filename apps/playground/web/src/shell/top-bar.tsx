import type { Locale } from '@saatja/core/explain'
import { useLocale, useWords } from '@saatja/ui'
import { ChoiceMenu } from '../components/choice-menu.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { useInbox } from '../state/inbox.ts'
import { useStoredIfLoaded } from '../state/overview.ts'
import { localeStore, type Theme, themeStore } from '../state/preferences.ts'
import { type Route, useRoute } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { Keys } from './keys.tsx'
import { shellWords } from './messages.ts'
import { Palette } from './palette.tsx'

const languages: readonly { readonly id: Locale; readonly label: string; readonly lang: string }[] = [
  { id: 'et', label: 'Eesti', lang: 'et' },
  { id: 'lv', label: 'Latviešu', lang: 'lv' },
  { id: 'en', label: 'English', lang: 'en' },
]

const screens: readonly {
  readonly screen: 'workbench' | 'inbox' | 'scenarios' | 'everyone' | 'bulk' | 'returned'
  readonly icon: IconName
}[] = [
  { screen: 'workbench', icon: 'bench' },
  { screen: 'inbox', icon: 'inbox' },
  { screen: 'scenarios', icon: 'flask' },
  { screen: 'everyone', icon: 'grid' },
  { screen: 'bulk', icon: 'layers' },
  { screen: 'returned', icon: 'undo' },
]

const Screen = ({ screen, icon }: (typeof screens)[number]) => {
  const word = useWords(shellWords)
  const unseen = useInbox().unseen.size
  const here = useRoute().screen === screen
  const route: Route = { screen }
  return (
    <li>
      <Link route={route} aria-current={here ? 'page' : undefined}>
        <Icon name={icon} />
        <span>{word(screen)}</span>
        {screen === 'inbox' && unseen > 0 && <span className="count">{unseen}</span>}
      </Link>
    </li>
  )
}

const ThemeMenu = () => {
  const word = useWords(shellWords)
  const themes: readonly Theme[] = ['system', 'light', 'dark']
  return (
    <ChoiceMenu
      label={word('theme')}
      icon="sun"
      value={useStore(themeStore)}
      choices={themes.map((id) => ({ id, label: word(`theme-${id}`) }))}
      onChange={themeStore.set}
    />
  )
}

export const TopBar = () => {
  const word = useWords(shellWords)
  const locale = useLocale()
  const loaded = useStoredIfLoaded() !== undefined
  return (
    <header className="top">
      <a className="skip" href="#content">
        {word('skip')}
      </a>
      <span className="brand">
        <img src="/mark.svg" alt="" width="26" height="26" />
        <b>Saatja</b>
        <span className="brand-what">{word('tagline')}</span>
      </span>
      <nav aria-label={word('screens')}>
        <ul>
          {screens.map((one) => (
            <Screen key={one.screen} {...one} />
          ))}
        </ul>
      </nav>
      <div className="top-end">
        {loaded && <Palette />}
        <ChoiceMenu
          label={word('language')}
          icon="globe"
          value={locale}
          choices={languages}
          onChange={localeStore.set}
          short={locale.toUpperCase()}
        />
        <ThemeMenu />
        <Keys />
      </div>
    </header>
  )
}
