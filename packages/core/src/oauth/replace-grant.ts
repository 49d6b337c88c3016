import { argumentRules } from '../contract/arguments.ts'
import { MailError } from '../contract/mail-error.ts'
import type { GrantKey, GrantStore, StoredGrant } from '../contract/oauth.ts'
import { checkArgument, type OptionRule } from '../contract/options.ts'

/** A grant that was damaged counts as none: signing in anew, or out, takes its place. */
const readable = (reading: Promise<StoredGrant | undefined>): Promise<StoredGrant | undefined> =>
  reading.catch((error: unknown) => {
    if (MailError.is(error)) return undefined
    throw error
  })

const textOrNull: OptionRule = {
  must: 'text or null',
  test: (value) => value === null || typeof value === 'string',
}

/** Puts a grant in the place of whatever is stored under the key; `null` removes it, which signs the person out. */
export const replaceGrant = async (
  grants: GrantStore,
  key: GrantKey,
  value: string | null,
): Promise<void> => {
  checkArgument('replaceGrant', 'grants', argumentRules.grants, grants)
  checkArgument('replaceGrant', 'key', argumentRules.grantKey, key)
  checkArgument('replaceGrant', 'value', textOrNull, value)
  await grants.lock(key, async () => {
    // Whoever removes a card or all secrets does not wait for the lock, so the version may change in between.
    for (let written: number | undefined; written === undefined; ) {
      const stored = await readable(grants.get(key))
      written = await grants.put(key, value, stored?.version ?? 0)
    }
  })
}
