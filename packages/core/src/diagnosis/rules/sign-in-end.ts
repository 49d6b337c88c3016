import type { ReplyRule } from '../../contract/diagnosis.ts'
import { rfc4954, servers, xoauth2 } from './sources.ts'
import { signingIn } from './stages.ts'

/** What stopped in the middle of a sign-in: the last reply is 334. */
export const dialogueRules = [
  {
    id: 'token-refused',
    code: 'AUTH',
    stages: signingIn,
    replyCodes: [334],
    text: '"(?:status|schemes|error)"|eyJ',
    actor: 'user',
    retry: 'after-sign-in',
    field: 'username',
    source: xoauth2,
    sample: '334 eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIiwic2NvcGUiOiJtYWlsIn0=',
  },
  {
    id: 'sign-in-broken-off',
    code: 'NETWORK',
    stages: signingIn,
    replyCodes: [334],
    text: 'user ?name|password|VXNlcm5hbWU|UGFzc3dvcmQ',
    actor: 'mail-administrator',
    retry: 'later',
    wait: 900,
    source: rfc4954,
    sample: '334 UGFzc3dvcmQ6',
  },
  {
    id: 'sign-in-unanswered',
    code: 'NETWORK',
    stages: signingIn,
    stageless: true,
    replyCodes: [334],
    actor: 'mail-administrator',
    retry: 'later',
    wait: 900,
    source: rfc4954,
    sample: '334',
  },
] as const satisfies readonly ReplyRule[]

const refusal =
  'auth[a-z]* (?:has )?(?:failed|failure|unsuccessful|credentials invalid|rejected|error)|auth[a-z]* credentials|incorrect (?:auth|user|password|log-?in)|(?:invalid|bad|wrong) (?:log-?in|user ?name|credentials|password|user)|log-?in (?:has )?(?:failed|failure|incorrect|denied|invalid)|password not accepted|(?:user ?name|password) (?:is |are )?(?:incorrect|wrong|invalid)|credentials (?:were |are )?(?:incorrect|invalid|wrong)'

/** A refusal without a closer reason. Asked last: other rules about 535 know more. */
export const refusedSignInRules = [
  {
    id: 'sign-in-unavailable',
    code: 'NETWORK',
    stages: ['sign-in'],
    replyCodes: [450, 451, 452, 454],
    actor: 'nobody',
    retry: 'later',
    wait: 300,
    source: rfc4954,
  },
  {
    id: 'token-refused',
    code: 'AUTH',
    stages: signingIn,
    stageless: true,
    replyCodes: [535],
    auth: 'oauth',
    actor: 'user',
    retry: 'after-sign-in',
    field: 'username',
    source: xoauth2,
  },
  {
    id: 'sign-in-refused',
    code: 'AUTH',
    stages: ['sign-in', 'sender'],
    replyCodes: [530, 534, 535],
    text: refusal,
    actor: 'user',
    retry: 'after-sign-in',
    field: 'password',
    source: servers,
    sample: '535 5.7.8 Error: authentication failed: authentication failure',
  },
  {
    id: 'sign-in-refused',
    code: 'AUTH',
    stages: signingIn,
    stageless: false,
    replyCodes: [550, 553, 554],
    text: refusal,
    actor: 'user',
    retry: 'after-sign-in',
    field: 'password',
    source: servers,
    sample: '550 Authentication failed',
  },
  {
    id: 'sign-in-refused',
    code: 'AUTH',
    stages: signingIn,
    stageless: true,
    replyCodes: [535],
    actor: 'user',
    retry: 'after-sign-in',
    field: 'password',
    source: rfc4954,
    sample: '535',
  },
] as const satisfies readonly ReplyRule[]
