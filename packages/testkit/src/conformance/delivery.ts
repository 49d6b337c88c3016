import { inspect } from 'node:util'
import {
  createMailer,
  type GrantStore,
  MailError,
  type MailEvent,
  type Message,
  type Provider,
  type Receipt,
  resolveSettings,
  type UserCard,
} from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import { expiredToken, wrongPassword } from '../accounts.ts'
import type { CapturedMail } from '../mail.ts'
import { startSandbox } from '../sandbox.ts'
import { type Case, complainIf, quote, type Subject } from './case.ts'
import { company, inputOf, setups, type UserSetup } from './validation.ts'

const message: Message = { to: 'arved@ost.ee', subject: 'Arve 1042', text: 'Tere!' }

/** The result of one message. */
interface Outcome {
  readonly receipt?: Receipt
  readonly error?: unknown
  readonly mail?: CapturedMail
  readonly events: readonly MailEvent[]
}

/** Everyone has signed in. */
const grants: GrantStore = {
  get: async () => ({ value: 'grant', version: 1 }),
  put: async (_, __, version) => version + 1,
  lock: (_, work) => work(),
}

/** Milliseconds. The sandbox is on the same machine. */
const deadlines = { connect: 5_000, command: 5_000, progress: 5_000, finalReply: 5_000 }

/** The provider, with a token source that asks no one. */
const withToken = (provider: Provider, token: string): Provider =>
  provider.oauth === undefined
    ? provider
    : {
        ...provider,
        oauth: { ...provider.oauth, token: async () => ({ token, expires: Date.now() + 3_600_000 }) },
      }

const stripped = ({ provider, password }: Subject) => {
  const strip = provider.preset?.secret?.strip
  return strip === undefined ? password : password.replace(new RegExp(strip, 'g'), '')
}

/** Sends one mail through the sandbox with these settings. */
const send = async (subject: Subject, card: UserCard, token = 'fresh'): Promise<Outcome> => {
  const providers = [withToken(subject.provider, token)]
  const accounts = [{ username: subject.mailbox, password: stripped(subject) }]
  const tokenOwner = () => subject.mailbox
  const tokens = (given: string, mailbox: string) =>
    given !== expiredToken && mailbox.toLowerCase() === subject.mailbox.toLowerCase()
  const sandbox = await startSandbox({ providers, accounts, tokens, tokenOwner })
  const events: MailEvent[] = []
  const mailer = createMailer({
    providers,
    company,
    cards: { get: () => card },
    dial: sandbox.dial,
    grants,
    deadlines,
    on: (event) => events.push(event),
  })
  try {
    const receipt = await mailer.send(card.code, message)
    const [mail] = sandbox.mails()
    return { receipt, events, ...(mail === undefined ? {} : { mail }) }
  } catch (error) {
    return { error, events }
  } finally {
    await mailer.close()
    await sandbox.close()
  }
}

const failure = (error: unknown) =>
  MailError.is(error) ? `${error.code} at ${error.stage}: ${error.message}` : String(error)

const perSetup =
  (complaints: (setup: UserSetup, subject: Subject) => Promise<readonly string[]>) =>
  async (subject: Subject) => {
    const found: string[] = []
    for (const setup of setups(subject))
      found.push(...(await complaints(setup, subject)).map((each) => `${setup.about}: ${each}`))
    return found
  }

const signsIn = (setup: UserSetup, subject: Subject) => resolveSettings(inputOf(subject, setup)).auth

const noSignIn = (subject: Subject) =>
  setups(subject).every((setup) => signsIn(setup, subject) === 'none' || ownRouted(setup, subject))
    ? 'nobody signs in with credentials of a card'
    : undefined

const ownRouted = ({ card }: UserSetup, { provider }: Subject) =>
  provider.senders?.some(({ id, ownRoute }) => id === card.mail?.sender && ownRoute !== undefined) === true

