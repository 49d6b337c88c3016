import {
  createMailer,
  type GrantKey,
  type GrantStore,
  MailError,
  type MailEvent,
  type Message,
  memoryGrants,
  secret,
  type UserCard,
} from '@saatja/core'
import {
  completeSignIn,
  type Google,
  type GoogleChoice,
  type GoogleOptions,
  type Sandbox,
  startGoogle,
  startSandbox,
} from '@saatja/testkit'
import { type Gmail, type GmailOptions, gmail } from '../src/index.ts'

export const clientId = '1234-abcd.apps.googleusercontent.com'
export const redirectUri = 'http://127.0.0.1:3000/back'

export const mari: GrantKey = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }

export const oauthCard: UserCard = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  name: 'Mari Mets',
  mail: { sender: 'gmail-oauth', username: 'mari@kivi.ee' },
}

export interface Office {
  readonly google: Google
  readonly provider: Gmail
  readonly grants: GrantStore
  readonly sandbox: Sandbox
  readonly events: readonly MailEvent[]
  send(given?: Partial<Message>, card?: UserCard): Promise<unknown>
}

/** A pretend Google, the provider in front of it, an empty store and a sandbox, for as long as the work takes. */
export const withGoogle = async (
  work: (office: Office) => Promise<void>,
  options: { readonly google?: GoogleOptions; readonly gmail?: GmailOptions } = {},
): Promise<void> => {
  const google = await startGoogle({ clients: [{ id: clientId, secret: 'right' }], ...options.google })
  const provider = gmail({ clientId, clientSecret: secret('right'), simulator: google.url, ...options.gmail })
  const grants = memoryGrants()
  const sandbox = await startSandbox({
    providers: [provider],
    tokens: google.accepts,
    tokenOwner: google.ownerOf,
  })
  const events: MailEvent[] = []
  const send: Office['send'] = (given = {}, card = oauthCard) => {
    const mailer = createMailer({
      providers: [provider],
      company: { name: 'Kivi', slug: 'kivi' },
      cards: { get: () => card },
      dial: sandbox.dial,
      grants,
      on: (event) => events.push(event),
    })
    const message = { to: 'anna@example.com', subject: 'Arve', text: 'Tere!', ...given }
    return mailer.send('MARI', message).finally(() => mailer.close())
  }
  try {
    await work({ google, provider, grants, sandbox, events, send })
  } finally {
    await sandbox.close()
    await google.close()
  }
}

/** What the person at the card does: button, page, and the grant into the store, over whatever was there. */
export const signIn = async (
  { provider, grants }: Pick<Office, 'provider' | 'grants'>,
  { choice = 'accept', address = mari.mailbox }: { choice?: GoogleChoice; address?: string } = {},
) => {
  const { url, pending } = await provider.oauth.begin({ mailbox: mari.mailbox, redirectUri })
  const grant = await provider.oauth.complete(await completeSignIn(url, { choice, address }), pending)
  await grants.put(mari, grant.value, (await grants.get(mari))?.version ?? 0)
  return grant
}

/** The MailError that the work must end in. */
export const failure = async (work: Promise<unknown>): Promise<MailError> => {
  const error: unknown = await work.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  )
  if (MailError.is(error)) return error
  throw error
}
