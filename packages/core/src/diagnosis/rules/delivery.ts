import type { ReplyRule } from '../../contract/diagnosis.ts'
import { exchangeCodes, rfc3463, servers } from './sources.ts'
import { delivering } from './stages.ts'

/** The recipient, or the group it is, accepts mail from certain senders only. No sign-in of ours changes that. */
export const closedRules = [
  {
    id: 'recipient-group-closed',
    code: 'REJECTED',
    stages: delivering,
    replyCodes: [550, 551, 553, 554, 571],
    text: 'notauthenticatedforgroup|not authenticated for (?:this |the )?(?:group|list|public folder)|\\b(?:group|list)\\b.{0,80}(?:only (?:members|subscribers|people)|members only|is closed|permission to post|not (?:allowed|permitted|authori[sz]ed) to (?:post|send|write))|(?:only (?:list |group )?(?:members|subscribers)|not a (?:member|subscriber)|non-?members?)\\b|(?:permission|not (?:allowed|permitted|authori[sz]ed)) to post|posting to (?:this|the) (?:mailing )?(?:list|group)',
    actor: 'user',
    retry: 'never',
    source: exchangeCodes,
    sample: '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
  },
  {
    id: 'refused-by-recipient',
    code: 'REJECTED',
    stages: delivering,
    replyCodes: [550, 551, 553, 554, 571],
    text: 'resolver\\.rst(?::|\\.(?:authrequired|notauthori[sz]ed|sendernotauth|restrictedto))|allowed-senders list|(?:blocked|rejected|refused|denied) by (?:the )?(?:recipient|user|addressee)|(?:recipient|user|addressee) (?:has )?(?:blocked|refused|rejected) (?![:-])|(?:recipient|user|addressee) does not (?:want|wish|accept (?:mail|e-?mail|messages?) from)|has blocked (?:you|your|this sender)|(?:does not|doesn.t|only) accepts? (?:mail|e-?mail|messages?) from (?:external|outside|the internet|unknown|internal|this|your?)\\b|\\b(?:internal|local) (?:recipients|senders|users|mail) only',
    actor: 'user',
    retry: 'never',
    source: exchangeCodes,
    sample: '550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox; authentication required',
  },
  {
    id: 'refused-by-recipient',
    code: 'REJECTED',
    stages: delivering,
    replyCodes: [550, 554],
    enhanced: ['5.7.124', '5.7.129', '5.7.134', '5.7.135', '5.7.136'],
    actor: 'user',
    retry: 'never',
    stageless: true,
    source: exchangeCodes,
  },
  {
    id: 'recipient-group-closed',
    code: 'REJECTED',
    stages: delivering,
    replyCodes: [550, 554],
    enhanced: ['5.7.133'],
    actor: 'user',
    retry: 'never',
    stageless: true,
    source: exchangeCodes,
  },
] as const satisfies readonly ReplyRule[]

/** What a server on the way says when it could not hand the mail on. Our own connection never gets these words. */
export const unreachableRules = [
  {
    id: 'recipient-server-unreachable',
    code: 'NETWORK',
    stages: delivering,
    replyCodes: [421, 432, 441, 450, 451, 454, 550, 554],
    text: '[\\w-]\\.[\\w-]+\\S{0,200}:? .{0,40}(?:connection|operation) (?:timed ?out|refused)|[\\w-]\\.[\\w-]+\\S{0,200}:? .{0,40}(?:no route to host|network is unreachable)|(?:could not|cannot|can.t|unable to|failed to) (?:establish an smtp connection|(?:connect|deliver) to (?:the )?(?:remote|recipient|destination|mx|next))|no (?:answer|response) from (?:the )?(?:host|remote|mx|recipient)|destination (?:server|host) .{0,30}(?:unreachable|not (?:answer|respond))',
    actor: 'nobody',
    retry: 'later',
    wait: 3600,
    source: servers,
    sample: '451 4.4.1 connect to mx.example.ee[192.0.2.1]:25: Connection timed out',
  },
  {
    id: 'recipient-server-unreachable',
    code: 'NETWORK',
    stages: delivering,
    stageless: true,
    replyCodes: [421, 441, 450, 451, 550, 554],
    enhanced: ['4.4.1'],
    actor: 'nobody',
    retry: 'later',
    wait: 3600,
    source: rfc3463,
  },
] as const satisfies readonly ReplyRule[]

/** The server gave up. Asked late: what it kept hearing until then, if it says, is more to the point. */
export const expiredRules = [
  {
    id: 'delivery-expired',
    code: 'NETWORK',
    stages: delivering,
    replyCodes: [421, 441, 450, 451, 452, 550, 551, 554],
    text: '(?:message|mail|envelope|queue|delivery)\\.?,? (?:has |was |is |time |lifetime |period )?expired|queue\\.expired|retry time(?:out)? (?:was |has been )?(?:not reached|exceeded)|delivery time (?:was |has been )?exceeded|(?:too long|long time) (?:in|on) (?:the |my )?queue|\\bgiv(?:e|es|ing) up\\b(?! on)|could not be delivered (?:for|within|in) .{0,20}(?:days|hours)',
    actor: 'user',
    retry: 'later',
    source: exchangeCodes,
    sample: '550 5.4.300 Message expired',
  },
  {
    id: 'delivery-expired',
    code: 'NETWORK',
    stages: delivering,
    stageless: true,
    replyCodes: [421, 441, 450, 451, 550, 554],
    enhanced: ['4.4.7', '5.4.7'],
    actor: 'user',
    retry: 'later',
    source: rfc3463,
  },
] as const satisfies readonly ReplyRule[]

/** The server that holds the mail keeps trying. Asked late: a cause in the same words is more to the point. */
export const delayedRules = [
  {
    id: 'delivery-delayed',
    code: 'NETWORK',
    stages: delivering,
    text: 'delivery (?:of .{0,60})?(?:is |was |has been )?delayed|(?:message|mail) (?:is |was |has been )?delayed|not yet been delivered|still undelivered|will (?:keep|continue) (?:on |to )?(?:re)?try|will be (?:re-?tried|re-?attempted)',
    actor: 'nobody',
    retry: 'later',
    source: servers,
    sample: 'Delivery is delayed: the message has not yet been delivered, the server will keep trying',
  },
] as const satisfies readonly ReplyRule[]
