import { ruleFor } from './cause/reporter-rules.ts'
import { diagnosisOf } from './cause/verdict.ts'
import type { ReturnedRecipient } from './contract.ts'
import { collapse } from './mime/text.ts'
import { clean, type ReturnContext, sentTo } from './returned-recipient.ts'

const longestReason = 80

/**
 * QUIRK: Dovecot of 2010 says so of a full mailbox, where later versions write a delivery report (a public sample, read
 * 2026-11-30). The reason of a person's own rule is longer.
 */
const isFull = (text: string): boolean => {
  const [, reason = ''] = /automatically rejected:\s{1,5}(\S.{0,200})$/is.exec(text.trim()) ?? []
  return reason.length < longestReason && ruleFor(collapse(reason), {})?.id === 'recipient-mailbox-full'
}

/** Makes one recipient that refused the message by a rule of its own. */
export const fromDisposition = (address: string, text: string, setting: ReturnContext): ReturnedRecipient => {
  const to = sentTo(address, undefined, setting.original)
  const found: Pick<ReturnedRecipient, 'cause' | 'diagnosis'> = isFull(text)
    ? { cause: 'mailbox-full', diagnosis: diagnosisOf('recipient-mailbox-full', { params: {} }) }
    : { cause: 'policy', diagnosis: refusedByRecipient }
  return {
    address,
    ...(to === undefined ? {} : { sentTo: to }),
    action: 'failed',
    ...(clean(text) === '' ? {} : { diagnosticCode: clean(text) }),
    evidence: 'report',
    ...found,
  }
}

const refusedByRecipient = {
  id: 'refused-by-recipient',
  code: 'REJECTED',
  actor: 'user',
  retry: 'after-change',
  params: {},
} as const
