import type { Actor } from '@saatja/core'
import type { FaultTarget } from '@saatja/testkit'
import { expect, it } from 'vitest'
import {
  expectAccessible,
  type Page,
  picture,
  result,
  type ScreenFixture,
  type ScreenLocale,
  textOf,
} from './fixture.ts'
import { chooseInWindow, explainedIn, notSignedIn, sendNow, visitAsNewUser, whoCanFix } from './sign-in.ts'

/** What a person reads on the way, in each language. */
const read = {
  en: {
    'gmail-oauth': ['Sign in with Google', 'Signed in with Google'],
    'microsoft-365-api': ['Authenticate Microsoft 365', 'Microsoft 365 has been authenticated'],
    fix: 'Fix it',
    expire: 'Expire the token',
    transcript: 'Transcript',
  },
  et: {
    'gmail-oauth': ['Logi sisse Google’i kontoga', 'Google’i kontoga on sisse logitud'],
    'microsoft-365-api': ['Autendi Microsoft 365', 'Microsoft 365 on autenditud'],
    fix: 'Paranda',
    expire: 'Muuda pääsuluba aegunuks',
    transcript: 'Seansi logi',
  },
  lv: {
    'gmail-oauth': ['Pierakstīties ar Google kontu', 'Pierakstīšanās ar Google kontu ir pabeigta'],
    'microsoft-365-api': ['Autentificēt Microsoft 365', 'Microsoft 365 ir autentificēts'],
    fix: 'Izlabot',
    expire: 'Padarīt pilnvaru nederīgu',
    transcript: 'Sesijas žurnāls',
  },
} as const

type ApiSender = 'gmail-oauth' | 'microsoft-365-api'

interface Outcome {
  readonly sender: ApiSender
  /** Button of the pretend sign-in. */
  readonly choice: string
  readonly id: string
  readonly actor: Actor
  /** What the API does with the mail; absent where there is no sign-in, or no permission any more. */
  readonly scenario?: string
  /** From, where it is not the mailbox. */
  readonly from?: string
}

/** Refused on the page of Google or Microsoft: no one is signed in afterwards. */
const refusedAtSignIn: readonly Outcome[] = [
  { sender: 'gmail-oauth', choice: 'decline', id: 'gmail-declined', actor: 'user' },
  { sender: 'gmail-oauth', choice: 'unchecked', id: 'gmail-scope-missing', actor: 'user' },
  { sender: 'gmail-oauth', choice: 'blocked', id: 'gmail-admin-blocked', actor: 'mail-administrator' },
  { sender: 'gmail-oauth', choice: 'secret', id: 'gmail-client-unknown', actor: 'application-administrator' },
  { sender: 'microsoft-365-api', choice: 'decline', id: 'm365-declined', actor: 'user' },
  { sender: 'microsoft-365-api', choice: 'admin', id: 'm365-admin-approval', actor: 'mail-administrator' },
]

/** Signed in, and refused at the first mail. */
const refusedAtMail: readonly Outcome[] = [
  { sender: 'gmail-oauth', choice: 'revoked', id: 'gmail-grant-ended', actor: 'user' },
  { sender: 'gmail-oauth', choice: 'testing', id: 'gmail-grant-testing-ended', actor: 'user' },
  {
    sender: 'gmail-oauth',
    choice: 'accept',
    id: 'gmail-api-rate',
    actor: 'nobody',
    scenario: 'gmail-api-rate',
  },
  {
    sender: 'gmail-oauth',
    choice: 'accept',
    id: 'gmail-too-large',
    actor: 'user',
    scenario: 'gmail-too-large-2',
  },
  { sender: 'microsoft-365-api', choice: 'revoked', id: 'm365-grant-revoked', actor: 'user' },
  {
    sender: 'microsoft-365-api',
    choice: 'accept',
    id: 'm365-api-throttled',
    actor: 'nobody',
    scenario: 'm365-api-throttled',
  },
  {
    sender: 'microsoft-365-api',
    choice: 'accept',
    id: 'm365-too-large',
    actor: 'user',
    scenario: 'm365-too-large-2',
  },
  {
    sender: 'microsoft-365-api',
    choice: 'accept',
    id: 'm365-send-as',
    actor: 'mail-administrator',
    from: 'juht@kivi.example',
  },
]

const locales: readonly ScreenLocale[] = ['en', 'et', 'lv']

/** Each outcome in each of the languages, or in one of them in turn. */
const rows = (outcomes: readonly Outcome[], everyLanguage: boolean) =>
  outcomes.flatMap((outcome, at) =>
    locales
      .filter((_, turn) => everyLanguage || turn === at % locales.length)
      .map((locale) => [outcome.id, outcome.choice, locale, outcome] as const),
  )

const codeOf = ({ id, choice }: Outcome, locale: ScreenLocale): string =>
  `${id.replace(/^(?:gmail|m365)-(?:api-|grant-)?/, '')}-${choice}-${locale}`.toUpperCase()

const signIn = async (page: Page, locale: ScreenLocale, { sender, choice }: Outcome): Promise<void> => {
  const [button, done] = read[locale][sender]
  await chooseInWindow(page, button, choice)
  if (!refusedAtSignIn.some((one) => one.sender === sender && one.choice === choice))
    await page.getByText(done).waitFor()
}

