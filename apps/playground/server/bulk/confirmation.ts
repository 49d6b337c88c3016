import type { EffectiveSettings } from '@saatja/core'
import type { Batch } from '@saatja/outbox'
import { HttpError } from '../http-error.ts'
import type { BulkAction, BulkMessageFinding, BulkRequest } from './contract.ts'

const unconfirmed = (message: string) => new HttpError('run-unconfirmed', message, 'confirmed')

/** Refuses sample invoices: their customers do not exist. */
export const checkRealSource = ({ source }: BulkRequest): void => {
  if (source.kind === 'sample')
    throw new HttpError('invalid', 'source: sample invoices go to the sandbox only', 'source')
}

/** What a person confirmed is compared with what would be sent: they may have looked at another list. */
export const checkConfirmed = (
  { confirmed }: BulkRequest,
  { messages }: Batch,
  { identity }: EffectiveSettings,
): void => {
  const { address } = identity.from
  if (confirmed?.from !== address || confirmed.count !== messages.length)
    throw unconfirmed(`confirmed: must name ${address} and ${messages.length} messages to send them for real`)
}

/** A step after which messages leave that were held before. */
const sendsMore = (action: BulkAction | BulkMessageFinding): boolean =>
  action === 'resume' || action === 'fixed' || action === 'again'

/** Refuses a step after which messages are sent for real, unless a person confirmed it. */
export const checkStepConfirmed = (step: BulkAction | BulkMessageFinding, confirmed: boolean): void => {
  if (sendsMore(step) && !confirmed)
    throw unconfirmed('confirmed: must be true for messages to be sent for real')
}
