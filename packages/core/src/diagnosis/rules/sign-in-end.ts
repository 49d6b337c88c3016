import type { ReplyRule } from '../../contract/diagnosis.ts'
import { rfc4954, servers, xoauth2 } from './sources.ts'

/** What stopped in the middle of a sign-in: the last reply is 334. */
export const dialogueRules = [
  {
    id: 'token-refused',
    code: 'AUTH',
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
    code: 'AUTH',
    replyCodes: [334],
    text: 'user ?name|password|VXNlcm5hbWU|UGFzc3dvcmQ',
    actor: 'user',
    retry: 'after-sign-in',
    field: 'password',
    source: rfc4954,
    sample: '334 UGFzc3dvcmQ6',
  },
  {
    id: 'sign-in-unanswered',
    code: 'AUTH',
    replyCodes: [334],
    actor: 'mail-administrator',
    retry: 'after-change',
    source: rfc4954,
    sample: '334',
  },
] as const satisfies readonly ReplyRule[]

/** A refusal without a closer reason. Asked last: other rules about 535 know more. */
export const refusedSignInRules = [
  {
    id: 'token-refused',
    code: 'AUTH',
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
    replyCodes: [530, 534, 535, 550, 553, 554],
    text: 'auth[a-z]* (?:has )?(?:failed|failure|unsuccessful|credentials invalid|rejected|error)|auth[a-z]* credentials|incorrect (?:auth|user|password|log-?in)|(?:invalid|bad|wrong) (?:log-?in|user ?name|credentials|password|user)|log-?in (?:has )?(?:failed|failure|incorrect|denied|invalid)|password not accepted|(?:user ?name|password) (?:is |are )?(?:incorrect|wrong|invalid)|credentials (?:were |are )?(?:incorrect|invalid|wrong)',
    actor: 'user',
    retry: 'after-sign-in',
    field: 'password',
    source: servers,
    sample: '535 5.7.8 Error: authentication failed: authentication failure',
  },
  {
    id: 'sign-in-refused',
    code: 'AUTH',
    replyCodes: [535],
    actor: 'user',
    retry: 'after-sign-in',
    field: 'password',
    source: rfc4954,
    sample: '535',
  },
] as const satisfies readonly ReplyRule[]
