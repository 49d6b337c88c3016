import type { ReplyRule } from '../contract/diagnosis.ts'
import { agreementRules, brokenEncryptionRules } from './rules/agreement.ts'
import { certificateRules } from './rules/certificate.ts'
import { bareClientNameRules, clientNameRules } from './rules/client-name.ts'
import { closedRules, delayedRules, expiredRules, unreachableRules } from './rules/delivery.ts'
import { encryptionRules } from './rules/encryption.ts'
import { limitRules } from './rules/limits.ts'
import { commandRules, messageRules } from './rules/message.ts'
import { lostRules, networkRules } from './rules/network.ts'
import { oauthRules } from './rules/oauth.ts'
import { programWordRules } from './rules/program-words.ts'
import { recipientRules } from './rules/recipient.ts'
import { namedSenderRules, senderRules } from './rules/sender.ts'
import { senderAuthenticationRules } from './rules/sender-authentication.ts'
import { serviceRules } from './rules/service.ts'
import { signInRules } from './rules/sign-in.ts'
import { dialogueRules, refusedSignInRules } from './rules/sign-in-end.ts'

/** Keeps of the rules' types no more than their ids, so that the declarations of the package do not repeat every rule. */
const withIds = <Id extends string>(
  rules: readonly (ReplyRule & { readonly id: Id })[],
): readonly (ReplyRule & { readonly id: Id })[] => rules

const ordered = withIds([
  ...networkRules,
  ...certificateRules,
  ...agreementRules,
  ...encryptionRules,
  ...brokenEncryptionRules,
  ...oauthRules,
  ...dialogueRules,
  ...closedRules,
  ...serviceRules,
  ...clientNameRules,
  ...senderAuthenticationRules,
  ...signInRules,
  ...unreachableRules,
  ...limitRules,
  ...senderRules,
  ...refusedSignInRules,
  ...namedSenderRules,
  ...recipientRules,
  ...messageRules,
  ...expiredRules,
  ...delayedRules,
  ...commandRules,
  ...bareClientNameRules,
  ...lostRules,
  ...programWordRules,
])

/** Id of a diagnosis that no provider needs to be known for. */
export type RuleId = (typeof ordered)[number]['id']

/** What a reply means whoever the server belongs to. Among the rules that match, the earlier one wins. */
export const replyRules: readonly ReplyRule[] = ordered
