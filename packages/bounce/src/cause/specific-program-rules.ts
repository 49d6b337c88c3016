import type { Source } from '@saatja/core'
import type { ReporterRule } from './reporter-rule.ts'

/** Where the words of reporting programs are from. */
export const programs: Source = {
  from: 'Postfix 3.7, Exim 4.96, Sendmail 8.17, OpenSMTPD 6.8, Courier 1.0, chasquid 1.11, Haraka 3.3, qmail, dma 0.13, run on loopback; public documents of the others',
  checkedAt: '2026-11-28',
  confidence: 'observed',
}

const rule = (id: string, text: string, more: Partial<ReporterRule> = {}): ReporterRule => ({
  id,
  text,
  source: programs,
  ...more,
})

/** What the reporting programs write of one cause only; most of it is tried before core's rules. */
export const specificProgramRules: readonly ReporterRule[] = [
  rule(
    'recipient-disabled',
    '(?:inactive|disabled|suspended|deactivated|closed|archived) (?:user|account|mailbox|recipient)',
    {
      certain: true,
      sample: '554 5.7.1 rejected: Inactive user',
    },
  ),
  rule('recipient-domain-unknown', 'mx records? point to non-?existent|host or domain name not found', {
    certain: true,
    sample: 'all relevant MX records point to non-existent hosts',
  }),
  rule(
    'sender-refused',
    'sender (?:address )?(?:rejected|denied|refused)(?!: ?(?:domain|unable|not owned))',
    { certain: true, sample: '554 5.7.1 <kivi@event.erp.example>: Sender address rejected: Access denied' },
  ),
  rule(
    'sender-refused',
    'sender domain (?:is )?(?:not (?:allowed|accepted|authorized|permitted)|banned|blocked|denied)',
    {
      certain: true,
      sample: '550 5.7.1 Sender domain is not allowed to send to us',
    },
  ),
  rule(
    'relay-denied',
    'relaying denied|relay access denied|not (?:permitted|allowed|authori[sz]ed) to relay\\b',
    {
      certain: true,
      sample: '550 5.7.1 Relaying denied. Proper authentication required.',
    },
  ),
  rule('client-refused', 'client host .{0,80}rejected: access denied', {
    certain: true,
    sample: '554 5.7.1 <mail.erp.example[192.0.2.9]>: Client host rejected: Access denied',
  }),
  rule('client-refused', 'refused to talk to me: 5\\d\\d', {
    certain: true,
    sample:
      'host mx.klient.example[192.0.2.1] refused to talk to me: 554 Blocked - see https://check.example',
  }),
  rule('recipient-unknown', 'previously bounced address|history of bouncing', {
    certain: true,
    sample: '605 Not delivering to previously bounced address',
  }),
  rule('sender-refused', 'anti-?spoof(?:ing)?\\b', {
    certain: true,
    sample: '550 Rejected by header based Anti-Spoofing policy',
  }),
  rule(
    'server-blocklisted',
    '\\bips (?:are )?(?:blocked|banned|denied)|\\bip[=:]\\S{7,40} - a problem occurred',
    {
      certain: true,
      sample: '550 550 Dynamic/zombied/spam IPs blocked',
    },
  ),
  rule('attachment-refused', 'black-?listed (?:mime|file|attachment|extension)', {
    certain: true,
    sample: '550 Message was rejected: blacklisted MIME type in file arve.exe',
  }),
  rule(
    'server-blocklisted',
    'blocked for abuse|\\d{1,3}(?:\\.\\d{1,3}){3} (?:\\S{1,20} ){0,2}block(?:ed)? for spam\\b',
    {
      certain: true,
      sample: '550 5.7.1 Blocked for abuse',
    },
  ),
  rule('spf-failed', 'sender ?id .{0,10}not permitted', {
    certain: true,
    sample: '550 5.7.1 Sender ID (PRA) Not Permitted',
  }),
  rule('sending-limit', 'receiving mail (?:too quickly|at a rate)|too much mail(?! data)', {
    certain: true,
    sample: '450 4.2.1 The user you are trying to contact is receiving mail too quickly',
  }),
  rule(
    'recipient-mailbox-full',
    'mailbox (?:size|storage|disk) ?(?:limit|quota) (?:\\S{1,10} ){0,2}exceeded|exceed\\w* (?:\\S{1,10} )?mailbox (?:size|storage|disk) ?(?:limit|quota)|user quota exceeded',
    {
      certain: true,
      sample: '452 4.2.2 Mailbox size limit exceeded',
    },
  ),
  rule(
    'sender-refused',
    'sender (?:address |domain )?(?:is )?(?:not (?:allowed|accepted|authorized|permitted)|rejected|refused|denied|blocked|invalid|unknown)|sender verif(?:y|ication) fail|sender restrictions|(?:your|sending|from) (?:domain|address|e-?mail (?:address|domain)) .{0,30}(?:not allowed|rejected|refused|blocked|banned)|sender was rejected',
  ),
  rule(
    'smtputf8-missing',
    'smtputf8|utf-?8 (?:is )?not supported|internationali[sz]ed (?:mail )?address|non-ascii (?:address|local)|eai (?:is )?not supported',
  ),
  rule(
    'mail-loop',
    'too many hops|(?:mail|message) loop|loop(?:s|ing)? (?:back to myself|detected|back)|mail for .{0,80} loops|hop count (?:exceeded|too high)|too many .received. headers|routing loop|message is looping|local configuration error|(?:mx|cname) list for .{0,100} point|best-preference mx|all relevant mx records point to|(?:maximum|max) hop|loop detect|already has my delivered-to line|delivered-to .{0,30}loop|too many (?:received headers|received)|no longer try',
  ),
  rule(
    'recipient-domain-unknown',
    'nowhere to deliver|could not find a gateway|no mx (?:found|records?|hosts?)|(?:all relevant )?mx records? point|domain name not found|host or domain name not found|host(?: ?name)? (?:is )?(?:unknown|not found|lookup (?:failed|did not complete): .{0,20}(?:not found|nxdomain))|(?:couldn.t|could not|cannot|can.t|unable to|failed to) (?:find|resolve|locate|look ?up) (?:any |an? |the )?(?:host|mail ?host|mail server|domain|mx|address for|mail exchanger?|dns)|unrouteable (?:mail )?domain|no such (?:domain|host)|(?:domain|host|hostname|mx record)s? (?:\\S{1,100} ){0,3}(?:does ?n.t|do not|does not|not) (?:exist|found|resolve|have)|unknown (?:mail )?(?:host|domain)|nxdomain|(?<![\\w.-])null ?mx(?![\\w.-])|(?:domain|host)\\S{0,3} (?:\\S{1,254} ){0,2}does not accept mail\\b(?! from)|no (?:valid )?(?:mx|mail|address|dns)(?: or \\w{1,10})? (?:records?|hosts?|servers?|exchangers?)|mx .{0,40}(?:not found|no .{0,20}address|does not exist)|domain (?:is )?(?:unknown|invalid|illegal|not found|not valid|has no)|no route found to domain|name server: .{0,120}host not found|illegal host\\/domain|non-?existent (?:domain|host)|bad domain|bad destination (?:host|system)|invalid (?:domain|host)|no a(?:ddress)?(?:, mx)?(?:,? or aaaa)? record|all host address lookups failed permanently|no mail server|an mx or srv record indicated no smtp service|(?:remote )?domain does ?n.?t exist|lowest numbered mx record points to local host|sorry, i couldn.t find any host',
  ),
  rule(
    'recipient-mailbox-full',
    'over (?:disk )?quota|quota (?:is )?(?:exceeded|full|limit)|(?:exceed\\w*|over) .{0,40}(?:quota|storage|allowed size|disk|local limit|mailbox size)|mailbox.{0,40}(?:full|exceeded|too large|size limit)|mail ?(?:box|drop|folder) (?:\\S{1,60} )?(?:is )?full|(?:disk|storage|space) (?:is )?(?:full|exceeded)|not enough (?:storage|space|disk)|insufficient (?:disk|storage|space)|no (?:disk )?space|too much mail data|overdrawn|maildir (?:over|delivery failed: .{0,40}quota)|number of messages in .{0,60}exceed|mailfolder is full|reached (?:its|the|their|his|her) (?:maximum )?(?:storage|size|quota|disk)? ?(?:limit|quota|capacity)|user .{0,30}full|account is full',
  ),
  rule(
    'refused-by-policy',
    'mail server permanently rejected message|rejected by (?:the )?(?:destination|recipient.s?|receiving) (?:domain|organi[sz]ation)',
    { certain: true, sample: '554 mail server permanently rejected message (#5.3.0)' },
  ),
  rule('message-unreadable', 'lines? (?:is |are )?too long|lines longer than', {
    certain: true,
    sample: 'message has lines too long for transport',
  }),
  rule(
    'recipient-server-unreachable',
    'certificate (?:is )?not (?:trusted|verified)|certificate verif\\w+ failed',
    {
      certain: true,
      sample: 'Server certificate not trusted',
    },
  ),
]
