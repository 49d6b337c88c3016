import { argumentRules } from '../contract/arguments.ts'
import type { GrantKey, GrantStore, OAuthGrant, OAuthPending, ProviderOAuth } from '../contract/oauth.ts'
import { checkOptions, needed, optionRules, type RulesFor } from '../contract/options.ts'
import { replaceGrant } from './replace-grant.ts'

type Awaitable<T> = T | Promise<T>

/**
 * The session of the person who signs in, as the application has one. What is kept in it is secret: the session lies on
 * the server, or is encrypted.
 */
export interface SignInSession {
  get(name: string): Awaitable<string | null | undefined>
  /** Undefined removes the entry; an empty text counts as none. */
  set(name: string, value: string | undefined): Awaitable<unknown>
}

/** A person's wish to sign in to the mailbox of a card. */
export interface BeginSignIn {
  /** Of the provider whose account it is: `provider.oauth`. */
  readonly oauth: ProviderOAuth
  /** The card on which the person signs in, and its mailbox. */
  readonly key: GrantKey
  readonly session: SignInSession
  /** Exact address to which the provider sends the person back. */
  readonly redirectUri: string
  /** Language of the provider's screens, BCP 47. */
  readonly locale?: string
}

/** Where to send the person. */
export interface BegunSignIn {
  readonly url: string
  /** Comes back with the person, in the query of `redirectUri`. */
  readonly state: string
  /** Codes of texts such as `m365-redirect-insecure`. */
  readonly warnings: readonly string[]
}

/** The return of a person. */
export interface FinishSignIn {
  readonly oauth: ProviderOAuth
  /** Where the grant is written. */
  readonly grants: GrantStore
  readonly session: SignInSession
  /** The query of the address to which the person came back. */
  readonly params: Readonly<Record<string, string>>
}

/** A grant that has been written. */
export interface SavedGrant {
  readonly key: GrantKey
  readonly account: OAuthGrant['account']
  /** Codes of texts such as `m365-other-account`. */
  readonly warnings: readonly string[]
}

interface Waiting {
  readonly key: GrantKey
  readonly pending: OAuthPending
}

const ofBeginning: RulesFor<BeginSignIn> = {
  oauth: needed(argumentRules.oauth),
  key: needed(argumentRules.grantKey),
  session: needed(argumentRules.session),
  redirectUri: needed(optionRules.string),
  locale: optionRules.string,
}

const ofReturn: RulesFor<FinishSignIn> = {
  oauth: needed(argumentRules.oauth),
  grants: needed(argumentRules.grants),
  session: needed(argumentRules.session),
  params: needed(argumentRules.params),
}

const entry = 'saatja.sign-ins'
/** Sign-ins that one person may have begun side by side; the oldest is forgotten first. */
const remembered = 5

/** Only this file writes it, but it comes back by way of the application's session. */
const waitingIn = async (session: SignInSession): Promise<readonly Waiting[]> => {
  const text = await session.get(entry)
  if (!text) return []
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

const keep = (session: SignInSession, waiting: readonly Waiting[]): Awaitable<unknown> =>
  session.set(entry, waiting.length === 0 ? undefined : JSON.stringify(waiting))

/**
 * Begins a sign-in and keeps in the session what {@link finishSignIn} needs.
 * @throws MailError `CONFIG` when the provider's options lack what a sign-in needs.
 */
export const beginSignIn = async (sought: BeginSignIn): Promise<BegunSignIn> => {
  checkOptions('beginSignIn', sought, ofBeginning)
  const { oauth, key, session, redirectUri, locale } = sought
  const { company, card, mailbox } = key
  const asked = { mailbox, redirectUri, ...(locale === undefined ? {} : { locale }) }
  const { url, pending, warnings = [] } = await oauth.begin(asked)
  const waiting = [...(await waitingIn(session)), { key: { company, card, mailbox }, pending }]
  await keep(session, waiting.slice(-remembered))
  return { url, state: pending.state, warnings }
}

/** Whatever a provider is given that no one has begun, it refuses in its own words. */
const begunByNoOne: OAuthPending = { state: '', value: '' }

/**
 * Finishes a sign-in that this session has begun and writes its grant in the place of any other. It counts once: what the
 * session kept is gone, whatever comes of it.
 * @throws MailError with a diagnosis when the person declined, the provider refused, or the session has begun no such
 * sign-in.
 */
export const finishSignIn = async (returned: FinishSignIn): Promise<SavedGrant> => {
  checkOptions('finishSignIn', returned, ofReturn)
  const { oauth, grants, session, params } = returned
  const waiting = await waitingIn(session)
  const begun = waiting.find(({ pending }) => pending.state === params.state)
  if (begun !== undefined)
    await keep(
      session,
      waiting.filter((one) => one !== begun),
    )
  const { value, account, warnings } = await oauth.complete(params, begun?.pending ?? begunByNoOne)
  if (begun === undefined) throw new Error('The provider accepted a sign-in that this session has not begun')
  await replaceGrant(grants, begun.key, value)
  return { key: begun.key, account, warnings }
}
