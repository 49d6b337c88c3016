import { useLocale, useWords } from '@saatja/ui'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { GrantView, SignInResult } from '../../../server/oauth/contract.ts'
import type { SendTarget } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { useSignInTexts } from '../components/sign-in-texts.ts'
import { call } from '../state/api.ts'
import type { Editing } from '../state/editing.ts'
import { refresh } from '../state/overview.ts'
import { useRunOf } from '../state/runs.ts'
import { onSignIn } from '../state/sign-in.ts'
import { useExplain } from '../state/texts.ts'
import { words } from './oauth-sign-in-messages.ts'

const HandOver = lazy(async () => ({ default: (await import('./hand-over.tsx')).HandOver }))

/** Whose mailbox is signed in to, at which provider, and whether for real. */
interface Account {
  readonly user: string
  readonly mailbox: string
  readonly provider: string
  readonly target: SendTarget
}

const query = (account: Account): string => new URLSearchParams({ ...account }).toString()

/** Milliseconds between two looks while nobody has signed in: the user may, by a link and in another browser. */
const every = 3000

const useGrant = (account: Account) => {
  const { user } = account
  const asked = query(account)
  const [grant, setGrant] = useState<GrantView>()
  const ask = useCallback(() => {
    call<GrantView>('GET', `/oauth/status?${asked}`).then(setGrant, () => undefined)
  }, [asked])
  const run = useRunOf(user)
  const ended = run?.over ? run.view.id : undefined
  // A run may have shown that the sign-in is of no use any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each run
  useEffect(ask, [ask, ended])
  const awaited = grant?.available === true && (!grant.signedIn || grant.signedIn.refused !== undefined)
  useEffect(() => {
    if (!awaited) return
    const look = async (): Promise<void> => {
      const news = await call<GrantView>('GET', `/oauth/status?${asked}`)
      if (!news.available || news.signedIn === undefined || news.signedIn.refused !== undefined) return
      setGrant(news)
      // Who is signed in decides whether messages can be sent.
      await refresh()
    }
    const timer = setInterval(() => {
      if (!document.hidden) look().catch(() => undefined)
    }, every)
    return () => clearInterval(timer)
  }, [awaited, asked])
  return { grant, ask }
}

const Status = ({ grant, done }: { grant: GrantView; done: string }) => {
  const word = useWords(words)
  const locale = useLocale()
  const explain = useExplain()
  if (!grant.available || grant.signedIn === undefined)
    return (
      <p className="sign-in-state">
        <Icon name="dash" size={16} /> {word('not')}
      </p>
    )
  const { account, at, tokenExpires, refused, findings = [] } = grant.signedIn
  const problem = refused && explain(refused)
  return (
    <>
      <p className="sign-in-state" data-tone={refused ? 'bad' : 'ok'}>
        <Icon name={refused ? 'cross' : 'check'} size={16} /> {problem?.title ?? done}
      </p>
      <p className="field-note">
        {at === undefined ? account : word('since', { account, at: dateText(at, locale) })}
        {tokenExpires !== undefined && ` · ${word('expires', { at: dateText(tokenExpires, locale) })}`}
      </p>
      {findings.map((finding) => (
        <p key={finding.code} className="field-note">
          <Icon name="warn" size={16} /> {explain(finding)?.title}
        </p>
      ))}
    </>
  )
}

/** What the person sends to the administrator. */
const Approval = ({ url }: { url: string }) => {
  const word = useWords(words)
  const [copied, setCopied] = useState(false)
  return (
    <p className="sign-in-actions">
      <a href={url} target="_blank" rel="noreferrer">
        {word('approve')}
      </a>
      <Button
        icon="copy"
        onPress={() =>
          void navigator.clipboard.writeText(url).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {word(copied ? 'copied' : 'copy')}
      </Button>
    </p>
  )
}

/** Shows the result of the sign-in that was just tried, when it gave no grant. */
const Failure = ({ result }: { result: SignInResult | undefined }) => {
  const word = useWords(words)
  const explain = useExplain()
  if (result === undefined || result.ok) return null
  const explained = explain(result.diagnosis)
  return explained ? (
    <div className="refused" role="alert">
      <p>
        <b>{explained.title}</b>
      </p>
      <p>{explained.cause}</p>
      <p>{explained.remedy}</p>
      <p>
        {word('who')}: <b>{explained.who}</b>
      </p>
      {result.approval !== undefined && <Approval url={result.approval} />}
    </div>
  ) : null
}

const useSignIn = (account: Account, onChange: () => void) => {
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
const SignInAt = ({ account, saved }: { account: Account; saved: boolean }) => {
  const word = useWords(words)
  const { provider, signIn, signedIn } = useSignInTexts(account.provider)
  const { grant, ask } = useGrant(account)
  const { open, error, result, blocked } = useSignIn(account, ask)
  if (!grant?.available) return null
  const act = (work: Promise<unknown>) => void work.then(() => refresh()).then(ask, ask)
  return (
    <div className="sign-in">
      <Status grant={grant} done={signedIn} />
      <div className="sign-in-actions">
        <Button icon="key" onPress={open}>
          {signIn}
        </Button>
        <Suspense fallback={null}>{saved && <HandOver account={account} />}</Suspense>
        {grant.signedIn && (
          <Button look="quiet" onPress={() => act(call('DELETE', `/oauth?${query(account)}`))}>
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
      <Failure result={result} />
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
