import type { Limits } from '@saatja/core'
import { messagesSend, seenGreetings, sendingLimits } from './sources.ts'

/**
 * Limits that no mailbox may exceed: the figures of a paid Google Workspace account. Google stops a personal or trial
 * account at 500 messages; nothing in the settings tells which kind it is.
 */
export const limits: Limits = {
  messagesPerDay: { ...sendingLimits, value: 2000 },
  recipientsPerMessage: { ...sendingLimits, value: 100 },
  recipientsPerDay: { ...sendingLimits, value: 10_000 },
  size: { ...seenGreetings, value: 35_882_577 },
}

/** The limits of the same mailbox through the Gmail API, which takes uploads of 35 MB. */
export const apiLimits: Limits = { ...limits, size: { ...messagesSend, value: 36_700_160 } }