const arrives = async (setup: UserSetup, subject: Subject) => {
  const { fields, auth, identity } = resolveSettings(inputOf(subject, setup))
  const { mail, error } = await send(subject, setup.card)
  if (mail === undefined) return [`the mail did not arrive: ${failure(error)}`]
  return [
    ...complainIf(mail.server !== fields.server.value, `arrived at ${mail.server}`),
    ...complainIf(mail.security !== fields.security.value, `arrived with security ${quote(mail.security)}`),
    ...complainIf(
      (mail.signIn === null) !== (auth === 'none'),
      `signed in as ${quote(mail.signIn)}, though auth is ${quote(auth)}`,
    ),
    ...complainIf(
      mail.from?.address !== identity.from.address,
      `From is ${quote(mail.from)}, not ${quote(identity.from)}`,
    ),
  ]
}

const refusesWrongSecret = async (setup: UserSetup, subject: Subject) => {
  const auth = signsIn(setup, subject)
  if (auth === 'none' || ownRouted(setup, subject)) return []
  const { replies } = subject.provider.behaviour
  const mail = { ...setup.card.mail, ...(auth === 'password' ? { password: wrongPassword } : {}) }
  const { error } = await send(subject, { ...setup.card, mail }, expiredToken)
  if (!MailError.is(error)) return [`a wrong secret was not refused, but: ${failure(error)}`]
  const expected = diagnose(replies.wrongPassword, { provider: subject.provider, stage: 'sign-in', auth })
  return [
    ...complainIf(error.code !== 'AUTH', `a wrong secret ended in ${failure(error)}`),
    ...complainIf(
      auth === 'password' && error.diagnosis.id !== expected.id,
      `a wrong password was explained as ${quote(error.diagnosis.id)}, not ${quote(expected.id)}`,
    ),
  ]
}

const foreign = 'arved@muu.ee'

const treatsForeignFrom = async (setup: UserSetup, subject: Subject) => {
  const { foreignFrom } = subject.provider
  if (signsIn(setup, subject) === 'none' || ownRouted(setup, subject)) return []
  const { mail, error } = await send(subject, { ...setup.card, email: foreign })
  const from = mail?.from?.address
  if (foreignFrom === 'rejects')
    return complainIf(
      !MailError.is(error) || !['REJECTED', 'CONFIG'].includes(error.code),
      `a foreign From was not rejected, but: ${mail === undefined ? failure(error) : `arrived from ${from}`}`,
    )
  const expected = foreignFrom === 'rewrites' ? subject.mailbox : foreign
  return complainIf(
    from !== expected,
    `a foreign From became ${quote(from ?? failure(error))}, not ${quote(expected)}`,
  )
}

const shown = (outcomes: readonly Outcome[]) =>
  outcomes
    .map((outcome) => inspect(outcome, { depth: 12, maxStringLength: null, showHidden: true }))
    .join('\n')

const forms = (secret: string) => [secret, Buffer.from(secret).toString('base64').replace(/=+$/, '')]

const keepsSecret = async (setup: UserSetup, subject: Subject) => {
  const token = `${subject.password}-token`
  const wrong = { ...setup.card, mail: { ...setup.card.mail, password: `${subject.password}x` } }
  const refused = signsIn(setup, subject) === 'password' ? [await send(subject, wrong)] : []
  const text = shown([await send(subject, setup.card, token), ...refused])
  return forms(subject.password)
    .filter((form) => text.includes(form))
    .map(() => 'a secret can be read in events, errors or the captured mail')
}

/** Cases in which the real mailer sends over a real socket to the provider's simulated server. */
export const deliveryCases: readonly Case[] = [
  { name: 'takes mail from every sender in the sandbox', complaints: perSetup(arrives) },
  { name: 'refuses a wrong secret and says so', without: noSignIn, complaints: perSetup(refusesWrongSecret) },
  {
    name: 'treats a foreign From as it says',
    without: noSignIn,
    complaints: perSetup(treatsForeignFrom),
  },
  { name: 'keeps secrets to itself', without: noSignIn, complaints: perSetup(keepsSecret) },
]
