import { useLocale, useWords } from '@saatja/ui'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { SignInResult } from '../../../server/oauth/contract.ts'
import { Button } from '../components/button.tsx'
import { Refused } from '../components/http-error.tsx'
import { useSignInTexts } from '../components/sign-in-texts.ts'
import { call } from '../state/api.ts'
import type { Editing } from '../state/editing.ts'
import { refresh } from '../state/overview.ts'
import { onSignIn } from '../state/sign-in.ts'
import { GrantStatus } from './grant-status.tsx'
import { words } from './oauth-sign-in-messages.ts'
import { SignInFailure } from './sign-in-failure.tsx'
import { accountQuery, type OAuthAccount, useGrant } from './use-grant.ts'

const HandOver = lazy(async () => ({ default: (await import('./hand-over.tsx')).HandOver }))

const useSignIn = (account: OAuthAccount, onChange: () => void) => {
  const { user } = account
  const locale = useLocale()
  const [error, setError] = useState<unknown>()
  const [result, setResult] = useState<SignInResult>()
  const [blocked, setBlocked] = useState<string>()
  useEffect(
    () =>
      onSignIn(user, (news) => {
        setResult(news)
        onChange()
        // Who is signed in decides whether messages can be sent.
        void refresh().catch(() => undefined)
      }),
    [user, onChange],
  )
  const open = () => {
    setError(undefined)
    setResult(undefined)
    // Opened before the first await: a browser allows a window only while a person presses a button.
    const popup = window.open('about:blank', 'sign-in', 'popup,width=520,height=720')
    call<{ url: string }>('POST', '/oauth/begin', { ...account, locale }).then(
      ({ url }) => {
        if (popup) popup.location.href = url
        else setBlocked(url)
      },
      (problem: unknown) => {
        popup?.close()
        setError(problem)
      },
    )
  }
  return { open, error, result, blocked }
}

/** Sign in to a mailbox at its provider, in the sandbox or for real. */
const SignInAt = ({ account, saved }: { account: OAuthAccount; saved: boolean }) => {
  const word = useWords(words)
  const { provider, signIn, signedIn } = useSignInTexts(account.provider)
  const { grant, ask } = useGrant(account)
  const { open, error, result, blocked } = useSignIn(account, ask)
  if (!grant?.available) return null
  const act = (work: Promise<unknown>) => void work.then(() => refresh()).then(ask, ask)
  return (
    <div className="sign-in">
      <GrantStatus grant={grant} done={signedIn} />
      <div className="sign-in-actions">
        <Button icon="key" onPress={open}>
          {signIn}
        </Button>
        <Suspense fallback={null}>{saved && <HandOver account={account} />}</Suspense>
        {grant.signedIn && (
          <Button look="quiet" onPress={() => act(call('DELETE', `/oauth?${accountQuery(account)}`))}>
            {word('sign-out')}
          </Button>
        )}
        {grant.signedIn && grant.canExpire && (
          <Button look="quiet" onPress={() => act(call('POST', '/oauth/expire', account))}>
            {word('expire')}
          </Button>
        )}
      </div>
      <p className="field-note">{word(account.target === 'sandbox' ? 'simulated' : 'real', { provider })}</p>
      {blocked !== undefined && (
        <p>
          {word('blocked')} <a href={blocked}>{word('same-tab')}</a>
        </p>
      )}
      <SignInFailure result={result} />
      <Refused error={error} />
    </div>
  )
}

/** The button of an OAuth sender, once there is a mailbox to sign in to. */
export const OAuthSignIn = ({ editing, provider }: { editing: Editing; provider: string }) => {
  const word = useWords(words)
  const mailbox = editing.draft.mail?.username
  if (!mailbox) return <p className="field-wide field-note">{word('first')}</p>
  const account = { user: editing.draft.code, mailbox, provider }
  // A link is about what is saved.
  const saved = editing.stored?.mail.username === mailbox
  return (
    <div className="field-wide">
      <SignInAt account={{ ...account, target: 'sandbox' }} saved={saved} />
      <SignInAt account={{ ...account, target: 'real' }} saved={saved} />
    </div>
  )
}
