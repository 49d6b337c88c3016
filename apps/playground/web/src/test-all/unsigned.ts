import type { EffectiveSettings } from '@saatja/core'

/** A mailbox to which its user has not signed in yet. */
export interface Unsigned {
  readonly user: string
  readonly mailbox: string
  readonly provider: string
}

/** Of these users, those who have to sign in to a mailbox that their own card names. */
export const unsignedOf = (
  codes: readonly string[],
  effective: ReadonlyMap<string, EffectiveSettings>,
): readonly Unsigned[] =>
  codes.flatMap((user) => {
    const settings = effective.get(user)
    const { value: mailbox = null } = settings?.fields.username ?? {}
    const { value: provider = null } = settings?.fields.provider ?? {}
    const missing = settings?.findings.some(
      ({ code, card }) => code === 'oauth-grant-missing' && (card ?? user) === user,
    )
    return missing && mailbox !== null && provider !== null ? [{ user, mailbox, provider }] : []
  })
