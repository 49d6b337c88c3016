import type { Source } from '@saatja/core'
import type { ReporterRule } from './reporter-rule.ts'
import { programs } from './specific-program-rules.ts'

const categories: Source = {
  from: 'Bounce categories of PowerMTA, as public documents of mail services list them',
  checkedAt: '2026-11-28',
  confidence: 'observed',
}

const x411: Source = {
  from: 'ITU-T X.411, non-delivery reason and diagnostic codes; RFC 2157',
  checkedAt: '2026-11-28',
  confidence: 'vendor',
}

const rule = (
  id: string,
  text: string,
  source: Source = programs,
  more: Partial<ReporterRule> = {},
): ReporterRule => ({
  id,
  text,
  source,
  ...more,
})

/** What the reporting programs write themselves, in words that others may use, too. */
export const programRules: readonly ReporterRule[] = [
  rule('dmarc-failed', 'unauthenticated e-?mail', programs, {
    sample: '550 5.7.26 Unauthenticated email from kivi.example is not accepted',
  }),
  rule(
    'recipient-disabled',
    '(?:user|account|mailbox|recipient|address)(?:.s)? (?:\\S{1,60} ){0,3}(?:is |was |has been |currently )*(?:in-?active|disabled|suspended|deactivated|locked(?! by )|closed|archived|blocked from receiving|terminated|expired|frozen|on hold|not active)|no longer (?:with|employed|works?|accepts?|in use|active|valid)|account (?:has )?(?:expired|been closed)|not accepting (?:messages|mail)(?! from)|discontinued',
  ),
  rule(
    'recipient-unknown',
    'unknown (?:local )?(?:user|recipient|address|mailbox|account|addressee|local.part|name)|(?:user|recipient|receiver|mailbox|address|account|addressee|name|alias|local.part)(?:.s)? (?:\\S{1,80} ){0,4}(?:is |are |was |were |has |does |did |could |can )*(?:unknown|unrecogni[sz]ed|not (?:be )?(?:exist|found|known|recogni[sz]ed|valid|listed|registered|local|available|have|on (?:this|our)|a (?:valid|known)|in (?:our|the)|here)|invalid|n.t (?:exist|be found|have|listed|on|recogni[sz]ed|found)|unavailable|undeliverable|incorrect|wrong|misspelled)|no (?:such|valid|matching|known) (?:\\S{1,20} )?(?:user|recipient|mailbox|address|person|account|local|addressee|alias|name|one)|(?:no|not a|not our) (?:mailbox|user|account|customer|recipient) (?:here|by|with|called|named)|not listed in (?:public )?(?:name|domino|directory|address)|unrouteable address|(?:bad|invalid|illegal|incorrect|wrong|nonexistent|non-existent) (?:recipient|mailbox|user|account|destination|e-?mail address|address|local)|addresses? (?:were|was) unknown|does ?n.t have (?:an? )?\\S{1,40} account|(?:does not|do(?:es|s|se)?n.?t) exist|user not found|unrecogni[sz]ed recipient|not unique|several matches found|recipient name is not recogni[sz]ed|there is no one|delivery to .{0,40} not authorized by rcpt|no one (?:by|with)|this user does|can.t (?:create|find) user|cannot be resolved|couldn.t be found|wasn.t found|no mail ?box|not in (?:our )?(?:directory|database)|directory lookup failed|user doesn.t|no recipients? could be (?:located|found)|invalid final (?:delivery|destination)|user-?unknown|unknown.or.illegal (?:alias|user)|(?:^|@\\S{0,3} )(?:is|was) (?:unknown|invalid|not (?:known|found|valid|a valid))|address rejected\\b(?! ?:)|(?:bad|valid)rcptto|(?:do not|don.t) accept (?:mail|messages) for|\\brcp-p\\d|nosuchuser|not an? (?:known|registered|local|current) (?:user|recipient|mailbox|account)|(?:^|@\\S{0,3} )not (?:in )?use',
  ),
  rule(
    'recipient-unknown',
    'unrecogni[sz]ed[- ]o\\/?r[- ]?name|ambiguous[- ]o\\/?r[- ]?name|\\bbad-mailbox\\b',
    x411,
  ),
  rule(
    'recipient-moved',
    'has moved|moved to|new address|forwarding address|undeliverable-mail-new-address|has changed (?:his|her|their|the)? ?e?-?mail|address has changed',
  ),
  rule(
    'virus-found',
    '(?<!anti-?)virus(?! ?-?wall)(?! ?-?(?:scan|check|filter|engine|protect)\\w*\\b .{0,60}(?:unavailable|fail|error|not |time|down))|infected|malware|trojan|worm\\b|phishing|\\bvirus-related\\b',
  ),
  rule(
    'attachment-refused',
    'attachment .{0,60}(?:not (?:allowed|permitted|accepted)|blocked|removed|forbidden|prohibited|refused|reject)|(?:blocked|forbidden|banned|prohibited|dangerous|disallowed) (?:attachment|file|extension)|banned(?: (?:contents?|name|file))?: |banned contents?\\b|file type .{0,40}(?:blocked|not allowed)',
  ),
  rule(
    'server-blocklisted',
    'black ?-?list|block ?-?list|blocked (?:using|for)|\\brbl\\b|dnsbl|spamhaus|reputation|listed (?:at|in|by)|(?:ip|host|server|client)(?: address)? (?:\\[[\\da-f:.]{3,45}\\])?[^:]{0,40}(?:blocked|banned|denied|rejected)(?! (?:the|your|this) (?:e-?)?(?:message|mail))',
  ),
  rule(
    'judged-spam',
    'spam(?! ?-?(?:filter|check|scan|service|engine)\\w*\\b .{0,60}(?:unavailable|fail|error|not |time|down))|unsolicited|junk mail|content (?:was )?(?:reject|filter|block|refus)\\w*|(?:message|mail) (?:content )?(?:was |is )?(?:considered|identified|detected|classified|judged) .{0,20}(?:spam|bulk|junk)|\\b(?:spam|content)-related\\b|message scored|scored \\d[\\d.]{0,5} points',
  ),
  rule(
    'message-too-large',
    '(?:message|mail|size|length|data) (?:\\S{1,30} ){0,4}(?:too (?:large|big|long)|(?<!time-?out )exceed\\w*|larger than|over(?:sized)?|greater than)|(?:maximum|max|exceed\\w*|over).{0,30}(?:message|mail)? ?size|too (?:large|big)|size limit|content-too-long',
  ),
  rule('server-not-named', 'reverse dns|\\bptr\\b|\\bhelo\\b.{0,30}(?:reject|invalid|refus)|invalid helo'),
  rule('greylisted', 'gr[ae]y-?list|please retry later|temporarily deferred'),
  rule(
    'sending-limit',
    'too many (?:messages|mails|e-?mails|errors)|rate limit|throttl|too (?:fast|frequent)|(?:number|volume|rate) of (?!\\S{0,10}(?:part|attachment|object|line|header)).{0,40}(?:exceed|limit)|frequency (?:is )?limited',
  ),
  rule('too-many-recipients', 'too many recipients|recipients? limit'),
  rule(
    'recipient-group-closed',
    'not (?:allowed|permitted|authorized) to post|(?:closed|moderated|restricted|private) (?:list|group)|post(?:ing)? .{0,40}(?:only|restricted to) .{0,20}(?:members|subscribers)|member.only|you are not (?:a )?(?:member|subscrib)',
  ),
  rule(
    'refused-by-recipient',
    '(?:user|recipient) has (?:requested|blocked|refused|rejected)|(?:rejected|blocked|refused) by (?:the )?(?:recipient|user)|recipient .{0,20}preferences|(?:chosen|asked|elected|decided) not to (?:receive|accept)|\\bi only accept (?:mail|messages|e-?mail)|recipient (?:does not|doesn.t) (?:wish|want|accept)|sender (?:is )?not (?:been )?(?:pre-?)?approved|not on (?:the|my|our) (?:guest|safe|allow|approved|white) ?-?(?:list|sender)',
  ),
  rule(
    'refused-by-policy',
    'polic(?:y|ies)|administrative(?:ly)?|prohibit|restricted|not (?:authorized|authorised|permitted|allowed)|access denied|security reasons|rejected by (?:the )?(?:filter|rule|recipient)|blocked by|mailmarshal rule|rule imposed |human verification|automatically rejected|\\bpolicy-related\\b|permission (?:denied|to)|not accept(?:ed|ing)? .{0,30}(?:from you|your)',
  ),
  rule(
    'recipient-server-unreachable',
    'connect(?:ion|ing|ed)?\\b.{0,120}(?:refused|timed? ?out|reset|lost|died|dropped|failed|closed|aborted|unreachable|broken|no route|error|unexpected)|(?:refused|lost) (?:the )?connection|(?:unable to (?:connect|contact|reach)|could ?n.t connect|could not (?:connect|contact|reach)|cannot (?:connect|contact|reach)|can.t (?:connect|contact|reach)|failed to connect|wasn.t able to establish|sorry, i (?:wasn.t|couldn.t) .{0,20}connect)|network (?:error|is unreachable|unreachable|problem)|no route to host|(?:host|server|machine|system|mta|mx)\\S{0,3} (?:\\S{1,100} ){0,4}(?:not respond|unreachable|not reachable|is down|(?<!report )unavailable|did not|does not answer|not answer|refused)|timed out|(?<!retry )time-?out|name (?:service|server) error|(?:failure|error) in (?:mx|dns|name|domain) ?lookup|(?:dns|name ?server|resolver|(?:mx|dns|name|host|domain) ?lookup)\\b.{0,60}(?:fail|error|temporar|servfail|timeout|try again)|servfail|tls (?:handshake|negotiation|connection)|ssl (?:error|handshake)|all (?:hosts|servers|mx|relays) .{0,60}(?:fail|refus|unreach|not)|no (?:answer|response) from|could not be (?:reached|contacted)|no (?:mxs?|mx hosts?|hosts?|servers?) (?:\\S{1,20} ){0,4}could be (?:reached|contacted)|broken pipe|deferred|host (?:is )?down|tried all mxs?|unable to open (?:smtp )?connection|retries|server not responding|tried .{0,20}(?:mx|hosts?)|mts-congestion|mail-?(?:system|recipient)-congested|\\b(?:no-answer-from-host|bad-connection|routing-errors)\\b|smtp connection|delivery attempts|delivery failed \\d{1,3} attempts',
  ),
  rule(
    'delivery-expired',
    'retry time(?:out)? (?:not reached|exceeded|exceed)|(?:message|delivery|queue|mail)\\S{0,3} (?:\\S{1,40} ){0,4}(?:expired|too (?:long|old)|timed? out)|(?:expired|too long|lifetime|time limit|retry limit|retry count).{0,40}(?:queue|exceed|deliver|message|reached)|in the queue too long|has been in (?:the )?queue|maximum[- ](?:time|queue|retry)|gave up|(?:has )?stopped trying|(?:could|can)(?: ?not|n.t) be (?:sent|delivered) (?:for|within|after|since) .{0,30}(?:hour|day|attempt|minute)|(?:after|within) .{0,20}(?:attempts|days|hours|tries)|envelope expired|delivery time expired|maximum-time-expired|\\bmessage-expired\\b|retries exceeded|time ?limit',
    programs,
    { weak: true },
  ),
  rule('recipient-domain-unknown', '\\bbad-domain\\b', categories),
  rule('recipient-mailbox-full', '\\bquota-issues\\b', categories),
  rule('recipient-disabled', '\\binactive-mailbox\\b', categories),
  rule('sender-refused', '\\binvalid-sender\\b', categories),
  rule(
    'relay-denied',
    '\\brelaying-issues\\b|relay(?:ing)? (?:access )?(?:is )?(?:denied|not|prohibited)|not (?:allowed to |permitted to )?relay|in my control\\/locals file|allowed rcpthosts|open relay',
    categories,
  ),
  rule(
    'server-busy',
    '(?:system|server|agent) (?:is )?(?:too )?busy|system (?:is )?(?:error|resources)|insufficient system|(?:local|internal|server|system|configuration|mailer|temporary|software|i\\/o) (?:\\S{1,20} )?(?:error|failure|problem)|service (?:is )?(?:unavailable|not available|shut)|overload|load too high|input\\/output error|resources? (?:are |is )?temporarily|command died|child process of .{0,80} returned|could not exec|mailer .{0,30}died|unable to run|(?:out of|low on) memory|\\b(?:bad-configuration|protocol-errors)\\b|can.t (?:create|open|write)|cannot (?:create|open|write|update)|service unavailable',
  ),
]
