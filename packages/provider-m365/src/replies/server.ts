import { bounceCodes, deviceSetup, replyCollection } from '../sources.ts'
import { application, fault, type Rule, settings } from './kinds.ts'
import { conversation } from './stages.ts'

/** Replies about the connection, and about the state of the server. */
export const serverReplies: readonly Rule[] = [
  {
    ...settings,
    id: 'm365-encryption-required',
    stages: ['sender', 'sign-in'],
    replyCodes: [451],
    text: 'starttls is required to send mail',
    field: 'security',
    set: { security: 'starttls' },
    sample: '451 5.7.3 STARTTLS is required to send mail [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: replyCollection,
  },
  {
    ...application,
    id: 'm365-tls-too-old',
    stages: ['encryption', 'capabilities', 'sign-in'],
    replyCodes: [421],
    text: 'tls 1\\.0',
    sample:
      '421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade/update your client to support TLS 1.2.',
    source: { ...deviceSetup, confidence: 'unverified' },
  },
  {
    ...settings,
    id: 'm365-not-signed-in',
    stages: ['sender'],
    replyCodes: [530],
    text: 'client (was )?not authenticated to send (anonymous )?mail',
    field: 'username',
    sample: '530 5.7.57 Client not authenticated to send mail. [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: bounceCodes,
  },
  {
    ...fault,
    id: 'm365-busy',
    stages: conversation,
    replyCodes: [451],
    text: '(server busy|access denied).*try again later',
    wait: 300,
    sample: '451 4.7.500 Server busy. Please try again later from [203.0.113.7].',
    source: bounceCodes,
  },
  {
    ...fault,
    id: 'm365-unavailable',
    stages: conversation,
    replyCodes: [421],
    text: 'service not (available|active)',
    wait: 300,
    sample: '421 4.3.2 Service not available [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: replyCollection,
  },
  {
    ...fault,
    id: 'm365-unavailable',
    stages: conversation,
    replyCodes: [451],
    text: 'temporary server error.*prx',
    wait: 60,
    sample:
      '451 4.7.0 Temporary server error. Please try again later. PRX4 [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: replyCollection,
  },
]
