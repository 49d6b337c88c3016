import { type Messages, useLocale, useWords } from '@saatja/ui'
import { type ReactNode, useEffect, useState } from 'react'
import type { SignInLinkView, SignInResult } from '../../../server/oauth/contract.ts'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { oauthWords } from '../components/oauth-messages.ts'
import { call } from '../state/api.ts'
import type { Route } from '../state/route.ts'
import { announceSignIn } from '../state/sign-in.ts'
import { useExplain } from '../state/texts.ts'
import { LanguageMenu } from './top-bar.tsx'

const words = {
  title: {
    en: 'Let {company} send your mail',
    et: 'Luba ettevõttel {company} sinu kirju saata',
    lv: 'Atļaujiet uzņēmumam {company} sūtīt jūsu vēstules',
  },
  text: {
    en: '{name}, sign in to {mailbox}. Mail that you send from the business application is then sent from this mailbox. Your password is entered only on {provider}’s page.',
    et: '{name}, logi sisse postkasti {mailbox}. Siis saadab äritarkvara sinu kirjad sellest postkastist. Parooli sisestad ainult teenusepakkuja {provider} lehel.',
    lv: '{name}, pierakstieties pastkastē {mailbox}. Pēc tam vēstules, ko sūtāt no biznesa vadības programmas, tiks sūtītas no šīs pastkastes. Paroli ievadāt tikai pakalpojuma {provider} lapā.',
  },
  simulated: {
    en: 'This is a simulated sign-in: nothing is sent outside this computer.',
    et: 'See on sisselogimise jäljendus: sellest arvutist ei saadeta midagi välja.',
    lv: 'Šī ir pierakstīšanās simulācija: nekas netiek sūtīts ārpus šī datora.',
  },
  expires: {
    en: 'This link works once, until {at}.',
    et: 'See link töötab ühe korra ja kehtib kuni {at}.',
    lv: 'Šī saite darbojas vienu reizi, līdz {at}.',
  },
  done: { en: 'You are signed in', et: 'Oled sisse logitud', lv: 'Pierakstīšanās izdevās' },
  'done-text': {
    en: 'Your mail can now be sent from {mailbox}. You can close this window.',
    et: 'Sinu kirju saab nüüd saata postkastist {mailbox}. Võid selle akna sulgeda.',
    lv: 'Jūsu vēstules tagad var sūtīt no pastkastes {mailbox}. Varat aizvērt šo logu.',
  },
  used: { en: 'This link has been used', et: 'Seda linki on juba kasutatud', lv: 'Šī saite ir izmantota' },
  'used-text': {
    en: 'Someone has signed in to {mailbox} with it. If you have to sign in again, ask for a new link.',
    et: 'Selle lingiga on postkasti {mailbox} sisse logitud. Kui pead uuesti sisse logima, küsi uus link.',
    lv: 'Ar šo saiti pierakstīšanās pastkastē {mailbox} jau ir notikusi. Ja jāpierakstās vēlreiz, palūdziet jaunu saiti.',
  },
  again: { en: 'Try again', et: 'Proovi uuesti', lv: 'Mēģināt vēlreiz' },
  who: { en: 'Who can fix it', et: 'Kes saab parandada', lv: 'Kurš to var novērst' },
} satisfies Messages

type LinkRoute = Extract<Route, { readonly screen: 'sign-in' }>

const useLink = ({ token, result: state }: LinkRoute) => {
  const [link, setLink] = useState<SignInLinkView>()
  const [result, setResult] = useState<SignInResult>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    call<SignInLinkView>('GET', `/sign-in-links/${encodeURIComponent(token)}`).then(setLink, setError)
    // A result that is no longer remembered is no reason not to show the link.
    if (state !== undefined) announceSignIn(state).then(setResult, () => undefined)
  }, [token, state])
  return { link, result, error, setError }
}

const Failure = ({ result }: { result: SignInResult | undefined }) => {
  const word = useWords(words)
  const explained = useExplain()
  if (result === undefined || result.ok) return null
  const said = explained(result.diagnosis)
  return said ? (
    <div className="refused" role="alert">
      <p>
        <b>{said.title}</b>
      </p>
      <p>{said.cause}</p>
      <p>{said.remedy}</p>
      <p>
        {word('who')}: <b>{said.who}</b>
      </p>
    </div>
  ) : null
}

const Outcome = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="empty" role="status">
    <Icon name="check" size={36} />
    <h1>{title}</h1>
    <p>{children}</p>
  </div>
)

const Invitation = ({
  link,
  failed,
  onStart,
}: {
  link: SignInLinkView
  failed: boolean
  onStart: () => void
}) => {
  const word = useWords(words)
  const inOAuth = useWords(oauthWords)
  const locale = useLocale()
  const { company, name, mailbox, provider, target, expires } = link
  return (
    <div className="empty">
      <Icon name="key" size={36} />
      <h1>{word('title', { company })}</h1>
      <p>{word('text', { name, mailbox, provider })}</p>
      <Button look="primary" icon="key" onPress={onStart}>
        {failed ? word('again') : inOAuth('sign-in', { provider })}
      </Button>
      <p className="field-note">{word('expires', { at: dateText(expires, locale) })}</p>
      {target === 'sandbox' && <p className="field-note">{word('simulated')}</p>}
    </div>
  )
}

/** The page behind a link for a user's own sign-in: it shows one mailbox, and nothing else of the company. */
export const SignInLink = ({ route }: { route: LinkRoute }) => {
  const word = useWords(words)
  const locale = useLocale()
  const { link, result, error, setError } = useLink(route)
  const start = () => {
    setError(undefined)
    const path = `/sign-in-links/${encodeURIComponent(route.token)}/begin`
    call<{ url: string }>('POST', path, { locale }).then(({ url }) => location.assign(url), setError)
  }
  return (
    <div className="sign-in-page">
      <header className="sign-in-top">
        <img src="/mark.svg" alt="" width="26" height="26" />
        <b className="sign-in-brand">Saatja</b>
        <LanguageMenu />
      </header>
      <main id="content" tabIndex={-1}>
        {link && result?.ok && (
          <Outcome title={word('done')}>{word('done-text', { mailbox: link.mailbox })}</Outcome>
        )}
        {link?.used && !result?.ok && (
          <Outcome title={word('used')}>{word('used-text', { mailbox: link.mailbox })}</Outcome>
        )}
        {link && !link.used && <Invitation link={link} failed={result?.ok === false} onStart={start} />}
        {error !== undefined && link === undefined && <h1 className="visually-hidden">Saatja</h1>}
        <Failure result={result} />
        <Refused error={error} />
      </main>
    </div>
  )
}
