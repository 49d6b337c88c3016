/**
 * The steps of one mail, in the order in which they happen. Errors, checks, reply rules, transcripts and
 * texts all use these words and no others.
 */
export const stages = [
  'settings',
  'lookup',
  'connect',
  'greeting',
  'encryption',
  'capabilities',
  'sign-in',
  'sender',
  'recipient',
  'message',
  'final-reply',
] as const

/** One step of a mail. */
export type Stage = (typeof stages)[number]
