import { type MatchedRecipient, maskAddresses, type ReturnedMail } from '@saatja/bounce'
import type { NewEvent } from '@saatja/store'
import type { MessageState } from '../state.ts'
import type { FoundMessage } from './find-message.ts'

const byKind = {
  rejection: 'mail-rejected',
  complaint: 'mail-complaint',
  'authentication-report': 'mail-authentication-report',
  'auto-reply': 'mail-answered',
  challenge: 'mail-answered',
  'read-receipt': 'mail-answered',
  reply: 'mail-replied',
  unreadable: 'mail-returned-unmatched',
} as const

/** Chooses the kind of event for a returned message. A report may name several recipients: the worst result decides. */
export const eventKind = ({ kind, recipients }: Pick<ReturnedMail, 'kind' | 'recipients'>): string => {
  if (kind !== 'bounce' && kind !== 'delay' && kind !== 'delivery') return byKind[kind]
  const has = (...actions: readonly string[]): boolean =>
    recipients.some(({ action }) => actions.includes(action))
  if (has('failed')) return 'mail-bounced'
  if (has('delayed', 'held')) return 'mail-delayed'
  if (has('delivered', 'relayed', 'expanded')) return 'mail-delivered'
  return { bounce: 'mail-bounced', delay: 'mail-delayed', delivery: 'mail-delivered' }[kind]
}

/** Copies a returned message with every address masked in its texts except those of the message. */
export const masked = (mail: ReturnedMail, own: readonly string[]): ReturnedMail => ({
  ...mail,
  recipients: mail.recipients.map((one) =>
    one.diagnosticCode === undefined
      ? one
      : { ...one, diagnosticCode: maskAddresses(one.diagnosticCode, [...own, one.address]) },
  ),
})

/** What is recorded of a recipient: never the original's text, never the whole returned message. */
const recipientData = ({ returned, recipient }: MatchedRecipient) => ({
  address: recipient ?? returned.address,
  ...(recipient === undefined || recipient === returned.address ? {} : { reported: returned.address }),
  action: returned.action,
  status: returned.status,
  cause: returned.cause,
  diagnosis: returned.diagnosis,
  reply: returned.diagnosticCode,
})

/** Makes the event of a verified return, on the sender's card. */
export const returnEvent = (
  { id, key, run, sender, state: before }: FoundMessage,
  mail: ReturnedMail,
  matched: readonly MatchedRecipient[],
  { by, late, state }: { readonly by: string; readonly late: boolean; readonly state: MessageState },
): NewEvent => {
  const answered = mail.recipients.length === 0 && mail.subject !== undefined
  return {
    kind: eventKind(mail),
    card: sender,
    ...(answered ? { subject: mail.subject } : {}),
    data: {
      message: id,
      key,
      run,
      kind: mail.kind,
      by,
      state,
      ...(state === before ? {} : { before }),
      ...(late ? { late } : {}),
      ...(mail.from === undefined || !answered ? {} : { from: mail.from }),
      ...(mail.reporter.mta === undefined ? {} : { reporter: mail.reporter.mta }),
      ...(matched.length === 0 ? {} : { recipients: matched.map(recipientData) }),
    },
  }
}
