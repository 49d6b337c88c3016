import { LocaleProvider, useWords } from '@saatja/ui'
import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { CompanyMenu } from './company/company-menu.tsx'
import { LoadTable } from './company/load-table.tsx'
import { Button } from './components/button.tsx'
import { regions } from './components/dates.ts'
import { Refused } from './components/http-error.tsx'
import { shellWords } from './shell/messages.ts'
import { TopBar } from './shell/top-bar.tsx'
import { watchInbox } from './state/inbox.ts'
import { companyChangeStore, refresh, useStoredIfLoaded } from './state/overview.ts'
import { localeStore } from './state/preferences.ts'
import { useRoute } from './state/route.ts'
import { useStore } from './state/store.ts'
import type { ArrivalOf } from './workbench/editor.tsx'
import { Workbench } from './workbench/workbench.tsx'

const Loading = () => {
  const word = useWords(shellWords)
  return (
    <p className="waiting" role="status">
      {word('loading')}
    </p>
  )
}

/** The workbench is loaded at once; other screens when they are opened. */
const InboxScreen = lazy(async () => ({ default: (await import('./inbox/screen.tsx')).InboxScreen }))
const ScenarioScreen = lazy(async () => ({
  default: (await import('./scenarios/screen.tsx')).ScenarioScreen,
}))
const EveryoneScreen = lazy(async () => ({ default: (await import('./test-all/screen.tsx')).EveryoneScreen }))
const BulkScreen = lazy(async () => ({ default: (await import('./bulk/screen.tsx')).BulkScreen }))
const ReturnedScreen = lazy(async () => ({ default: (await import('./returned/screen.tsx')).ReturnedScreen }))
const ExplainScreen = lazy(async () => ({
  default: (await import('./help/explain-screen.tsx')).ExplainScreen,
}))
const GuideScreen = lazy(async () => ({
  default: (await import('./help/guide-screen.tsx')).GuideScreen,
}))
const SignInLink = lazy(async () => ({ default: (await import('./shell/sign-in-link.tsx')).SignInLink }))
const SignedIn = lazy(async () => ({ default: (await import('./shell/signed-in.tsx')).SignedIn }))
const CompanyNotice = lazy(async () => ({
  default: (await import('./shell/company-notice.tsx')).CompanyNotice,
}))
const SnippetDialog = lazy(async () => ({ default: (await import('./snippets/dialog.tsx')).SnippetDialog }))

const PreflightScreen = lazy(async () => ({
  default: (await import('./preflight/screen.tsx')).PreflightScreen,
}))
const CardArrival = lazy(async () => ({
  default: (await import('./preflight/card-arrival.tsx')).CardArrival,
}))

/** Loaded shortly after the card itself. */
const Arrival: ArrivalOf = ({ editing }) => (
  <Suspense fallback={<p className="field-wide arrival-room" />}>
    <CardArrival editing={editing} />
  </Suspense>
)

/** The same element each time, so that the list of users is not rendered anew for it. */
const companyMenu = <CompanyMenu />
const loadTable = <LoadTable />

const Screen = () => {
  const route = useRoute()
  const { screen } = route
  if (screen === 'signed-in') return <SignedIn state={route.state} />
  if (screen === 'scenarios') return <ScenarioScreen />
  if (screen === 'inbox') return <InboxScreen />
  if (screen === 'bulk') return <BulkScreen />
  if (screen === 'returned') return <ReturnedScreen />
  if (screen === 'everyone') return <EveryoneScreen />
  if (screen === 'preflight') return <PreflightScreen />
  if (screen === 'explain') return <ExplainScreen />
  if (screen === 'guide') return <GuideScreen route={route} />
  return (
    <Workbench companyMenu={companyMenu} loadTable={loadTable} Snippets={SnippetDialog} Arrival={Arrival} />
  )
}

const load = (): Promise<void> => Promise.all([refresh(), watchInbox()]).then(() => undefined)

const Content = () => {
  const word = useWords(shellWords)
  const loaded = useStoredIfLoaded() !== undefined
  const change = useStore(companyChangeStore)
  const [error, setError] = useState<unknown>()
  const attempt = () => {
    setError(undefined)
    load().catch(setError)
  }
  useEffect(attempt, [])
  if (loaded)
    return (
      <>
        {change === undefined ? null : (
          <Suspense fallback={null}>
            <CompanyNotice change={change} />
          </Suspense>
        )}
        <Suspense fallback={<Loading />}>
          <Screen />
        </Suspense>
      </>
    )
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
  // A person with a sign-in link sees nothing of the company.
  const route = useRoute()
  return (
    <LocaleProvider locale={locale}>
      <I18nProvider locale={regions[locale]}>
        {route.screen === 'sign-in' ? (
          <Suspense fallback={<Loading />}>
            <SignInLink route={route} />
          </Suspense>
        ) : (
          <>
            <TopBar />
            <main id="content" tabIndex={-1}>
              <Content />
            </main>
          </>
        )}
      </I18nProvider>
    </LocaleProvider>
  )
}
