import type { ReplyRule } from '@saatja/core'
import { samples } from '../samples.ts'
import { errorList, replyCollection } from '../sources.ts'
import { delivering } from './stages.ts'

const refused = { code: 'REJECTED', actor: 'user', retry: 'never' } as const
const content = { ...refused, stages: ['message', 'final-reply'] } as const

export const messages: readonly ReplyRule[] = [
  {
    id: 'gmail-too-many-recipients',
    ...refused,
    stages: ['recipient'],
    replyCodes: [452],
    text: 'too many recipients',
    source: errorList,
    sample: samples.tooManyRecipients,
  },
  {
    id: 'gmail-too-large',
    ...refused,
    stages: ['sender', 'message', 'final-reply'],
    replyCodes: [552],
    text: 'exceed(?:ed|s) google.s message size limit',
    source: replyCollection,
    sample: samples.tooLarge,
  },
  {
    id: 'gmail-blocked-content',
    ...content,
    replyCodes: [552],
    text: 'potential security issue|illegal attachment',
    source: replyCollection,
    sample: samples.blockedContent,
  },
  {
    id: 'gmail-spam',
    ...content,
    replyCodes: [550],
    text: 'likely unsolicited mail',
    source: replyCollection,
    sample: samples.spam,
  },
  {
    id: 'gmail-headers',
    ...content,
    replyCodes: [550],
    text: '(?:missing|multiple) .{0,40}in (?:the )?from: header|missing a valid message-id: header|not rfc 5322 compliant',
    actor: 'application-administrator',
    source: replyCollection,
    sample: samples.headers,
  },
  {
    // Google says this as the receiver, so it mostly comes back as a bounce.
    id: 'gmail-recipient-authentication',
    stages: delivering,
    code: 'REJECTED',
    replyCodes: [421, 550],
    text: 'unauthenticated .{0,100}dmarc|(?:authenticate|authentication checks) .{0,60}(?:spf|dkim)|hard fail policy',
    actor: 'dns-owner',
    retry: 'after-change',
    source: replyCollection,
    sample: samples.recipientAuthentication,
  },
]
