import { type GrantKey, type GrantStore, MailError } from '@saatja/core'

/** A grant that was damaged counts as none: signing in anew, or out, takes its place. */
export const unlessDamaged = <T>(reading: Promise<T>): Promise<T | undefined> =>
  reading.catch((error: unknown) => {
    if (MailError.is(error)) return undefined
    throw error
  })

/** Puts a grant, or with `null` none, in the place of whatever is there. */
export const replaceGrant = (grants: GrantStore, key: GrantKey, value: string | null): Promise<void> =>
  grants.lock(key, async () => {
    // Whoever removes a card or all secrets does not wait for the lock, so the version may change in between.
    for (let written: number | undefined; written === undefined; ) {
      const stored = await unlessDamaged(grants.get(key))
      written = await grants.put(key, value, stored?.version ?? 0)
    }
  })
