import type { Source } from '@saatja/core'
import type { ReporterRule } from './reporter-rule.ts'

const gateways: Source = {
  from: 'Public test mails of mailing list managers: Sun Internet Mail Server, Postfix with pipes, JetMail, phquery, InterScan, Mimecast, LLNL',
  checkedAt: '2026-11-30',
  confidence: 'observed',
}

const certain = (id: string, text: string, sample: string): ReporterRule => ({
  id,
  text,
  source: gateways,
  certain: true,
  sample,
})

const rule = (id: string, text: string): ReporterRule => ({ id, text, source: gateways })

/** What gateways, directories and commands behind a server write, the more specific first. */
export const gatewayRules: readonly ReporterRule[] = [
  certain(
    'recipient-server-unreachable',
    '(?:recipient|destination|remote|receiving) (?:mail ?)?server (?:is )?(?:currently )?(?:unavailable|not available|busy|down|unreachable|not respond|did not respond)',
    'Recipient server unavailable or busy',
  ),
  certain(
    'server-busy',
    '(?:connect to|contact|talk to|reach) (?:the |an? )?(?:\\S{1,20} )?(?:daemon|scanner|clamd|spamd|milter|content filter|virus (?:filter|engine))\\b',
    'temporary failure. Command output: unable to connect to scan daemon: Connection refused',
  ),
  certain(
    'recipient-mailbox-full',
    '(?<!(?:daily|hourly|sending|outgoing) )mail quota (?:is )?exceeded|command output: .{0,60}\\bquota',
    'permission denied. Command output: Mail quota exceeded.',
  ),
  certain(
    'attachment-refused',
    'id=\\S{1,60} - banned: ',
    '554 5.7.0 Reject, id=04711-08 - BANNED: multipart/mixed | .exe,arve.exe',
  ),
  certain(
    'recipient-unknown',
    'mailbox (?:name )?(?:is )?not allowed',
    '553 Recipient mailbox is not allowed',
  ),
  certain('server-blocklisted', '\\bspam ip\\b', '550 Suspected spam ip https://check.example/66'),
  certain(
    'judged-spam',
    '\\burls? (?:found )?in (?:the |your )?(?:message|mail|body)',
    '554 5.7.1 Blocked - URL found in message is listed by a reputation service',
  ),
  certain(
    'sender-refused',
    'sender address \\S{0,3} ?blocked using',
    '554 5.7.1 Service unavailable; Sender address [] blocked using dbl.check.example',
  ),
  certain(
    'attachment-refused',
    '(?:archives?|attachments?|zip files?|macros?|executables?) (?:\\S{1,20} ){0,2}not (?:accepted|allowed|permitted)',
    '550 5.7.1 Encrypted archives are not accepted',
  ),
  certain(
    'message-unreadable',
    '(?:8|eight)[ -]?bit (?:\\S{1,20} ){1,2}not (?:allowed|supported|permitted|accepted)',
    '554 5.6.1 Eight bit data not allowed',
  ),
  certain('server-busy', '\\bupstream error', '521 5.3.0 Upstream error, please check the possible reasons'),
  certain(
    'sender-not-allowed',
    "customfromdenied|'send mail as' (?:feature|account)",
    "The settings for your 'Send mail as' account are misconfigured or out of date.",
  ),
  rule(
    'recipient-mailbox-full',
    'reached (?:maximum )?(?:disk|storage|mail ?box) (?:quota|limit)|space not enough',
  ),
  rule(
    'recipient-unknown',
    'final (?:e-?mail )?delivery point|no match(?:es)? (?:to|for) (?:\\S{1,20} )?query|did not (?:exactly )?match an? .{0,40}address',
  ),
  rule('sending-limit', '\\bunusual rate of |frequency of .{0,40}limited'),
  rule('recipient-unknown', 'cannot route mail to user'),
  rule(
    'recipient-disabled',
    'account is temporarily (?:limited|restricted)|(?:mailbox|account) (?:was|has) not (?:been )?used',
  ),
  rule('recipient-server-unreachable', 'domain.s dns violates|seems? to reject all'),
  rule('message-unreadable', 'header (?:is |was )?too (?:long|large)'),
  rule('refused-by-policy', 'e-?mail is redundant'),
  { ...rule('delivery-expired', 'could not deliver for the last \\d'), weak: true },
]
