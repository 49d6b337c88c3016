import type { Source } from '@saatja/core'

/** What an enhanced code means by itself, when no words say more. The first digit is left out. */
export interface StatusCode {
  readonly code: string
  readonly id: string
  readonly source: Source
}

const rfc3463: Source = { from: 'RFC 3463, section 3', checkedAt: '2026-11-28', confidence: 'vendor' }
const registry: Source = {
  from: 'IANA, SMTP Enhanced Status Codes (RFC 7505, RFC 7372, RFC 8616)',
  checkedAt: '2026-11-28',
  confidence: 'vendor',
}

const rows = (source: Source, table: Readonly<Record<string, string>>): readonly StatusCode[] =>
  Object.entries(table).map(([code, id]) => ({ code, id, source }))

/** The registered codes that tell a cause. Codes that only name a subject, such as `x.1.0`, are left out; of these, the network alone tells a cause. */
export const statusCodes: readonly StatusCode[] = [
  ...rows(rfc3463, {
    '1.1': 'recipient-unknown',
    '1.2': 'recipient-domain-unknown',
    '1.3': 'recipient-address-invalid',
    '1.4': 'recipient-unknown',
    '1.6': 'recipient-moved',
    '1.7': 'sender-address-invalid',
    '1.8': 'sender-domain-unknown',
    '2.1': 'recipient-disabled',
    '2.2': 'recipient-mailbox-full',
    '2.3': 'message-too-large',
    '2.4': 'recipient-unknown',
    '3.1': 'server-busy',
    '3.2': 'server-busy',
    '3.4': 'message-too-large',
    '4.0': 'recipient-server-unreachable',
    '4.1': 'recipient-server-unreachable',
    '4.2': 'recipient-server-unreachable',
    '4.3': 'recipient-server-unreachable',
    '4.4': 'recipient-server-unreachable',
    '4.5': 'server-busy',
    '4.6': 'mail-loop',
    '4.7': 'delivery-expired',
    '5.3': 'too-many-recipients',
    '6.1': 'message-unreadable',
    '6.2': 'message-unreadable',
    '6.3': 'message-unreadable',
    '7.1': 'refused-by-policy',
    '7.2': 'recipient-group-closed',
  }),
  ...rows(registry, {
    '1.10': 'recipient-domain-unknown',
    '6.7': 'smtputf8-missing',
    '7.20': 'dkim-failed',
    '7.21': 'dkim-failed',
    '7.22': 'dkim-failed',
    '7.23': 'spf-failed',
    '7.24': 'spf-failed',
    '7.25': 'server-not-named',
    '7.26': 'dmarc-failed',
    '7.27': 'sender-domain-unknown',
  }),
]

const byCode = new Map(statusCodes.map(({ code, id }) => [code, id]))

/** Finds the diagnosis id for a code; undefined when it says too little. */
export const idOfStatus = (status: string | undefined): string | undefined => {
  if (status === undefined) return undefined
  // A permanent failure to route means a domain that does not exist; a temporary one is a problem on the way.
  if (status === '5.4.4') return 'recipient-domain-unknown'
  // What only holds for now is no closed mailbox, and no policy.
  if (status === '4.2.1' || status === '4.7.1') return undefined
  return byCode.get(status.slice(2)) ?? (/^5\.7\.1\d\d$/.test(status) ? 'refused-by-policy' : undefined)
}
