import { useWords, type Words } from '@saatja/ui'
import { useEffect, useState } from 'react'
import type { SignInResult } from '../../../server/contract.ts'
import { Icon } from '../parts/icon.tsx'
import { Link } from '../parts/link.tsx'
import { announceSignIn } from '../state/sign-in.ts'
import { useExplain } from '../state/texts.ts'
import { Refused } from './refusal.tsx'

const words = {
  done: {
    en: 'Microsoft 365 has been authenticated',
    et: 'Microsoft 365 on autenditud',
    lv: 'Microsoft 365 ir autentificēts',
  },
  who: { en: 'Who can fix it', et: 'Kes saab parandada', lv: 'Kas to var novērst' },
  back: { en: 'Back to {user}', et: 'Tagasi: {user}', lv: 'Atpakaļ: {user}' },
  close: { en: 'You can close this window.', et: 'Võid selle akna sulgeda.', lv: 'Varat aizvērt šo logu.' },
} satisfies Words

/** Where a sign-in comes back to: a window that was opened for it closes, a tab shows the way on. */
export const SignedIn = ({ state }: { state: string }) => {
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
      <h1>{result.ok ? word('done') : explained?.title}</h1>
      {result.ok ? <p>{result.account}</p> : <p>{explained?.cause}</p>}
      {explained && <p>{explained.remedy}</p>}
      {explained && (
        <p>
          {word('who')}: <b>{explained.who}</b>
        </p>
      )}
      <Link route={{ screen: 'workbench', user: result.user }}>{word('back', { user: result.user })}</Link>
      {window.name === 'sign-in' && <p>{word('close')}</p>}
    </div>
  )
}
