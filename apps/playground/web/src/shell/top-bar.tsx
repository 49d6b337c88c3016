import type { Locale } from '@saatja/core/explain'
import { useLocale, useWords } from '@saatja/ui'
import { Button as PlainButton } from 'react-aria-components'
import { ActionMenu } from '../components/action-menu.tsx'
import { ChoiceMenu } from '../components/choice-menu.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { useInbox } from '../state/inbox.ts'
import { useStoredIfLoaded } from '../state/overview.ts'
import { localeStore, type Theme, themeStore } from '../state/preferences.ts'
import { useUnseenReturns } from '../state/returned.ts'
import { navigate, type Route, useRoute } from '../state/route.ts'
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
  readonly screen:
    | 'workbench'
    | 'inbox'
    | 'scenarios'
    | 'everyone'
    | 'preflight'
    | 'bulk'
    | 'returned'
    | 'explain'
  readonly icon: IconName
}[] = [
  { screen: 'workbench', icon: 'bench' },
  { screen: 'inbox', icon: 'inbox' },
  { screen: 'scenarios', icon: 'flask' },
  { screen: 'everyone', icon: 'grid' },
  { screen: 'preflight', icon: 'shield' },
  { screen: 'bulk', icon: 'layers' },
  { screen: 'returned', icon: 'undo' },
  { screen: 'explain', icon: 'info' },
]

const Screen = ({ screen, icon }: (typeof screens)[number]) => {
  const word = useWords(shellWords)
  const inbox = useInbox().unseen.size
  const returned = useUnseenReturns()
  const unseen = screen === 'inbox' ? inbox : screen === 'returned' ? returned : 0
  const here = useRoute().screen === screen
  const route: Route = { screen }
  return (
    <li>
      <Link route={route} aria-current={here ? 'page' : undefined}>
        <Icon name={icon} />
        <span>{word(screen)}</span>
        {unseen > 0 && <span className="count">{unseen}</span>}
      </Link>
    </li>
  )
}

/** Screens that a narrow window shows at its foot; the others are behind one button. */
const atFoot = 4

const More = () => {
  const word = useWords(shellWords)
  const { screen: here } = useRoute()
  const rest = screens.slice(atFoot)
  return (
    <li className="nav-more">
      <ActionMenu
        label={word('more')}
        actions={rest.map(({ screen, icon }) => ({
          id: screen,
          label: word(screen),
          icon,
          onAction: () => navigate({ screen }),
        }))}
      >
        <PlainButton
          className="nav-more-button"
          data-here={rest.some(({ screen }) => screen === here) || undefined}
        >
          <Icon name="dots" />
          <span>{word('more')}</span>
        </PlainButton>
      </ActionMenu>
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

export const LanguageMenu = () => {
  const word = useWords(shellWords)
  const locale = useLocale()
  return (
    <ChoiceMenu
      label={word('language')}
      icon="globe"
      value={locale}
      choices={languages}
      onChange={localeStore.set}
      short={locale.toUpperCase()}
    />
  )
}

export const TopBar = () => {
  const word = useWords(shellWords)
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
          <More />
        </ul>
      </nav>
      <div className="top-end">
        {loaded && <Palette />}
        <LanguageMenu />
        <ThemeMenu />
        <Keys />
      </div>
    </header>
  )
}
