import type { Diagnosis } from './diagnosis.ts'
import type { Finding } from './finding.ts'

/** A grant belongs to the card on which the person signed in. It is never looked up by address alone. */
export interface GrantKey {
  readonly company: string
  readonly card: string
  readonly mailbox: string
}

/** A grant as it is kept, with the version that keeps two writers apart. */
export interface StoredGrant {
  /** Opaque to everyone but the provider that wrote it. Secret. */
  readonly value: string
  /** Counts up from 1; 0 stands for "no grant yet". */
  readonly version: number
}

/** Where OAuth grants are kept. One process may share it with others. */
export interface GrantStore {
  get(key: GrantKey): Promise<StoredGrant | undefined>
  /**
   * Writes when the stored version still is `version` (0: no grant yet) and answers the new version.
   * Answers undefined, and writes nothing, when someone else was faster. A `null` value removes the grant.
   */
  put(key: GrantKey, value: string | null, version: number): Promise<number | undefined>
  /** Runs `work` while no one else, in any process that shares the store, holds the same key. */
  lock<T>(key: GrantKey, work: () => Promise<T>): Promise<T>
}

/** A person's request to sign in for a mailbox. */
export interface OAuthRequest {
  /** The mailbox on the card, such as `mari@kivi.ee`. */
  readonly mailbox: string
  /** Exact address to which the provider sends the person back. */
  readonly redirectUri: string
  /** Language of the provider's screens, BCP 47. */
  readonly locale?: string
}

/**
 * A sign-in that has begun. Keep it in the session of the person who began it and use it once; it is secret, since it
 * holds the PKCE verifier.
 */
export interface OAuthPending {
  readonly state: string
  readonly value: string
}

/** Where to send the person, and what to keep until they come back. */
export interface OAuthStart {
  readonly url: string
  readonly pending: OAuthPending
  /** Codes of texts such as `m365-redirect-insecure`. */
  readonly warnings?: readonly string[]
}

/** The result of a finished sign-in: the permission to send, and who gave it. */
export interface OAuthGrant {
  /** For {@link GrantStore.put}. Secret. */
  readonly value: string
  /** Who really signed in; the address may differ from the mailbox on the card. */
  readonly account: { readonly tenant: string; readonly object: string; readonly address: string }
  /** Codes of texts such as `m365-other-account`. */
  readonly warnings: readonly string[]
}

/** What a provider needs to get an access token from a grant. */
export interface TokenRequest {
  readonly key: GrantKey
  readonly grants: GrantStore
  /** True after the server refused the last token. */
  readonly renew: boolean
  /** Id of the sender that the token is for: an API may ask for another one than SMTP. Absent: the provider's first. */
  readonly sender?: string
  readonly signal?: AbortSignal
}

/** An access token. Secret. */
export interface Token {
  readonly token: string
  /** Milliseconds since the epoch. */
  readonly expires: number
  /** Who it belongs to: a person (default), or the application itself. */
  readonly holder?: 'person' | 'application'
  /** What it allows beyond sending, such as `Mail.ReadWrite`. */
  readonly permissions?: readonly string[]
}

/** Which grant to look at. */
export interface GrantRequest {
  readonly key: GrantKey
  readonly grants: GrantStore
  /** Default: now. */
  readonly now?: Date
}

/** What may be shown of a grant. Nothing in it is secret. */
export interface GrantStatus {
  /** `person`: a person signed in. `application`: an administrator lets the application send from the mailbox. */
  readonly kind: 'person' | 'application'
  readonly mailbox: string
  /** Who signed in. */
  readonly account?: OAuthGrant['account']
  readonly signedInAt: Date
  /** When the provider last gave a token. */
  readonly refreshedAt: Date
  /** When the last token ends. A new one is fetched by itself. */
  readonly tokenExpires?: Date
  /** When the provider ends a person's grant if it is not used before. */
  readonly idleEnds?: Date
  /** When the provider ends a person's grant in any case, where it does. */
  readonly ends?: Date
  /** Why the provider no longer gives a token. */
  readonly refused?: Diagnosis
  readonly findings: readonly Finding[]
}

/** Which grants to keep from expiring. */
export interface KeepAliveRequest {
  readonly keys: Iterable<GrantKey> | AsyncIterable<GrantKey>
  readonly grants: GrantStore
  /** Default: now. */
  readonly now?: Date
  readonly signal?: AbortSignal
}

/** The result for one grant. `failed` comes with a diagnosis that names who has to act. */
export interface KeptAlive {
  readonly key: GrantKey
  readonly result: 'fresh' | 'refreshed' | 'missing' | 'failed'
  readonly diagnosis?: Diagnosis
}

/** An administrator's consent for the whole organization. */
export interface AdminConsentRequest {
  /** Where the provider sends the administrator afterwards; registered like any other return address. */
  readonly redirectUri: string
  /** Comes back unchanged; keep it in the session and compare. */
  readonly state: string
  /** Id or domain of the organization; needed where the provider's options name none. */
  readonly tenant?: string
}

/**
 * Codes of the provider's texts whose titles are shown for a sign-in. Absent: a screen uses words of its own with the
 * provider's name.
 */
export interface OAuthTexts {
  /** Its title is the label of the button with which a person signs in. */
  readonly signIn?: string
  /** Its title says that the person has signed in. */
  readonly signedIn?: string
}

/** What a provider does so that one sign-in by a person is enough to send for years. */
export interface ProviderOAuth {
  /**
   * True when the application brings the tokens itself: there is no grant to look for, and no sign-in to begin or
   * complete.
   */
  readonly withoutGrant?: boolean
  /** True when the provider's options lack what a sign-in needs: every method then fails and says what is missing. */
  readonly notSetUp?: boolean
  readonly texts?: OAuthTexts
  begin(request: OAuthRequest): Promise<OAuthStart>
  /** @throws MailError with a diagnosis when the person declined or the provider refused. */
  complete(params: Readonly<Record<string, string>>, pending: OAuthPending): Promise<OAuthGrant>
  /** @throws MailError `AUTH` when a person has to sign in again, `CONFIG` when an administrator has to act. */
  token(request: TokenRequest): Promise<Token>
  /** Tells what may be shown of a stored grant. Undefined when no one has signed in, or what is stored is of no use. */
  grantStatus?(request: GrantRequest): Promise<GrantStatus | undefined>
  /** Refreshes, one after another, each person's grant that would end for lack of use. Run it once a day. */
  keepAlive?(request: KeepAliveRequest): Promise<readonly KeptAlive[]>
  /**
   * Answers the address of the page on which an administrator approves the application for the whole organization.
   * The administrator comes back with the request's `state`, and with `error` when the approval was not given.
   * @throws MailError `CONFIG` when the sign-in is not set up.
   */
  adminConsentUrl?(request: AdminConsentRequest): string
  /** Ids of the diagnoses that such an approval ends. */
  readonly endedByAdminConsent?: readonly string[]
}
