import { accountReplies, otherNumbers } from './account.ts'
import { applicationReplies } from './application.ts'
import { graphReplies } from './graph.ts'
import type { Rule } from './kinds.ts'
import { limitReplies } from './limits.ts'
import { messageReplies } from './message.ts'
import { serverReplies } from './server.ts'
import { signInReplies } from './sign-in.ts'

/** Replies of the mail server and the sign-in service, the most specific first. */
export const replies: readonly Rule[] = [
  ...accountReplies,
  ...applicationReplies,
  ...signInReplies,
  ...serverReplies,
  ...limitReplies,
  ...messageReplies,
  ...graphReplies,
  ...otherNumbers,
]
