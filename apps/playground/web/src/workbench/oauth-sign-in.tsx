import { type Messages, useLocale, useWords } from '@saatja/ui'
import { useCallback, useEffect, useState } from 'react'
import type { GrantView, SendTarget, SignInResult } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { useSignInTexts } from '../components/sign-in-texts.ts'
import { call } from '../state/api.ts'
import type { Editing } from '../state/editing.ts'
import { useRunOf } from '../state/runs.ts'
import { onSignIn } from '../state/sign-in.ts'
import { useExplain } from '../state/texts.ts'

const words = {
  not: { en: 'Not signed in', et: 'Sisse logimata', lv: 'Pierakstīšanās nav notikusi' },
  simulated: {
    en: 'Simulated sign-in to {provider}: nothing is sent outside this computer.',
    et: 'Sisselogimise jäljendus ({provider}): sellest arvutist ei saadeta midagi välja.',
    lv: 'Pierakstīšanās simulācija ({provider}): nekas netiek sūtīts ārpus šī datora.',
  },
  real: { en: 'Real {provider} account', et: 'Päris konto: {provider}', lv: 'Īsts konts: {provider}' },
  first: {
    en: 'Enter the user name first: it is the mailbox to sign in to.',
    et: 'Sisesta esmalt kasutajanimi: see on postkast, kuhu sisse logida.',
    lv: 'Vispirms aizpildiet lauku „Lietotājs”: tā ir pastkaste, kurā jāpierakstās.',
  },
  since: { en: '{account}, since {at}', et: '{account}, alates {at}', lv: '{account}, kopš {at}' },
  expires: {
    en: 'token valid until {at}',
    et: 'pääsuluba (token) kehtib kuni {at}',
    lv: 'pilnvara derīga līdz {at}',
  },
  'sign-out': { en: 'Sign out', et: 'Logi välja', lv: 'Izrakstīties' },
  expire: { en: 'Expire the token', et: 'Muuda pääsuluba aegunuks', lv: 'Padarīt pilnvaru nederīgu' },
  'same-tab': { en: 'Open in this tab', et: 'Ava samal kaardil', lv: 'Atvērt šajā cilnē' },
  who: { en: 'Who can fix it', et: 'Kes saab parandada', lv: 'Kas to var novērst' },
  approve: {
    en: 'Approval page for the administrator',
    et: 'Heakskiitmise leht administraatorile',
    lv: 'Apstiprināšanas lapa administratoram',
  },
  copy: { en: 'Copy the link', et: 'Kopeeri link', lv: 'Kopēt saiti' },
  copied: { en: 'Copied', et: 'Kopeeritud', lv: 'Nokopēts' },
  blocked: {
    en: 'The browser blocked the window.',
    et: 'Brauser blokeeris akna.',
    lv: 'Pārlūks bloķēja logu.',
  },
} satisfies Messages

/** Whose mailbox is signed in to, at which provider, and whether for real. */
interface Account {
  readonly user: string
  readonly mailbox: string
  readonly provider: string
  readonly target: SendTarget
}

const query = (account: Account): string => new URLSearchParams({ ...account }).toString()

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
  const { account, at, tokenExpires, refused } = grant.signedIn
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

/** What came of the sign-in that was just tried, when it was not a grant. */
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
const SignInAt = ({ account }: { account: Account }) => {
  const word = useWords(words)
  const { provider, signIn, signedIn } = useSignInTexts(account.provider)
  const { grant, ask } = useGrant(account)
  const { open, error, result, blocked } = useSignIn(account, ask)
  if (!grant?.available) return null
  const act = (work: Promise<unknown>) => void work.then(ask, ask)
  return (
    <div className="sign-in">
      <Status grant={grant} done={signedIn} />
      <div className="sign-in-actions">
        <Button icon="key" onPress={open}>
          {signIn}
        </Button>
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
  return (
    <div className="field-wide">
      <SignInAt account={{ ...account, target: 'sandbox' }} />
      <SignInAt account={{ ...account, target: 'real' }} />
    </div>
  )
}
