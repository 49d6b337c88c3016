import { type Messages, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import type { SignInResult } from '../../../server/oauth/contract.ts'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { useSignInTexts } from '../components/sign-in-texts.ts'
import { announceSignIn } from '../state/sign-in.ts'
import { useExplain } from '../state/texts.ts'

const words = {
  who: { en: 'Who can fix it', et: 'Kes saab parandada', lv: 'Kurš to var novērst' },
  approve: {
    en: 'Approval page for the administrator',
    et: 'Heakskiitmise leht administraatorile',
    lv: 'Apstiprināšanas lapa administratoram',
  },
  approved: {
    en: 'The application has been approved',
    et: 'Rakendus on heaks kiidetud',
    lv: 'Programma ir apstiprināta',
  },
  'approved-text': {
    en: 'Everyone in the organization can sign in now.',
    et: 'Nüüd saavad kõik organisatsiooni kasutajad sisse logida.',
    lv: 'Tagad pierakstīties var visi organizācijas lietotāji.',
  },
  back: { en: 'Back to {user}', et: 'Tagasi: {user}', lv: 'Atpakaļ: {user}' },
  close: { en: 'You can close this window.', et: 'Võid selle akna sulgeda.', lv: 'Varat aizvērt šo logu.' },
} satisfies Messages

/** Where an administrator comes back to. */
const Approved = () => {
  const word = useWords(words)
  return (
    <div className="empty">
      <Icon name="check" size={36} />
      <h1>{word('approved')}</h1>
      <p>{word('approved-text')}</p>
      <p>{word('close')}</p>
    </div>
  )
}

const Done = ({ provider }: { provider: string }) => useSignInTexts(provider).signedIn

const Outcome = ({ state }: { state: string }) => {
  const word = useWords(words)
  const explain = useExplain()
  const [result, setResult] = useState<SignInResult>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    announceSignIn(state).then((news) => {
      setResult(news)
      if (window.name === 'sign-in') window.close()
    }, setError)
  }, [state])
  if (result === undefined) return <Refused error={error} />
  const explained = result.ok ? undefined : explain(result.diagnosis)
  return (
    <div className="empty">
      <Icon name={result.ok ? 'check' : 'cross'} size={36} />
      <h1>{result.ok ? <Done provider={result.provider} /> : explained?.title}</h1>
      {result.ok ? <p>{result.account}</p> : <p>{explained?.cause}</p>}
      {explained && <p>{explained.remedy}</p>}
      {explained && (
        <p>
          {word('who')}: <b>{explained.who}</b>
        </p>
      )}
      {!result.ok && result.approval !== undefined && <a href={result.approval}>{word('approve')}</a>}
      <Link route={{ screen: 'workbench', user: result.user }}>{word('back', { user: result.user })}</Link>
      {window.name === 'sign-in' && <p>{word('close')}</p>}
    </div>
  )
}

/** Where a sign-in comes back to: a window that was opened for it closes, a tab shows the way on. */
export const SignedIn = ({ state }: { state: string }) =>
  state === 'approved' ? <Approved /> : <Outcome state={state} />
