import { addressesIn } from '../mime/address.ts'
import { readHeader } from '../mime/header.ts'

/** A complaint or an authentication report of RFC 5965 and RFC 6591. */
export interface Feedback {
  /** `Feedback-Type` in lower case. Some programs leave it out; then it is a complaint. */
  readonly type: string
  readonly recipients: readonly string[]
}

/** Reads the text of a `message/feedback-report`. */
export const readFeedback = (text: string): Feedback => {
  const { header } = readHeader(text.replace(/^\s+/, ''))
  const recipients = [...(header.get('original-rcpt-to') ?? []), ...(header.get('removal-recipient') ?? [])]
  return {
    type: header.get('feedback-type')?.[0]?.trim().toLowerCase() ?? 'abuse',
    recipients: [...new Set(recipients.flatMap((value) => addressesIn(value)))].slice(0, 200),
  }
}
