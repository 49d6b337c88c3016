import type { SendingFacts } from '@saatja/core'
import { dnsHelp } from './sources.ts'

/**
 * Zone's default record also covers webmail, lists and web servers. DKIM is turned on in the customer's panel; its
 * selector is not known. A foreign From is replaced, so the envelope sender is the mailbox's.
 */
export const sending: SendingFacts = {
  spf: { ...dnsHelp, value: '_spf.zone.eu' },
  envelope: 'sign-in',
  dkim: { signs: 'from-domain' },
}
