import { LocaleProvider, useWords } from '@saatja/ui'
import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { CompanyMenu } from './company/company-menu.tsx'
import { Button } from './components/button.tsx'
import { regions } from './components/dates.ts'
import { Refused } from './components/http-error.tsx'
import { InboxScreen } from './inbox/screen.tsx'
import { ScenarioScreen } from './scenarios/screen.tsx'
import { shellWords } from './shell/messages.ts'
import { SignedIn } from './shell/signed-in.tsx'
import { TopBar } from './shell/top-bar.tsx'
import { SnippetDialog } from './snippets/dialog.tsx'
import { watchInbox } from './state/inbox.ts'
import { refresh, useStoredIfLoaded } from './state/overview.ts'
import { localeStore } from './state/preferences.ts'
import { useRoute } from './state/route.ts'
import { useStore } from './state/store.ts'
import { EveryoneScreen } from './test-all/screen.tsx'
import { Workbench } from './workbench/workbench.tsx'

const Loading = () => {
  const word = useWords(shellWords)
  return (
    <p className="waiting" role="status">
      {word('loading')}
    </p>
  )
}

/** Seldom the first screens, so they are fetched when they are wanted. */
const BulkScreen = lazy(() =>
  import('./bulk/screen.tsx').then(({ BulkScreen: screen }) => ({ default: screen })),
)

const ReturnedScreen = lazy(() =>
  import('./returned/screen.tsx').then(({ ReturnedScreen: screen }) => ({ default: screen })),
)

/** The same element each time, so that the list of users is not drawn anew for it. */
const companyMenu = <CompanyMenu />

const Screen = () => {
  const route = useRoute()
  const { screen } = route
  if (screen === 'signed-in') return <SignedIn state={route.state} />
  if (screen === 'scenarios') return <ScenarioScreen />
  if (screen === 'inbox') return <InboxScreen />
  if (screen === 'bulk' || screen === 'returned')
    return (
      <Suspense fallback={<Loading />}>{screen === 'bulk' ? <BulkScreen /> : <ReturnedScreen />}</Suspense>
    )
  if (screen === 'everyone') return <EveryoneScreen />
  return <Workbench companyMenu={companyMenu} Snippets={SnippetDialog} />
}

const load = (): Promise<void> => Promise.all([refresh(), watchInbox()]).then(() => undefined)

const Content = () => {
  const word = useWords(shellWords)
  const loaded = useStoredIfLoaded() !== undefined
  const [error, setError] = useState<unknown>()
  const attempt = () => {
    setError(undefined)
    load().catch(setError)
  }
  useEffect(attempt, [])
  if (loaded) return <Screen />
  return (
    <div className="waiting">
      <Refused error={error} />
      {error === undefined ? (
        <p role="status">{word('loading')}</p>
      ) : (
        <Button onPress={attempt}>{word('retry')}</Button>
      )}
    </div>
  )
}

export const App = () => {
  const locale = useStore(localeStore)
  return (
    <LocaleProvider locale={locale}>
      <I18nProvider locale={regions[locale]}>
        <TopBar />
        <main id="content" tabIndex={-1}>
          <Content />
        </main>
      </I18nProvider>
    </LocaleProvider>
  )
}
