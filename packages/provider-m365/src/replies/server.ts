import { senderId } from '../sender.ts'
import {
  bounceCodes,
  deviceSetup,
  hearsay,
  inference,
  oauthGuide,
  replyCollection,
  retirementNotice,
  seen,
} from '../sources.ts'
import { administrator, application, fault, type Rule, settings, signIn } from './kinds.ts'

/**
 * Microsoft repeats the reason of a refused sign-in inside its answer to MAIL FROM, so these may come at either
 * stage and under either code.
 */
const refusal = { stages: ['sign-in', 'sender'], codes: [535, 530, 550] } as const

const authenticatedSmtp = { ...refusal, ...administrator, source: seen } as const

const toOAuth = { sender: senderId } as const

/** Replies up to and including the sign-in. */
export const serverReplies: readonly Rule[] = [
  {
    ...settings,
    id: 'm365-encryption-required',
    stages: ['sender', 'sign-in'],
    codes: [451],
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
    codes: [421],
    text: 'tls 1\\.0',
    sample:
      '421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade/update your client to support TLS 1.2.',
    source: { ...deviceSetup, confidence: 'unverified' },
  },
  {
    ...administrator,
    id: 'm365-mechanism-not-offered',
    stages: ['sign-in'],
    codes: [504],
    text: 'unrecognized authentication type',
    sample: '504 5.7.4 Unrecognized authentication type [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: seen,
  },
  {
    ...authenticatedSmtp,
    id: 'm365-smtp-auth-off-tenant',
    text: 'smtpclientauthentication is disabled for the tenant',
    sample:
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
  },
  {
    ...authenticatedSmtp,
    id: 'm365-smtp-auth-off-mailbox',
    text: 'smtpclientauthentication is disabled for the mailbox',
    sample:
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information.',
  },
  {
    ...refusal,
    ...signIn,
    id: 'm365-basic-disabled',
    text: 'basic authentication is disabled',
    field: 'sender',
    set: toOAuth,
    sample:
      '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: seen,
  },
  {
    ...refusal,
    ...signIn,
    id: 'm365-basic-removed',
    text: 'basic authentication is not supported for client submission',
    field: 'sender',
    set: toOAuth,
    sample: '550 5.7.30 Basic authentication is not supported for Client Submission.',
    source: retirementNotice,
  },
  {
    ...authenticatedSmtp,
    id: 'm365-security-defaults',
    text: "locked by your organization's security defaults policy",
    sample:
      "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
  },
  {
    ...authenticatedSmtp,
    id: 'm365-conditional-access',
    text: 'did not meet the criteria to be authenticated successfully',
    sample:
      '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
  },
  {
    ...refusal,
    ...signIn,
    id: 'm365-wrong-password',
    text: 'user credentials were incorrect',
    field: 'password',
    sample:
      '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect. [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: seen,
  },
  {
    ...refusal,
    ...signIn,
    id: 'm365-account-locked',
    text: 'account (is )?locked',
    sample: '535 5.7.139 Authentication unsuccessful, the account is locked.',
    source: seen,
  },
  {
    ...refusal,
    ...signIn,
    id: 'm365-password-expired',
    text: 'password (has |is )?expired',
    field: 'password',
    sample: '535 5.7.139 Authentication unsuccessful, the password has expired.',
    source: hearsay,
  },
  {
    ...administrator,
    id: 'm365-app-permission',
    stages: ['sign-in'],
    codes: [535],
    text: 'invalid api permissions',
    sample: '535 5.7.144 Authentication unsuccessful, invalid API permissions.',
    source: seen,
  },
  {
    ...fault,
    id: 'm365-sign-in-fault',
    stages: ['sign-in'],
    codes: [454],
    text: 'temporary authentication failure',
    wait: 60,
    sample: '454 4.7.0 Temporary authentication failure [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: hearsay,
  },
  {
    ...signIn,
    id: 'm365-token-refused',
    stages: ['sign-in', 'sender'],
    codes: [535, 530],
    text: 'authentication unsuccessful',
    auth: 'oauth',
    field: 'username',
    sample: '535 5.7.3 Authentication unsuccessful [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: oauthGuide,
  },
  {
    ...signIn,
    id: 'm365-sign-in-refused',
    stages: ['sign-in', 'sender'],
    codes: [535, 530],
    text: 'authentication unsuccessful',
    field: 'password',
    sample: '535 5.7.3 Authentication unsuccessful [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: oauthGuide,
  },
  {
    ...signIn,
    id: 'm365-token-refused',
    stages: ['sign-in'],
    codes: [334],
    text: '"(status|schemes)"',
    field: 'username',
    sample: '334 eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIiwic2NvcGUiOiJtYWlsIn0=',
    source: inference,
  },
  {
    ...administrator,
    id: 'm365-sign-in-stalled',
    stages: ['sign-in'],
    codes: [334],
    sample: '334 UGFzc3dvcmQ6',
    source: inference,
  },
  {
    ...settings,
    id: 'm365-not-signed-in',
    stages: ['sender'],
    codes: [530],
    text: 'client (was )?not authenticated to send (anonymous )?mail',
    field: 'username',
    sample: '530 5.7.57 Client not authenticated to send mail. [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: bounceCodes,
  },
  {
    ...fault,
    id: 'm365-busy',
    codes: [451],
    text: '(server busy|access denied).*try again later',
    wait: 300,
    sample: '451 4.7.500 Server busy. Please try again later from [203.0.113.7].',
    source: bounceCodes,
  },
  {
    ...fault,
    id: 'm365-unavailable',
    codes: [421],
    text: 'service not (available|active)',
    wait: 300,
    sample: '421 4.3.2 Service not available [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: replyCollection,
  },
  {
    ...fault,
    id: 'm365-unavailable',
    codes: [451],
    text: 'temporary server error.*prx',
    wait: 60,
    sample:
      '451 4.7.0 Temporary server error. Please try again later. PRX4 [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: replyCollection,
  },
]
