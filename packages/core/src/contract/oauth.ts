/** A grant belongs to the card on which the person signed in. It is never looked up by address alone. */
export interface GrantKey {
  readonly company: string
  readonly card: string
  readonly mailbox: string
}

/** A grant as it is kept, with the version that keeps two writers apart. */
export interface StoredGrant {
  /** Opaque to everybody but the provider that wrote it. Secret. */
  readonly value: string
  /** Counts up from 1; 0 stands for "no grant yet". */
  readonly version: number
}

/** Where OAuth grants are kept. One process may share it with others. */
export interface GrantStore {
  get(key: GrantKey): Promise<StoredGrant | undefined>
  /**
   * Writes when the stored version still is `version` (0: no grant yet) and answers the new version.
   * Answers undefined, and writes nothing, when somebody else was faster. A `null` value removes the grant.
   */
  put(key: GrantKey, value: string | null, version: number): Promise<number | undefined>
  /** Runs `work` while nobody else, in any process that shares the store, holds the same key. */
  lock<T>(key: GrantKey, work: () => Promise<T>): Promise<T>
}

/** A person's wish to sign in for a mailbox. */
export interface OAuthRequest {
  /** The mailbox on the card, such as `mari@kivi.ee`. */
  readonly mailbox: string
  /** Exact address to which the provider sends the person back. */
  readonly redirectUri: string
  /** Language of the provider's screens, BCP 47. */
  readonly locale?: string
}

/**
 * A sign-in that has begun. Belongs in the session of the person who began it, is used once, and is secret:
 * it holds the PKCE verifier.
 */
export interface OAuthPending {
  readonly state: string
  readonly value: string
}

/** Where to send the person, and what to keep until the answer comes. */
export interface OAuthStart {
  readonly url: string
  readonly pending: OAuthPending
  /** Codes of texts such as `m365-redirect-insecure`. */
  readonly warnings?: readonly string[]
}

/** What a finished sign-in leaves: the permission to send, and who gave it. */
export interface OAuthGrant {
  /** For {@link GrantStore.put}. Secret. */
  readonly value: string
  /** Who really signed in; the address may differ from the mailbox on the card. */
  readonly account: { readonly tenant: string; readonly object: string; readonly address: string }
  /** Codes of texts such as `m365-other-account`. */
  readonly warnings: readonly string[]
}

/** What a provider needs to make an access token out of a grant. */
export interface TokenRequest {
  readonly key: GrantKey
  readonly grants: GrantStore
  /** True after the server refused the last token. */
  readonly renew: boolean
  readonly signal?: AbortSignal
}

/** An access token. Secret. */
export interface Token {
  readonly token: string
  /** Milliseconds since the epoch. */
  readonly expires: number
}

/** What a provider does so that a person signs in once and mail goes out for years. */
export interface ProviderOAuth {
  /** True when the application brings the tokens: there is no grant to look for, and nothing to begin or complete. */
  readonly withoutGrant?: boolean
  begin(request: OAuthRequest): Promise<OAuthStart>
  /** @throws MailError with a diagnosis when the person declined or the provider refused. */
  complete(params: Readonly<Record<string, string>>, pending: OAuthPending): Promise<OAuthGrant>
  /** @throws MailError `AUTH` when a person has to sign in again, `CONFIG` when an administrator has to act. */
  token(request: TokenRequest): Promise<Token>
}
