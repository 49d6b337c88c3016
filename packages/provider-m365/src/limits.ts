import type { Limits } from '@saatja/core'
import { graphAttachments, graphErrors, hearsay, powershell, submission } from './sources.ts'

/** What Exchange Online gives a mailbox unless its administrator says otherwise (`RecipientLimits`, 1 to 1000). */
export const defaultRecipients = 500

/** Makes the limits of one mailbox; `recipients` is the organization's own setting for one message. */
export const limitsOf = (recipients: number): Limits => ({
  connections: { ...submission, value: 3 },
  messagesPerMinute: { ...submission, value: 30 },
  recipientsPerMessage: { ...powershell, value: recipients },
  recipientsPerDay: { ...submission, value: 10_000 },
  size: { ...hearsay, value: 36_700_160 },
})

/** Most bytes of a message for one request to Graph, which may have 4 MB and holds the message in base64. */
export const requestSize = 3_000_000

/**
 * Makes the limits of the same mailbox through Graph. Messages that are too large for one request need a draft whose
 * files are uploaded one by one, and the right to read and write the whole mailbox; then Exchange's own limit counts,
 * 35 MB unless the administrator has changed it.
 */
export const graphLimitsOf = (recipients: number, large: boolean): Limits => ({
  ...limitsOf(recipients),
  connections: { ...graphErrors, value: 4 },
  size: large ? { ...graphAttachments, value: 36_700_160 } : { ...graphErrors, value: requestSize },
})
