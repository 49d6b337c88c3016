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
    '(?<!(?:please|;|,|\\.) )(?:connect to|contact|talk to|reach) (?:the |an? )?(?:\\S{1,20} )?(?:daemon|scanner|clamd|spamd|milter|content filter|virus (?:filter|engine))\\b',
    'temporary failure. Command output: unable to connect to scan daemon: Connection refused',
  ),
  certain(
    'recipient-mailbox-full',
    '(?<!(?:daily|hourly|sending|outgoing) )mail quota (?:is )?exceeded|command output: .{0,60}\\bquota',
    'permission denied. Command output: Mail quota exceeded.',
  ),
  rule(
    'recipient-mailbox-full',
    'reached (?:maximum )?(?:disk|storage|mail ?box) (?:quota|limit)|space not enough',
  ),
  rule(
    'recipient-unknown',
    'final (?:e-?mail )?delivery point|no match(?:es)? (?:to|for) (?:\\S{1,20} )?query|did not (?:exactly )?match an? .{0,40}address',
  ),
]
