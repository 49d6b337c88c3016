import { checkArgument } from '@saatja/core/options'
import { argumentRules } from '../arguments.ts'
import type { ReturnCause, ReturnedMail, ReturnedRecipient } from '../contract.ts'

/**
 * What a verified return does to the list of addresses that no longer work. `wrong`: the address is on it at once.
 * `wrong-if-repeated`: at the second such report, a day or more later. `full`: a warning, and bulk mail stops after
 * three within 30 days. `no-bulk`: the recipient complained, so bulk mail stops. `works`: the address leaves the list.
 */
export type AddressEffect = 'wrong' | 'wrong-if-repeated' | 'full' | 'no-bulk' | 'works' | 'none'

/** What a verified return does to a message that was sent. `settled`: if it was unknown, it counts as sent. */
export type MessageEffect = 'bounced' | 'partial' | 'settled' | 'none'

const wrong: ReadonlySet<ReturnCause | undefined> = new Set<ReturnCause>([
  'recipient-unknown',
  'recipient-domain-unknown',
  'recipient-disabled',
])

const refusal = /(?:^|[\s:;>])5\d\d[\s-]/

/** Whether the text is a reply of the remote server, with a code from 500 to 599, and not the reporter's own words. */
const isRemoteRefusal = ({ diagnosticCode = '' }: ReturnedRecipient): boolean => refusal.test(diagnosticCode)

/** Decides what one recipient of a verified return means for the list of addresses. */
export const addressEffect = (recipient: ReturnedRecipient): AddressEffect => {
  checkArgument('addressEffect', 'recipient', argumentRules.recipient, recipient)
  const { action, cause, status = '', evidence } = recipient
  if (action === 'complained') return 'no-bulk'
  if (action === 'delivered') return 'works'
  if (cause === 'mailbox-full') return 'full'
  if (action !== 'failed' || !wrong.has(cause)) return 'none'
  if (isRemoteRefusal(recipient)) return 'wrong'
  // A 5.1.x of the reporter itself may be its own trouble with names, and a temporary code is not the last word.
  return evidence === 'report' && !/^(?:5\.1|4)\./.test(status) ? 'wrong' : 'wrong-if-repeated'
}

/** Decides what a verified return does to the state of its message. */
export const messageEffect = (returned: ReturnedMail): MessageEffect => {
  checkArgument('messageEffect', 'returned', argumentRules.returned, returned)
  const { kind, recipients, original } = returned
  if (kind === 'delivery' || kind === 'auto-reply' || kind === 'reply' || kind === 'read-receipt')
    return 'settled'
  const failed = recipients.filter(({ action }) => action === 'failed')
  if (failed.length === 0) return 'none'
  const all = Math.max(recipients.length, original?.to.length ?? 0)
  return failed.length < all ? 'partial' : 'bounced'
}
