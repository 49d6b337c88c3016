import type { ReplyRule } from '@saatja/core'
import { samples } from './samples.ts'
import { limitsTable, restrictions, signInCode, submissionPlugin, transferAgent } from './sources.ts'

const mailing = ['sender', 'recipient', 'message', 'final-reply'] as const
const conversation = ['connect', 'greeting', 'capabilities', 'sign-in', ...mailing] as const

const waiting = { actor: 'nobody', retry: 'later' } as const
const message = { code: 'REJECTED', actor: 'user', retry: 'never' } as const

const signIn: readonly ReplyRule[] = [
  {
    id: 'zone-application-password',
    code: 'AUTH',
    stages: ['sign-in'],
    replyCodes: [535],
    text: 'application specific password',
    actor: 'user',
    retry: 'after-sign-in',
    field: 'password',
    source: submissionPlugin,
    sample: samples.applicationPassword,
  },
  {
    id: 'zone-password',
    code: 'AUTH',
    stages: ['sign-in'],
    replyCodes: [535],
    text: 'authentication failed',
    actor: 'user',
    retry: 'after-sign-in',
    field: 'password',
    source: submissionPlugin,
    sample: samples.password,
  },
  {
    // QUIRK: WildDuck answers 403, which no mail standard knows; its code 403 is that of its web interface.
    // https://github.com/zone-eu/wildduck lib/user-handler.js, rateLimitResponse
    id: 'zone-sign-in-limit',
    code: 'LIMIT',
    stages: ['sign-in'],
    replyCodes: [403],
    text: 'authentication was rate limited',
    ...waiting,
    wait: 120,
    field: 'password',
    source: signInCode,
    sample: samples.signInLimit,
  },
]

const limits: readonly ReplyRule[] = [
  {
    // QUIRK: a 550 that is temporary; the reply says for how long. https://github.com/zone-eu/zonemta-wildduck index.js
    id: 'zone-daily-limit',
    stages: mailing,
    code: 'LIMIT',
    replyCodes: [550],
    text: 'reached a daily sending limit',
    ...waiting,
    wait: 'expires in (?:(?<hours>\\d+) hours?|(?<minutes>\\d+) minutes?|(?<seconds>\\d+) seconds?)',
    source: submissionPlugin,
    sample: samples.dailyLimit,
  },
  {
    id: 'zone-blocked',
    stages: conversation,
    code: 'CONFIG',
    text: 'smtp access denied',
    actor: 'provider',
    retry: 'after-change',
    source: restrictions,
    sample: samples.blocked,
  },
  {
    id: 'zone-account-disabled',
    stages: mailing,
    code: 'CONFIG',
    replyCodes: [550],
    text: '\\buser ".*" (?:is currently disabled|was not found)',
    actor: 'mail-administrator',
    retry: 'after-change',
    field: 'username',
    source: submissionPlugin,
    sample: samples.disabled,
  },
  {
    id: 'zone-overload',
    code: 'NETWORK',
    stages: ['connect', 'greeting'],
    replyCodes: [421],
    text: 'no free process to handle connection',
    ...waiting,
    source: transferAgent,
    sample: samples.overload,
  },
]

const messages: readonly ReplyRule[] = [
  {
    id: 'zone-too-many-recipients',
    ...message,
    stages: ['recipient'],
    replyCodes: [452],
    text: 'too many recipients',
    source: limitsTable,
    sample: samples.tooManyRecipients,
  },
  {
    id: 'zone-recipient-syntax',
    ...message,
    stages: ['recipient'],
    replyCodes: [553],
    text: 'is not a valid rfc-5321 address',
    source: transferAgent,
    sample: samples.recipientSyntax,
  },
  {
    id: 'zone-too-large',
    ...message,
    stages: ['sender', 'message', 'final-reply'],
    replyCodes: [552],
    text: 'message exceeds fixed maximum message size',
    source: transferAgent,
    sample: samples.tooLarge,
  },
]

/** The texts decide; the codes alone are shared by many meanings. */
export const replies: readonly ReplyRule[] = [...signIn, ...limits, ...messages]
