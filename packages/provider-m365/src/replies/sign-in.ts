import { apiSenderId, senderId } from '../sender.ts'
import { hearsay, inference, oauthGuide, retirementNotice, seen } from '../sources.ts'
import { administrator, fault, type Rule, signIn } from './kinds.ts'

/**
 * Microsoft repeats the reason of a refused sign-in inside its answer to MAIL FROM, so these may come at either
 * stage and under either code.
 */
const refusal = { stages: ['sign-in', 'sender'], replyCodes: [535, 530, 550] } as const

/**
 * Where SMTP is turned off, Graph still works: one press changes the card, and removes a password that is no longer
 * needed.
 */
const toApi = { field: 'sender', set: { sender: apiSenderId }, unset: ['password', 'passwordFor'] } as const

const authenticatedSmtp = { ...refusal, ...administrator, ...toApi, source: seen } as const

const toOAuth = { sender: senderId } as const

/** Replies of the mail server to a sign-in. */
export const signInReplies: readonly Rule[] = [
  {
    ...administrator,
    id: 'm365-mechanism-not-offered',
    stages: ['sign-in'],
    replyCodes: [504],
    text: 'unrecognized authentication type',
    sample: '504 5.7.4 Unrecognized authentication type [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: seen,
  },
  {
    ...authenticatedSmtp,
    id: 'm365-smtp-auth-off-tenant',
    mark: 'smtpclientauthentication',
    text: 'smtpclientauthentication is disabled for the tenant',
    sample:
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
  },
  {
    ...authenticatedSmtp,
    id: 'm365-smtp-auth-off-mailbox',
    mark: 'smtpclientauthentication',
    text: 'smtpclientauthentication is disabled for the mailbox',
    sample:
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information.',
  },
  {
    ...refusal,
    ...signIn,
    id: 'm365-basic-disabled',
    mark: '^5\\.7\\.139 ',
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
    mark: '^5\\.7\\.30 basic authentication is not supported for client submission',
    text: 'basic authentication is not supported for client submission',
    field: 'sender',
    set: toOAuth,
    sample: '550 5.7.30 Basic authentication is not supported for Client Submission.',
    source: retirementNotice,
  },
  {
    ...authenticatedSmtp,
    id: 'm365-security-defaults',
    mark: '^5\\.7\\.139 ',
    text: "locked by your organization's security defaults policy",
    sample:
      "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
  },
  {
    ...authenticatedSmtp,
    id: 'm365-conditional-access',
    mark: '^5\\.7\\.139 ',
    text: 'did not meet the criteria to be authenticated successfully',
    sample:
      '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
  },
  {
    ...refusal,
    ...signIn,
    id: 'm365-wrong-password',
    mark: '^5\\.7\\.139 ',
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
    mark: '^5\\.7\\.139 ',
    text: 'account (is )?locked',
    sample: '535 5.7.139 Authentication unsuccessful, the account is locked.',
    source: seen,
  },
  {
    ...refusal,
    ...signIn,
    id: 'm365-password-expired',
    mark: '^5\\.7\\.139 ',
    text: 'password (has |is )?expired',
    field: 'password',
    sample: '535 5.7.139 Authentication unsuccessful, the password has expired.',
    source: hearsay,
  },
  {
    ...administrator,
    id: 'm365-app-permission',
    mark: '^5\\.7\\.144 ',
    stages: ['sign-in'],
    replyCodes: [535],
    text: 'invalid api permissions',
    sample: '535 5.7.144 Authentication unsuccessful, invalid API permissions.',
    source: seen,
  },
  {
    ...fault,
    id: 'm365-sign-in-fault',
    stages: ['sign-in'],
    replyCodes: [454],
    text: 'temporary authentication failure',
    wait: 60,
    sample: '454 4.7.0 Temporary authentication failure [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: hearsay,
  },
  {
    ...signIn,
    id: 'm365-token-refused',
    stages: ['sign-in', 'sender'],
    replyCodes: [535, 530],
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
    replyCodes: [535, 530],
    text: 'authentication unsuccessful',
    field: 'password',
    sample: '535 5.7.3 Authentication unsuccessful [AM0PR04CA0001.eurprd04.prod.outlook.com]',
    source: oauthGuide,
  },
  {
    ...signIn,
    id: 'm365-token-refused',
    stages: ['sign-in'],
    replyCodes: [334],
    text: '"(status|schemes)"',
    field: 'username',
    sample: '334 eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIiwic2NvcGUiOiJtYWlsIn0=',
    source: inference,
  },
  {
    ...administrator,
    id: 'm365-sign-in-stalled',
    stages: ['sign-in'],
    replyCodes: [334],
    sample: '334 UGFzc3dvcmQ6',
    source: inference,
  },
]
