import type { ReplyRule } from '../contract/diagnosis.ts'
import { certificateRules } from './rules/certificate.ts'
import { encryptionRules } from './rules/encryption.ts'
import { limitRules } from './rules/limits.ts'
import { messageRules } from './rules/message.ts'
import { lostRules, networkRules } from './rules/network.ts'
import { oauthRules } from './rules/oauth.ts'
import { recipientRules } from './rules/recipient.ts'
import { senderRules } from './rules/sender.ts'
import { signInRules } from './rules/sign-in.ts'
import { dialogueRules, refusedSignInRules } from './rules/sign-in-end.ts'

const ordered = [
  ...networkRules,
  ...certificateRules,
  ...encryptionRules,
  ...oauthRules,
  ...dialogueRules,
  ...signInRules,
  ...limitRules,
  ...senderRules,
  ...refusedSignInRules,
  ...recipientRules,
  ...messageRules,
  ...lostRules,
] as const

/** Id of a diagnosis that no provider needs to be known for. */
export type RuleId = (typeof ordered)[number]['id']

/** What a reply means whoever the server belongs to. Among the rules that match, the earlier one wins. */
export const replyRules: readonly ReplyRule[] = ordered
