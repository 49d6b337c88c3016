import type { Source } from '@saatja/core'
import type { ReporterRule } from './reporter-rule.ts'

const replies: Source = {
  from: 'https://smtpfieldmanual.com and like replies',
  checkedAt: '2026-11-30',
  confidence: 'observed',
}
/** Words that servers may use as well. Core's rules are asked before them. */
const likely: Source = { ...replies, from: 'made after the replies above', confidence: 'unverified' }

const certain = (id: string, text: string, sample: string): ReporterRule => ({
  id,
  text,
  source: replies,
  certain: true,
  sample,
})

const rule = (id: string, text: string): ReporterRule => ({ id, text, source: likely })

/** Refusals whose words general phrases would take for another cause, the more specific first. */
export const refusalRules: readonly ReporterRule[] = [
  certain(
    'recipient-disabled',
    'not (?:allowed|permitted|enabled) to receive (?:any )?(?:e-?)?(?:mails?|messages?)\\b(?! from)|(?:address|mailbox|account) (?:has been |is |was )?retired|(?<!your )account (?:has )?expired|account (?:is )?no longer active|(?<!your )(?:user|mail|recipient(?:.s)?) account (?:is |has been |was )(?:blocked|locked|frozen)(?! (?:from|to) send)|(?:mailbox|account) (?:is )?dormant',
    '550 5.2.1 The user you are trying to contact is not allowed to receive mail',
  ),
  certain(
    'recipient-server-unreachable',
    'host not found, try again',
    'Name service error for name=klient.example type=MX: Host not found, try again',
  ),
  certain(
    'recipient-domain-unknown',
    '5\\.1\\.2 \\S{1,254}\\.[a-z]{2,24} does ?(?:not|n.t) exist|domain \\S{1,254} (?:is )?not (?:configured|set up|enabled) to (?:receive|accept)',
    '553 5.1.2 klient.example does not exist',
  ),
  certain(
    'recipient-unknown',
    'not in (?:our |the )?recipients? list',
    '554 5.7.1 Recipient address rejected: Not in recipient list',
  ),
  certain(
    'recipient-deferred',
    '(?:recipient|user|mailbox) (?:is )?temporarily unavailable',
    '450 4.2.0 <> - Recipient temporarily unavailable',
  ),
  certain('sending-limit', 'queue quota exceeded', '450 4.7.3 Organization queue quota exceeded.'),
  certain('refused-by-policy', 'mail ?policy violation', '554 5.2.3 MailPolicy violation'),
  certain(
    'judged-spam',
    'suspicious (?:links?|urls?|content)\\b',
    '554 5.7.1 The message was rejected as it contains a suspicious link',
  ),
  certain(
    'attachment-refused',
    '(?:file|attachment) \\S{1,80} is of an? (?:\\S{1,20} )?type',
    '554 5.7.1 The file arve.iso is of a type that is not taken here',
  ),
  certain(
    'sender-domain-unknown',
    'sender(?:.s)? domain (?:must|should|does not|does ?n.t) (?:\\S{1,20} ){0,3}(?:mx|resolve)\\b',
    '550 5.7.1 Sender domain must have a valid MX record',
  ),
  certain(
    'sender-refused',
    'sender (?:is |was )?(?:on|in) (?:our|the|a|my) (?:deny|block|black)|sender (?:address )?(?:is |appears )?(?:to be )?(?:forged|spoofed|faked?)\\b|spoofed (?:message|mail|sender)|(?:your|sender|sending) domain (?:\\S{1,254} )?(?:is |was )?(?:on|in) .{0,20}(?:block|black|deny) ?list',
    '550 Your domain erp.example is on our blocklist',
  ),
  certain(
    'relay-denied',
    '(?:authentication|login|sign-?in) (?:is )?(?:required|needed) (?:to|for|before) relay',
    '554 5.7.1 authentication required to relay',
  ),
  certain(
    'client-name-refused',
    '\\bhelo\\b.{0,20}(?:does not|does ?n.t|not) resolve',
    '550 HELO name does not resolve',
  ),
  certain(
    'client-refused',
    'you are not allowed to connect|access from (?:your|this) (?:network|host|server) (?:is |was )?(?:denied|blocked|refused)|\\bis (?:a|an) (?:dynamic|dial-?up|residential) (?:ip|address|host)|\\bgeo(?:graphic(?:al)?|ip)?[ -](?:restriction|block)|\\d{1,3}(?:\\.\\d{1,3}){3} (?:\\S{1,20} ){0,3}open (?:relay|proxy)|\\bhost \\S{1,100} is (?:blocked|banned)\\b',
    '554 Access from your network denied',
  ),
  certain(
    'greylisted',
    'come back in \\d|try again in \\d{1,5} ?(?:s|m)(?:ec|in|\\b)',
    '450 4.2.0 Recipient address rejected: come back in 300 seconds',
  ),
  certain(
    'message-too-large',
    'attachments? (?:is |are |was )?too (?:large|big)\\b',
    '554 Attachment too large',
  ),
  certain(
    'relay-denied',
    'relay(?:ing)? (?:to|for|from) \\S{0,100} ?(?:is )?denied',
    '550 5.7.1 Relaying to <> denied (authentication required)',
  ),
  certain(
    'server-busy',
    '\\b(?:ldap|sql|database|backend|directory) (?:(?:server|service|lookup) )?(?:is )?(?:unavailable|not available|down|timed out)\\b',
    '451 LDAP server unavailable',
  ),
  certain(
    'sender-refused',
    'sender (?:address )?(?:is )?not accepted|not accept(?:ing)? (?:e-?)?(?:mails?|messages?) from (?:the |this )?domain\\b',
    '550 5.7.1 Sender address not accepted: no MX for domain',
  ),
  rule('recipient-unknown', '(?:recipient|user|mailbox|address) \\S{0,3} ?cannot be found'),
  rule(
    'message-unreadable',
    'header .{0,30}(?:illegal|invalid|forbidden) characters?|mime (?:structure|format|syntax) (?:is |was )?(?:broken|invalid|malformed|corrupt)|(?:broken|malformed|corrupt) mime',
  ),
  rule(
    'client-refused',
    'connections? from (?:this|your) (?:host|ip|network|server|address) (?:is |are |was )?(?:not accepted|refused|rejected|denied|blocked)|no (?:smtp|mail) service for (?:your|this)',
  ),
  rule('recipient-group-closed', '(?:subscribers|members) only\\b|\\bonly (?:subscribers|members)\\b'),
  rule(
    'refused-by-policy',
    '\\bonly (?:internal|local|authenticated|known|authori[sz]ed|approved) (?:senders|users)|(?:rejected|blocked|refused) by (?:an? |the )?(?:\\S{1,20} )?(?:administrator|rule)\\b',
  ),
  rule('refused-by-recipient', '(?:recipient|addressee) (?:refuses|rejects|blocks)\\b'),
  rule('sending-limit', '\\b(?:daily|hourly) (?:\\S{1,20} ){0,2}(?:quota|limit)'),
]
