import type { Limits } from '@saatja/core'
import { hearsay, powershell, submission } from './sources.ts'

/** What Exchange Online gives a mailbox unless its administrator says otherwise (`RecipientLimits`, 1 to 1000). */
export const defaultRecipients = 500

/** Ceilings of one mailbox; `recipients` is the organization's own setting for one message. */
export const limitsOf = (recipients: number): Limits => ({
  connections: { ...submission, value: 3 },
  messagesPerMinute: { ...submission, value: 30 },
  recipientsPerMessage: { ...powershell, value: recipients },
  recipientsPerDay: { ...submission, value: 10_000 },
  size: { ...hearsay, value: 36_700_160 },
})
