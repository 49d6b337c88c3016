import { MailError } from '../contract/mail-error.ts'
import type { GrantKey, GrantStore, Token } from '../contract/oauth.ts'
import type { Provider } from '../contract/provider.ts'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import { memoryGrants } from '../secrets/grants.ts'
import { sharedRequests } from './shared-requests.ts'

export interface TokenOwner {
  readonly provider: Provider
  /** Id of the mail sender: another sender may need another token of the same grant. */
  readonly sender: string
  readonly key: GrantKey
}

/** Access tokens, asked for once per mailbox and kept until they expire. In memory only. */
export interface Tokens {
  /**
   * Returns the version of the stored grant.
   * @throws ProblemError when the person has not signed in.
   */
  version(owner: TokenOwner): Promise<number>
  /**
   * Returns a token other than the one that the server has just `refused`, if it refused one.
   * @throws MailError from the provider, or ProblemError.
   */
  token(owner: TokenOwner, refused?: string, signal?: AbortSignal): Promise<Token>
}

interface Kept {
  readonly token: Token
  readonly version: number
}

/** Milliseconds before its end from which a token is no longer used: sending one message may take as long as that. */
const margin = 60_000

const problem = (fault: Problem['fault'], key: GrantKey, error?: unknown): ProblemError =>
  new ProblemError({
    stage: 'sign-in',
    ...(fault ? { fault } : {}),
    params: { mailbox: key.mailbox },
    ...(error === undefined ? {} : { cause: error }),
  })

/** @throws ProblemError when the application keeps no grants for this provider */
const storeFor = (grants: GrantStore | undefined, { provider, key }: TokenOwner): GrantStore => {
  if (grants && provider.oauth) return grants
  if (provider.oauth?.withoutGrant) return memoryGrants()
  const params = { mailbox: key.mailbox, provider: provider.name }
  throw new ProblemError({ stage: 'sign-in', fault: 'oauth-not-set-up', params })
}

const versionOf = async (grants: GrantStore | undefined, owner: TokenOwner): Promise<number> => {
  if (owner.provider.oauth?.withoutGrant) return 0
  const stored = await storeFor(grants, owner).get(owner.key)
  if (!stored) throw problem('oauth-grant-missing', owner.key)
  return stored.version
}

export const tokenCache = (grants: GrantStore | undefined): Tokens => {
  const kept = new Map<string, Kept>()
  const shared = sharedRequests<Token>()
  const version = (owner: TokenOwner): Promise<number> => versionOf(grants, owner)
  const request = async (
    owner: TokenOwner,
    id: string,
    renew: boolean,
    signal: AbortSignal,
  ): Promise<Token> => {
    const { provider, sender, key } = owner
    try {
      const before = await version(owner)
      const store = storeFor(grants, owner)
      const token = await provider.oauth?.token({ key, grants: store, renew, sender, signal })
      if (!token) throw problem('oauth-not-set-up', key)
      // It cannot be told whether the provider renewed the grant or someone signed in: the next message asks again.
      if (before === (await version(owner))) kept.set(id, { token, version: before })
      else kept.delete(id)
      return token
    } catch (error) {
      // A newer request of another caller stays.
      if (!signal.aborted) kept.delete(id)
      if (MailError.is(error) || error instanceof ProblemError) throw error
      throw problem('oauth-token-failed', key, error)
    }
  }

  return {
    version,
    async token(owner, refused, signal) {
      const id = JSON.stringify([owner.provider.id, owner.sender, owner.key])
      const known = kept.get(id)
      if (known && isUsable(known, refused) && known.version === (await version(owner))) return known.token
      const renew = refused !== undefined
      return shared.join(`${renew} ${id}`, (abort) => request(owner, id, renew, abort), signal)
    },
  }
}

const isUsable = ({ token: { token, expires } }: Kept, refused: string | undefined): boolean =>
  expires - margin > Date.now() && token !== refused
