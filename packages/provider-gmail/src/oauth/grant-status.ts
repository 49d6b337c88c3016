import type { Finding, GrantKey, GrantRequest, GrantStatus } from '@saatja/core'
import { tokenExpiry } from '../sources.ts'
import { type GmailGrant, type GmailPersonGrant, parseGrant } from './grant.ts'
import type { GoogleRegistration } from './registration.ts'

export const dayMs = 86_400_000

/** Days after which Google ends a sign-in to an application whose publishing status is "testing". */
const testing = { ...tokenExpiry, value: 7 }
/** Days after which Google ends a sign-in that was not used: six months, the shortest of them. */
const idle = { ...tokenExpiry, value: 181 }
/** Milliseconds before its end from which an end is announced. */
const warnDays = 14

/** Finds when the sign-in ends in any case. Undefined when that is not known. */
export const testingEnd = (
  { signedInAt, ends }: GmailPersonGrant,
  publishing: GoogleRegistration['publishing'],
): number | undefined => ends ?? (publishing === 'testing' ? signedInAt + testing.value * dayMs : undefined)

const finding = (
  code: 'gmail-grant-testing' | 'gmail-grant-idle-soon',
  { card }: GrantKey,
  end: number,
  now: Date,
): Finding => ({
  code,
  severity: 'warning',
  field: 'username',
  card,
  actor: code === 'gmail-grant-testing' ? 'application-administrator' : 'user',
  params: {
    count: Math.max(Math.ceil((end - now.getTime()) / dayMs), 0),
    date: new Date(end).toISOString().slice(0, 10),
  },
})

/** Lists the ends that can be foretold. A changed password and a hundred further sign-ins end it without notice. */
const forecasts = (
  grant: GmailGrant,
  publishing: GoogleRegistration['publishing'],
): { readonly ends?: number; readonly idleEnds?: number } => {
  if (grant.kind !== 'person') return {}
  const ends = testingEnd(grant, publishing)
  return { idleEnds: grant.refreshedAt + idle.value * dayMs, ...(ends === undefined ? {} : { ends }) }
}

const findingsOf = (
  { ends, idleEnds }: ReturnType<typeof forecasts>,
  key: GrantKey,
  now: Date,
): readonly Finding[] => {
  if (ends !== undefined) return [finding('gmail-grant-testing', key, ends, now)]
  const soon = idleEnds !== undefined && idleEnds - now.getTime() <= warnDays * dayMs
  return soon ? [finding('gmail-grant-idle-soon', key, idleEnds, now)] : []
}

/** Tells what may be shown of a stored grant. Undefined when no one has signed in, or what is stored is of no use. */
export const grantStatusWith =
  (publishing: GoogleRegistration['publishing']) =>
  async ({ key, grants, now = new Date() }: GrantRequest): Promise<GrantStatus | undefined> => {
    const stored = await grants.get(key)
    const grant = stored === undefined ? undefined : parseGrant(stored.value)
    if (grant === undefined) return undefined
    const known = forecasts(grant, publishing)
    return {
      kind: grant.kind,
      mailbox: grant.mailbox,
      ...(grant.kind === 'person' ? { account: grant.account } : {}),
      signedInAt: new Date(grant.signedInAt),
      refreshedAt: new Date(grant.refreshedAt),
      ...(grant.token === undefined ? {} : { tokenExpires: new Date(grant.token.expires) }),
      ...(known.idleEnds === undefined ? {} : { idleEnds: new Date(known.idleEnds) }),
      ...(known.ends === undefined ? {} : { ends: new Date(known.ends) }),
      ...(grant.refused === undefined ? {} : { refused: grant.refused.diagnosis }),
      findings: findingsOf(known, key, now),
    }
  }
