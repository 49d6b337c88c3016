import type { ReplyRule } from '@saatja/core'
import { samples } from '../samples.ts'
import { errorList, relayPage, replyCollection } from '../sources.ts'
import { conversation, mailing } from './stages.ts'

const waiting = { code: 'LIMIT', actor: 'nobody', retry: 'later' } as const
const unreachable = { code: 'NETWORK', actor: 'nobody', retry: 'later' } as const

const amounts: readonly ReplyRule[] = [
  {
    id: 'gmail-daily-limit',
    stages: mailing,
    ...waiting,
    replyCodes: [550],
    text: 'daily (?:user )?sending (?:limit|quota) exceeded',
    source: replyCollection,
    sample: samples.dailyLimit,
  },
  {
    id: 'gmail-unusual-rate',
    stages: mailing,
    ...waiting,
    replyCodes: [421, 550],
    text: 'an? unusual rate of',
    source: replyCollection,
    sample: samples.unusualRate,
  },
]

/** smtp-relay.gmail.com is not a server of this provider: these rules are for people who paste such a reply. */
const relay: readonly ReplyRule[] = [
  {
    id: 'gmail-relay-user-limit',
    stages: mailing,
    ...waiting,
    replyCodes: [550],
    text: 'daily smtp relay (?:sending )?limit exceeded for user',
    source: relayPage,
    sample: samples.relayUserLimit,
  },
  {
    id: 'gmail-relay-customer-limit',
    stages: mailing,
    ...waiting,
    replyCodes: [550],
    text: 'daily smtp relay (?:sending )?limit exceeded for customer',
    source: relayPage,
    sample: samples.relayCustomerLimit,
  },
  {
    // Google counts the peak in windows of ten minutes.
    id: 'gmail-relay-peak',
    stages: mailing,
    ...waiting,
    replyCodes: [450],
    text: 'peak smtp relay limit exceeded',
    wait: 600,
    source: relayPage,
    sample: samples.relayPeak,
  },
  {
    id: 'gmail-relay-denied',
    stages: mailing,
    code: 'CONFIG',
    replyCodes: [550],
    text: 'mail relay denied|invalid credentials for relay',
    actor: 'mail-administrator',
    retry: 'after-change',
    source: replyCollection,
    sample: samples.relayDenied,
  },
]

const connections: readonly ReplyRule[] = [
  {
    id: 'gmail-connection-refused',
    stages: conversation,
    ...unreachable,
    replyCodes: [421],
    text: 'try again later, closing connection',
    source: errorList,
    sample: samples.connectionRefused,
  },
  {
    id: 'gmail-connection-expired',
    stages: conversation,
    ...unreachable,
    replyCodes: [421],
    text: 'connection expired',
    source: replyCollection,
    sample: samples.connectionExpired,
  },
  {
    id: 'gmail-temporary',
    stages: conversation,
    ...unreachable,
    replyCodes: [421, 451],
    text: 'temporary system problem|server busy|mail server (?:has )?temporarily rejected',
    source: errorList,
    sample: samples.temporary,
  },
  {
    id: 'gmail-timeout',
    stages: conversation,
    ...unreachable,
    replyCodes: [451],
    text: 'timeout - closing connection',
    source: replyCollection,
    sample: samples.timeout,
  },
]

export const limits: readonly ReplyRule[] = [...amounts, ...relay, ...connections]
