import type { Source } from '@saatja/core'
import type { ReporterRule } from './reporter-rule.ts'

const receivers: Source = {
  from: 'What receiving servers write, as public test mails and word lists of bounce readers quote them',
  checkedAt: '2026-11-30',
  confidence: 'observed',
}

const certain = (id: string, text: string, sample: string): ReporterRule => ({
  id,
  text,
  source: receivers,
  certain: true,
  sample,
})

const rule = (id: string, text: string): ReporterRule => ({ id, text, source: receivers })

/** What receiving servers say in words of their own, the more specific first. */
export const receiverRules: readonly ReporterRule[] = [
  certain(
    'recipient-disabled',
    '(?:account|mailbox|user|inbox) (?:\\S{1,20} ){0,4}(?:due to|because of|for) (?:\\S{1,20} ){0,2}inactivity|(?:user|account|mailbox) (?:is |was |has been )?(?:deleted|removed|terminated)\\b(?! (?:your|the|this|without))|(?:account|mailbox|user) (?:is |was |has been )?locked(?:\\)| by (?:the )?(?:abuse|admin|postmaster|provider))|(?:should|must|has to|needs to) log ?in to (?:enable|re-?activate|receive)|no recipient activity',
    '540 5.7.1 Recipient address rejected: Account locked by abuse team',
  ),
  certain(
    'recipient-unknown',
    'recipient verif\\w{1,10} (?:from|by|with|in) .{1,20} failed|no (?:redirect|forwarding) (?:entry|record|rule) for',
    '554 5.7.1 recipient verify from ldap failed',
  ),
  certain(
    'recipient-mailbox-full',
    'too many messages in (?:\\S{1,10} )?(?:mail ?box|inbox|mail ?drop|folder)|\\bout of quota',
    '552 too many messages in this mailbox',
  ),
  certain(
    'relay-denied',
    'relay(?:ing)?\\S? (?:of (?:e-?)?mails? )?(?:is |are )?(?:not (?:allowed|permitted|enabled|possible)|disabled|forbidden)|not (?:configured|set up|willing) to relay|(?:requires?|needs?) authentication .{0,40}non-?local|(?:do not|don.t|doesn.t|will not|won.t) (?:relay|handle) (?:e-?)?mails? for',
    '530 Relaying not allowed',
  ),
  certain(
    'server-not-named',
    '\\bip name lookup failed|\\bip (?:address )?must resolve|no reverse name|(?:invalid|missing|no) rdns',
    '501 5.7.1 <kivi@erp.example> Sender IP must resolve',
  ),
  certain(
    'client-refused',
    'client host .{0,80}rejected: \\S{0,20}(?:spam|abus|block)|server access .{0,40}forbidden|(?:not accept(?:ing)?|refus(?:e|es|ing)|reject(?:s|ing)?|den(?:y|ies)) (?:\\S{1,20} )?(?:connections?|mails?|messages?) from (?:your|this) (?:ip|host|server|network|country)|not allowed to send from (?:that|your|this) country|\\d{1,3}\\.\\d{1,3}\\S{0,3} you are not allowed to (?:send|connect)',
    '554 5.3.2 Sorry, we do not accept connections from your IP',
  ),
  certain(
    'server-blocklisted',
    'all messages from .{1,60} will be permanently deferred',
    '553 5.7.2 All messages from 192.0.2.9 will be permanently deferred',
  ),
  certain(
    'sending-limit',
    'too many (?:invalid|unknown|bad|wrong|non-?exist[ae]nt) (?:rcpt|recipient|user|address)',
    '421 4.7.1 Too many invalid recipients from 192.0.2.9',
  ),
  certain(
    'sender-refused',
    'badmailfrom|not accept(?:ing)? (?:e-?mails?|mails?|messages?) from (?:this|that|your) (?:sender|e-?mail|address)',
    '553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)',
  ),
  certain(
    'spf-failed',
    '(?:\\d{1,3}(?:\\.\\d{1,3}){3}\\]?|\\bip|host|server) (?:is )?not (?:allowed|permitted|authori[sz]ed|designated) to send (?:e-?)?mails? (?:from|for|on behalf)',
    '550-192.0.2.9 is not allowed to send mail from erp.example.',
  ),
  certain(
    'judged-spam',
    '(?:failed|fails|did not pass) (?:\\S{1,20} ){0,3}(?:anti-?)?spam (?:check|test|filter)|because (?:\\S{1,10} ){1,2}contain(?:s|ed) (?:\\S{1,20} ){0,5}(?:url|link|word|phrase|keyword)s?\\b|(?:blocking|blocked|listed) urls?\\b|(?:words?|phrases?) in the (?:message|mail|subject) (?:is|are) (?:blocked|banned|forbidden|not)|(?:sensitive|forbidden|banned|prohibited|bad|blocked) (?:words?|phrases?|keywords?)|(?:url|phone number|word|phrase|keyword) filter|rejected by (?:dcc|razor|pyzor|rspamd|cloudmark|spamassassin|bogofilter|dspam)\\b',
    '553 5.7.1 Sensitive words detected',
  ),
  certain(
    'message-unreadable',
    '(?:headers?|messages?|mails?|formats?) (?:is |are )?(?:not|n.t) rfc(?:[ -]?\\d{3,4})?[- ]complian|html (?:\\S{1,20} )?(?:is |are )?(?:unacceptable|not (?:accepted|allowed))',
    '554 Message not allowed - headers are not RFC compliant',
  ),
  certain(
    'mail-loop',
    'received\\S{0,3} (?:\\S{1,10} )?headers? exceed',
    '554 Number of Received: headers exceeds maximum',
  ),
  certain(
    'server-busy',
    '(?:alias|user|recipient|account|mailbox) (?:database|directory|table|map) (?:is )?(?:temporarily )?unavailable',
    'alias database unavailable',
  ),
  rule('recipient-disabled', 'receiv(?:ing|e) (?:is |was |has been )?disabled'),
  rule('recipient-domain-unknown', 'non-?exist[ae]nt domain'),
  rule(
    'recipient-mailbox-full',
    'over-?quota|over quote\\b|quota is over|(?:mail ?box|quota|storage) limit exc?eeded|space (?:\\S{1,20} ){0,4}used up|space (?:is )?not enough',
  ),
  rule(
    'recipient-unknown',
    'unknown destination address|user ha(?:s|ve) no (?:e-?)?mail|user \\S{0,3} ?not ok\\b|cannot deliver mail for \\S{1,3}$|bogus (?:\\S{1,20} ){0,2}(?:e-?mail )?address',
  ),
  rule('recipient-server-unreachable', 'not accepting (?:\\S{1,20} )?connections'),
  rule(
    'refused-by-recipient',
    '(?:recipient|receiver|user|addressee) (?:does not|doesn.?t|do not|do.?n.?t) (?:wish|want|like|accept)',
  ),
]
