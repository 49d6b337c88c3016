import type { Finding, GrantKey, GrantRequest, GrantStatus, Sourced } from '@saatja/core'
import { refreshTokens } from '../sources.ts'
import { type Grant, parseGrant } from './grant.ts'

export const dayMs = 86_400_000

/** Microsoft ends a refresh token that was not used for so many days. */
const idle = { ...refreshTokens, value: 90 } as const satisfies Sourced<number>
/** Days before its end from which it is announced. */
const warnDays = 14

/** Says what may be shown of a grant. Undefined when no one has signed in, or what is stored is of no use. */
export const grantStatus = async ({
  key,
  grants,
  now = new Date(),
}: GrantRequest): Promise<GrantStatus | undefined> => {
  const stored = await grants.get(key)
  const grant = stored === undefined ? undefined : parseGrant(stored.value)
  if (grant === undefined) return undefined
  const idleEnds = idleEndOf(grant)
  const latest = latestEnd(grant)
  const refused = grant.refused ?? grant.apiRefused
  return {
    kind: grant.kind,
    mailbox: grant.mailbox,
    ...(grant.kind === 'person' ? { account: grant.account } : {}),
    signedInAt: new Date(grant.signedInAt),
    refreshedAt: new Date(grant.refreshedAt),
    ...(latest === undefined ? {} : { tokenExpires: new Date(latest) }),
    ...(idleEnds === undefined ? {} : { idleEnds }),
    ...(refused === undefined ? {} : { refused: refused.diagnosis }),
    findings: idleFindings(grant, key, now),
  }
}

/** When the last of its tokens ends. */
const latestEnd = ({ token, apiToken }: Grant): number | undefined => {
  const ends = [token, apiToken].flatMap((one) => (one === undefined ? [] : [one.expires]))
  return ends.length === 0 ? undefined : Math.max(...ends)
}

const idleEndOf = (grant: Grant): Date | undefined =>
  grant.kind === 'person' ? new Date(grant.refreshedAt + idle.value * dayMs) : undefined

const idleFindings = (grant: Grant, { card }: GrantKey, now: Date): readonly Finding[] => {
  const end = idleEndOf(grant)
  const days = end === undefined ? undefined : Math.ceil((end.getTime() - now.getTime()) / dayMs)
  if (end === undefined || days === undefined || days > warnDays) return []
  return [
    {
      code: 'm365-grant-idle-soon',
      severity: 'warning',
      field: 'username',
      card,
      actor: 'user',
      params: { count: Math.max(days, 0), date: end.toISOString().slice(0, 10) },
    },
  ]
}
