import type { Sender } from '@saatja/core'
import { gmailApi } from './gmail-api.ts'
import { apiLimits } from './limits.ts'
import type { GmailOptions } from './options.ts'

/**
 * Signed in with Google. By name alone: a card that states Gmail and an app password goes on as before. Where the
 * application may have the whole mailbox it goes over SMTP, else through the API.
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
