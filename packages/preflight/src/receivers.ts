import type { Source } from '@saatja/core'

/** What a receiver may ask of mail. */
export type ReceiverNeed = 'spf-or-dkim' | 'spf' | 'dkim' | 'dmarc' | 'aligned'

/** A rule that a large receiver has published. */
export interface ReceiverRule {
  readonly id: 'gmail' | 'outlook' | 'yahoo'
  /** Name as people know it. */
  readonly name: string
  /** For all mail, or for those who send a lot. */
  readonly rule: 'all' | 'bulk'
  /** Messages a day from which a sender counts as bulk. Absent: the receiver names no number. */
  readonly perDay?: number
  readonly needs: readonly ReceiverNeed[]
  /** ISO 8601 date, or month, from which mail is refused. */
  readonly since?: string
  readonly source: Source
}

const read = (from: string, confidence: Source['confidence']): Source => ({
  from,
  checkedAt: '2026-11-28',
  confidence,
})

const google = read('https://support.google.com/a/answer/81126 and /a/answer/14229414', 'vendor')
const microsoft = read('Microsoft Defender for Office 365 blog, April 2025, as quoted by others', 'observed')
const yahoo = read('https://senders.yahooinc.com/best-practices/, as quoted by others', 'observed')

const bulk: readonly ReceiverNeed[] = ['spf', 'dkim', 'dmarc', 'aligned']

/**
 * Rules of receivers for mail to personal mailboxes. Mail to companies at Google Workspace is not under them. Google
 * counts a domain with its subdomains, and once a bulk sender always one.
 */
export const receiverRules: readonly ReceiverRule[] = [
  { id: 'gmail', name: 'Gmail', rule: 'all', needs: ['spf-or-dkim'], source: google },
  { id: 'gmail', name: 'Gmail', rule: 'bulk', perDay: 5000, needs: bulk, since: '2025-11', source: google },
  {
    id: 'outlook',
    name: 'Outlook.com',
    rule: 'bulk',
    perDay: 5000,
    needs: bulk,
    since: '2025-05-05',
    source: microsoft,
  },
  { id: 'yahoo', name: 'Yahoo', rule: 'all', needs: ['spf-or-dkim'], source: yahoo },
  { id: 'yahoo', name: 'Yahoo', rule: 'bulk', needs: bulk, source: yahoo },
]
