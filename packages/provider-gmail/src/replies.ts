import type { ReplyRule } from '@saatja/core'
import { apiReplies } from './replies/api.ts'
import { limits } from './replies/limits.ts'
import { messages } from './replies/messages.ts'
import { oauthReplies } from './replies/oauth.ts'
import { signIn } from './replies/sign-in.ts'

/** The replies of Google that have a meaning of their own. The text decides; one code carries many meanings. */
export const replies: readonly ReplyRule[] = [
  ...oauthReplies,
  ...signIn,
  ...limits,
  ...messages,
  ...apiReplies,
]
