import { tooSoon, usedUp } from '../smtp/policy.ts'
import type { ApiServerOptions } from './api-server-options.ts'
import type { Handed } from './message.ts'

/** Refuses a message that breaks a limit of the mailbox. Limits count only where the API has an answer for them. */
export const breaking = (
  { api, limits, usageCounter, now }: ApiServerOptions,
  user: string,
  { raw, recipients }: Handed,
): string | undefined => {
  const { tooLarge, tooFast, dailyLimit } = api.behaviour.replies
  const visit = { usage: usageCounter.usage(user), now: now() }
  if (limits.size !== undefined && raw.length > limits.size.value) return tooLarge
  if (tooFast !== undefined && tooSoon(limits, visit)) return tooFast
  return dailyLimit !== undefined && usedUp(limits, visit, recipients.length) ? dailyLimit : undefined
}
