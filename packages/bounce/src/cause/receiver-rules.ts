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
    '(?:account|mailbox|user|inbox) (?:\\S{1,20} ){0,4}(?:due to|because of|for) (?:\\S{1,20} ){0,2}inactivity|(?:user|account|mailbox) (?:is |was |has been )?(?:deleted|removed|terminated)\\b(?! (?:your|the|this|without))|(?:account|mailbox|user) (?:is |was |has been )?locked(?:\\)| by (?:the )?(?:abuse|admin|postmaster|provider))|(?:should|must|has to|needs to) log ?in to (?:enable|re-?activate|receive)|no recipient activity|extended inactivity|(?:account|user) (?:is )?not activated|recipient account is ?(?:blocked|suspended|disabled|locked|closed)|deactivated due to|not an active (?:address|account|user|mailbox)|inactive e-?mail address',
    '540 5.7.1 Recipient address rejected: Account locked by abuse team',
  ),
  certain(
    'recipient-unknown',
    'recipient verif\\w{1,10} (?:from|by|with|in) .{1,20} failed(?!.{0,60}(?:temporar|later|again|time))|no (?:redirect|forwarding) (?:entry|record|rule) for|not a member of domain|handle mail for (?:that|this) user|user path (?:no|does not) exist',
    '554 5.7.1 recipient verify from ldap failed',
  ),
  certain(
    'recipient-mailbox-full',
    'too many messages in (?:\\S{1,10} )?(?:mail ?box|inbox|mail ?drop|folder)|\\bout of quota|too many messages on the server',
    '552 too many messages in this mailbox',
  ),
  certain(
    'relay-denied',
    'relay(?:ing)?\\S? (?:of (?:e-?)?mails? )?(?:is |are )?(?:not (?:allowed|permitted|enabled|possible)|disabled|forbidden)|not (?:configured|set up|willing) to relay|(?:requires?|needs?) authentication .{0,40}non-?local|(?:do not|don.t|doesn.t|will not|won.t) (?:relay|handle) (?:e-?)?mails? for|relaying? .{0,60}(?:prohibited|forbidden|disallowed(?! as))|relaying mail to .{1,60} not (?:allowed|permitted)|unauthori[sz]ed relay|(?:required for|cannot|can.t) relay\\b|\\bas a relay, |only allowed with authentication|local users? only|receive your mail before sending',
    '530 Relaying not allowed',
  ),
  certain(
    'server-not-named',
    '\\bip name lookup failed|\\bip (?:address )?must resolve|no reverse name|(?:invalid|missing|no) rdns|dns check failure|(?:not|n.t) have (?:an? )?(?:valid |reverse )?(?:ptr|rdns|reverse dns)|need to add an? ptr|not point to the sending ip|unverif[iy]{1,2}able sending ip',
    '501 5.7.1 <kivi@erp.example> Sender IP must resolve',
  ),
  certain(
    'client-refused',
    'client host .{0,80}rejected: \\S{0,20}(?:spam|abus|block)|server access .{0,40}forbidden|(?:not accept(?:ing)?|refus(?:e|es|ing)|reject(?:s|ing)?|den(?:y|ies)) (?:\\S{1,20} )?(?:connections?|mails?|messages?) from (?:your|this) (?:ip|host|server|network|country)|not allowed to send from (?:that|your|this) country|\\d{1,3}(?:\\.\\d{1,3}){3}\\S{0,3} you are not allowed to (?:send|connect)|\\bip (?:address )?not in white-?list|your access to .{0,60}(?:rejected|denied|blocked)|too many (?:bad|invalid|unrecogni[sz]ed) commands|connection (?:was |is )?(?:rejected|denied)|connection (?:was |is )?refused (?:due to|because of|for) (?:abuse|spam)|client host bypass|suspected bounce attack|\\bdenyip\\b|access denied, please try again|client host .{0,80}rejected: .{0,20}not authenticated|access from ip .{1,60}blocked|looks (?:suspiciously )?like (?:a )?spammer',
    '554 5.3.2 Sorry, we do not accept connections from your IP',
  ),
  certain(
    'server-blocklisted',
    'all messages from .{1,60} will be permanently deferred|(?:\\d{1,3}(?:\\.\\d{1,3}){3}\\S{0,2}|\\bips?(?: address)?) (?:is |are |was )?(?:listed|found) (?:on|in|at|by)\\b|(?:host|server) is listed (?:on|in|at|by)\\b|(?:this|your|sending|mail from) ip (?:address )?(?:(?:has been|is|was) )?(?:temporarily )?(?:blocked|banned|black-?listed|identified)|mails? from \\d{1,3}(?:\\.\\d{1,3}){3} (?:is |was |has been )?(?:currently |temporarily )?(?:blocked|rejected|refused)|mail server is (?:currently |temporarily )?(?:blocked|banned)|currently sending spam|\\b(?:ip|mta|host|server)\\b.{0,30}(?:low|poor|bad) reputation|(?:low|poor|bad) reputation (?:of the sending ip|sender)|\\bip \\d{1,3}(?:\\.\\d{1,3}){3} (?:is |was |has been )?(?:blocked|banned|rejected)|mail server at \\S{1,100} is (?:blocked|banned|black-?listed)',
    '553 5.7.2 All messages from 192.0.2.9 will be permanently deferred',
  ),
  certain(
    'sending-limit',
    'too many (?:invalid|unknown|bad|wrong|non-?exist[ae]nt) (?:rcpt|recipient|user|address)|exceeded permitted limits|(?<!spam )message threshold|max\\w* (?:number of )?(?:e-?mails?|messages?|recipients?) per (?:connection|session|hour|day|minute)|excessive volume|thread limit|size per transaction exceeded|throttling failure|trop de connexions',
    '421 4.7.1 Too many invalid recipients from 192.0.2.9',
  ),
  certain(
    'sender-address-invalid',
    '\\bfrom: ?(?:addresses|address|domain) (?:is|are) (?:not|invalid)|addresses are not allowed as a from',
    '550 Blank From: addresses are not allowed. Provide a valid From.',
  ),
  certain(
    'sender-domain-unknown',
    'unresolvable .{0,30}domain|domain must resolve',
    '451 Message temporarily deferred due to unresolvable RFC.5321 from domain',
  ),
  certain(
    'dmarc-failed',
    'dmarc (?:verification|check|validation|evaluation|authentication) fail|(?:fails to pass|failed to pass|did not pass) (?:\\S{1,20} )?authentication|not have authentication information',
    '571 5.7.1 Message refused, DMARC verification failed.',
  ),
  certain(
    'refused-by-recipient',
    'black-?listed by (?:the )?(?:recipient|user|addressee)',
    '550 5.7.1 Blacklisted by recipient',
  ),
  certain('refused-by-policy', 'bounced by (?:the )?administrator', 'Message bounced by administrator'),
  certain(
    'recipient-domain-unknown',
    'name or service not known|mail domain .{0,60}is unknown|dns records for .{1,60}could not be found',
    'Name or service not known',
  ),
  certain(
    'sender-refused',
    'badmailfrom|not accept(?:ing)? (?:e-?mails?|mails?|messages?) from (?:this|that|your) (?:sender|e-?mail|address)|your (?:domain|e-?mail address) (?:has been|is|was) (?:blocked|banned|black-?listed)|sender (?:envelope )?domain not allowed|sender (?:e-?mail )?is not in my domain|verify mail ?from fail|sender verify callout|mail from is mismatched|mail from .{1,80} mismatches|mismatches client ip|empty envelope sender|(?:null|empty) sender is not|sender e-?mail address (?:rejected|refused)',
    '553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)',
  ),
  certain(
    'spf-failed',
    '(?:\\d{1,3}(?:\\.\\d{1,3}){3}\\]?|\\bip|host|server) (?:is )?not (?:allowed|permitted|authori[sz]ed|designated) to send (?:e-?)?mails? (?:from|for|on behalf)',
    '550-192.0.2.9 is not allowed to send mail from erp.example.',
  ),
  certain(
    'judged-spam',
    '(?:failed|fails|did not pass) (?:\\S{1,20} ){0,3}(?:anti-?)?spam (?:check|test|filter)|because (?:\\S{1,10} ){1,2}contain(?:s|ed) (?:\\S{1,20} ){0,5}(?:url|link|word|phrase|keyword)s?\\b|(?:blocking|blocked|listed) urls?\\b|(?:words?|phrases?) in the (?:message|mail|subject) (?:is|are) (?:blocked|banned|forbidden|not)|(?:sensitive|forbidden|banned|prohibited|bad|blocked) (?:words?|phrases?|keywords?)|(?:url|phone number|word|phrase|keyword) filter|rejected by (?:dcc|razor|pyzor|rspamd|cloudmark|spamassassin|bogofilter|dspam)\\b|mail data refused|message is banned|uribl policy',
    '553 5.7.1 Sensitive words detected',
  ),
  certain(
    'message-unreadable',
    '(?:headers?|messages?|mails?|formats?) (?:is |are )?(?:not|n.t) rfc(?:[ -]?\\d{3,4})?[- ]complian|html (?:\\S{1,20} )?(?:is |are )?(?:unacceptable|not (?:accepted|allowed))|disallowed header|encoded-word syntax|(?:mail|message) is malformed|invalid data in message|mime\\/reject|stray (?:cr|lf|line)|comply with (?:the )?(?:required )?standards|conversion failure',
    '554 Message not allowed - headers are not RFC compliant',
  ),
  certain(
    'mail-loop',
    'received\\S{0,3} (?:\\S{1,10} )?headers? exceed|header counts|loop count exceeded|\\bdns loop\\b|forwarding loop|loop (?:broken|was found)|message looping',
    '554 Number of Received: headers exceeds maximum',
  ),
  certain(
    'server-busy',
    '(?:alias|user|recipient|account|mailbox) (?:database|directory|table|map) (?:is )?(?:temporarily )?unavailable|server (?:has )?temporarily rejected|server (?:is )?temporarily (?:unavailable|not available)|command time limit exceeded',
    'alias database unavailable',
  ),
  rule(
    'recipient-disabled',
    'receiv(?:ing|e) (?:is |was |has been )?disabled|is now (?:disabled|inactive|closed)|not capable (?:to|of) receiv|user has(?: not|n.t) (?:entered|logged)|never logged (?:on|in)|unavailable to take delivery|(?:does not|doesn.t) receive (?:e-?)?mail|currently_suspended|recipient suspend|not accepting any (?:e-?)?mail',
  ),
  rule(
    'recipient-domain-unknown',
    'non-?exist[ae]nt domain|invalid mx record|domain (?:is )?not used for|cannot resolve the ip|domain (?:is not reachable|must exist)|is a dead domain',
  ),
  rule(
    'recipient-mailbox-full',
    'over-?quota|over quote\\b|quota is over|(?:mail ?box|quota|storage) limit exc?eeded|space (?:\\S{1,20} ){0,4}used up|space (?:is )?not enough|account storage limit|receive any more (?:e-?mail|mail|messages)|allowed message count|quota (?:is |was |has been )?reached|errno ?= ?28\\b|reached (?:\\S{1,10} )?quota',
  ),
  rule(
    'recipient-unknown',
    'unknown destination address|user ha(?:s|ve) no (?:e-?)?mail|user \\S{0,3} ?not ok\\b|cannot deliver mail for \\S{1,3}$|bogus (?:\\S{1,20} ){0,2}(?:e-?mail )?address|(?:^|[>:.@\\d] )recipient rejected\\.?$|recipients are (?:invalid|unknown)|server rejected recipients?\\b|recipients? (?:can ?not|could not) be verified|unable to validate (?:the )?recipient|no users? here|(?:unknown|invalid|no such) virtual user|domain mailbox user|final (?:e-?)?mail delivery point|unavailable mailbox|not a recogni[sz]ed (?:e-?mail )?(?:account|address|user)|unable to find (?:alias|user)|not known at this (?:site|host)|(?:address|recipient|user) not present|mail ?box (?:not present|unava\\w{1,5}able)|can.t accept (?:user|recipient)|not (?:a )?local address|not (?:an )?e-?mail address|recipient (?:is )?not (?:accepted|ok)\\b|envelope recipient has been|badrecipientto|missing home directory|in name directory',
  ),
  rule(
    'recipient-server-unreachable',
    'not accepting (?:\\S{1,20} )?connections|route requires|tls\\S{0,8} connection required|certificate-host-mismatch|unexpected name ?server reply|unreachable for|failed on \\w{4} command|unable to resolve route|numerous attempts',
  ),
  rule(
    'server-busy',
    'dot-?lock|error on maildir delivery|cannot store|upstream error|homedir creation|unable to chdir|too many results|interrupted system call|server is misconfigured|there is no mdb',
  ),
  rule('recipient-address-invalid', 'domain missing or malformed'),
  rule(
    'refused-by-recipient',
    '(?:recipient|receiver|user|addressee) (?:does not|doesn.?t|do not|do.?n.?t) (?:wish|want|like|accept)|user rejects? |only accepts? (?:e-?mail|mail|messages) from|won.t accept this|(?:recipient|user|id) refuses? to (?:accept|receive)|account is protected by',
  ),
  rule(
    'client-refused',
    '\\bgo away\\b|dynamic ips?\\b|cannot resolve your|unresolvable relay|please use the smtp server of your|no access from (?:mail )?server|not currently accepting mail from|rejecting open proxy|server requires confirmation',
  ),
  rule(
    'sender-refused',
    '\\bbatv\\b|backscatter|bogus mail from|sender domain is empty|valid sender domain|unroutable sender|not a registered gateway|returned mail not accepted|fully qualified e-?mail address|address is not verified',
  ),
  rule('relay-denied', 'insecure mail relay'),
  rule('judged-spam', '(?:^|\\d )bulk e-?mail$|recurrent pattern|blocked by our filter|mass mailer'),
  rule('message-unreadable', '(?:^|\\d )header error'),
  rule('recipient-group-closed', 'closed mailing list|not subscribed to this (?:group|list)'),
  rule('refused-by-policy', 'organi[sz]ational settings|captcha'),
]