/** Plays a scenario for one user alone, while the work goes on. */
const playing = async (
  { playground }: ScreenFixture,
  { scenario, id }: Outcome,
  target: FaultTarget,
  work: () => Promise<void>,
): Promise<void> => {
  const { sandbox } = playground.context.simulation
  const known = sandbox.scenarios.find((one) => one.id === scenario)
  expect(known?.expected ?? id).toBe(id)
  const stop = known && sandbox.inject(known.id, target)
  await work().finally(() => stop?.())
}

/** Every way to end that a person meets with the two APIs, each with the right person named. */
export const outcomeTests = (stage: ScreenFixture, everyLanguage: boolean): void => {
  it.each(rows(refusedAtSignIn, everyLanguage))(
    '%s (%s, %s): no sign-in, and who has to act',
    async (_id, _choice, locale, outcome) => {
      const code = codeOf(outcome, locale)
      const { title, remedy, who } = await explainedIn(stage, outcome, locale)
      await visitAsNewUser(stage, { code, sender: outcome.sender }, locale, async (page) => {
        await signIn(page, locale, outcome)
        const alert = page.getByRole('alert')
        await alert.getByText(title).waitFor()
        const text = await textOf(alert)
        expect(text).toContain(remedy)
        expect(text).toContain(whoCanFix(locale, who))
        await picture(page, `api-${code.toLowerCase()}`)
        await notSignedIn(page).waitFor()
        expect((await sendNow(stage, page)).report?.diagnosis).toMatchObject({ id: 'oauth-grant-missing' })
      })
    },
  )

  it.each(rows(refusedAtMail, everyLanguage))(
    '%s (%s, %s): refused at the first mail, and who has to act',
    async (_id, _choice, locale, outcome) => {
      const code = codeOf(outcome, locale)
      const { sender, from, id, actor } = outcome
      const { title, who } = await explainedIn(stage, outcome, locale)
      const user = { code, sender, ...(from === undefined ? {} : { email: from }) }
      await visitAsNewUser(stage, user, locale, async (page, mailbox) => {
        await signIn(page, locale, outcome)
        await playing(stage, outcome, { user: mailbox }, async () => {
          const { report } = await sendNow(stage, page)
          expect(report).toMatchObject({ ok: false, diagnosis: { id, actor } })
        })
        const card = page.locator('.problems .explained').first()
        await card.getByText(title).waitFor()
        expect(await textOf(card.locator('.explained-who'))).toContain(who)
        await picture(page, `api-${code.toLowerCase()}`)
      })
    },
  )
}

const accepted = { choice: 'accept', id: '', actor: 'user' } as const

/** The first mail through an API, and the way there from SMTP that the organization keeps closed. */
export const apiSenderTests = (stage: ScreenFixture, languages: readonly ScreenLocale[]): void => {
  const arrivedFrom = (mailbox: string) =>
    stage.playground.context.inbox.all().filter(({ signIn: by }) => by?.username === mailbox)

  it.each(languages)('sends through the Gmail API, also when the token has ended: %s', (locale) => {
    const user = { code: `GOOGLE-${locale.toUpperCase()}`, sender: 'gmail-oauth' }
    return visitAsNewUser(stage, user, locale, async (page, mailbox) => {
      await notSignedIn(page).waitFor()
      await signIn(page, locale, { ...accepted, sender: 'gmail-oauth' })
      expect((await sendNow(stage, page)).report).toMatchObject({ ok: true })
      expect(await result(page)).toMatchObject({ tone: 'ok' })
      expect(arrivedFrom(mailbox)).toMatchObject([{ server: 'gmail.googleapis.com:443' }])
      await page.getByRole('button', { name: read[locale].expire }).click()
      expect((await sendNow(stage, page)).report).toMatchObject({ ok: true })
      expect(arrivedFrom(mailbox)).toHaveLength(2)
      await page.getByRole('tab', { name: read[locale].transcript }).click()
      await page.locator('.said', { hasText: 'authorization: Bearer [secret]' }).first().waitFor()
      await page.locator('.said', { hasText: 'HTTP/1.1 200 OK' }).first().waitFor()
      await expectAccessible(page)
      await picture(page, `api-google-${locale}`)
    })
  })

  it.each(languages)('moves a card from closed SMTP to the API by one press: %s', (locale) => {
    const user = { code: `CLOSED-${locale.toUpperCase()}`, sender: 'microsoft-365-oauth' }
    return visitAsNewUser(stage, user, locale, async (page, mailbox) => {
      const closed = { ...accepted, sender: 'microsoft-365-api', id: 'm365-smtp-auth-off-tenant' } as const
      await signIn(page, locale, closed)
      await playing(stage, { ...closed, scenario: closed.id }, { user: mailbox }, async () => {
        expect((await sendNow(stage, page)).report?.diagnosis?.id).toBe(closed.id)
        const card = page.locator('.problems .explained').first()
        await card.getByText('535 5.7.139').first().waitFor({ state: 'attached' })
        await picture(page, `api-closed-${locale}`)
        await card.getByRole('button', { name: read[locale].fix }).click()
        expect((await sendNow(stage, page)).report).toMatchObject({ ok: true })
      })
      expect(arrivedFrom(mailbox)).toMatchObject([{ server: 'graph.microsoft.com:443' }])
      await picture(page, `api-moved-${locale}`)
    })
  })
}
