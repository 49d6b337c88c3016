import {
  type GrantKey,
  type GrantStatus,
  type GrantStore,
  type KeepAliveRequest,
  type KeptAlive,
  MailError,
  type Token,
  type TokenRequest,
} from '@saatja/core'
import { dayMs, grantStatus } from './grant-status.ts'

/** From here on a grant is refreshed even though nobody sends. */
const refreshDays = 60

type GetToken = (request: TokenRequest) => Promise<Token>

/** Refreshes, one after another, each person's grant that was not used for 60 days. Run it once a day. */
export const keepAlive = async (
  token: GetToken,
  { keys, grants, now = new Date(), signal }: KeepAliveRequest,
): Promise<readonly KeptAlive[]> => {
  const kept: KeptAlive[] = []
  for await (const key of keys) {
    if (signal?.aborted) break
    kept.push(await keepOne(token, key, grants, now))
  }
  return kept
}

const keepOne = async (token: GetToken, key: GrantKey, grants: GrantStore, now: Date): Promise<KeptAlive> => {
  try {
    const status = await grantStatus({ key, grants, now })
    if (status === undefined) return { key, result: 'missing' }
    if (!isDue(status, now)) return notDue(key, status)
    // What was refused for good, or not long ago, is said again without asking.
    await token({ key, grants, renew: true })
    return { key, result: 'refreshed' }
  } catch (error) {
    // One unreadable grant must not keep the others from being refreshed; a store that is down must be noticed.
    if (!MailError.is(error)) throw error
    return { key, result: 'failed', diagnosis: error.diagnosis }
  }
}

const notDue = (key: GrantKey, { refused }: GrantStatus): KeptAlive =>
  refused === undefined ? { key, result: 'fresh' } : { key, result: 'failed', diagnosis: refused }

const isDue = ({ kind, refreshedAt }: GrantStatus, now: Date): boolean =>
  kind === 'person' && now.getTime() - refreshedAt.getTime() >= refreshDays * dayMs
