import type { Sender } from '@saatja/core'
import { gmailApi } from './gmail-api.ts'
import { apiLimits } from './limits.ts'
import type { GmailOptions } from './options.ts'

/**
 * Signed in with Google. Only used where a card names it: a card that states Gmail and an app password works as before.
 * Where the application may use the whole mailbox it sends over SMTP, otherwise through the API.
 */
export const senderOf = ({ access }: GmailOptions): Sender => ({
  id: 'gmail-oauth',
  name: 'Gmail OAUTH',
  auth: 'oauth',
  bulk: 'free',
  byName: true,
  hints: ['gmail-sent-copy'],
  ...(access === 'full' ? {} : { api: gmailApi, limits: apiLimits }),
})
