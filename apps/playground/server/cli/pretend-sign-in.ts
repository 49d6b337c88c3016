import type { EffectiveSettings, GrantStore } from '@saatja/core'
import { visitSignIn } from '@saatja/testkit'
import type { Pretend } from '../pretend.ts'

/** Never opened: the parameters are taken from the address itself. */
const redirectUri = 'http://127.0.0.1/'

/** In a terminal nobody presses a button, so the sandbox's Microsoft is told “accept” for the mailbox. */
export const signInPretend = async (
  { auth, fields, user }: EffectiveSettings,
  company: string,
  grants: GrantStore,
  { microsoft }: Pretend,
): Promise<void> => {
  const { value: mailbox, card = user } = fields.username
  if (auth !== 'oauth' || mailbox === null) return
  const { url, pending } = await microsoft.oauth.begin({ mailbox, redirectUri })
  const params = await visitSignIn(url, { choice: 'accept', address: mailbox })
  const { value } = await microsoft.oauth.complete(params, pending)
  await grants.put({ company, card, mailbox }, value, 0)
}
