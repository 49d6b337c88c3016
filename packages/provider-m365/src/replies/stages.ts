import type { Stage } from '@saatja/core'

/** From the first recipient on. */
export const delivering = ['recipient', 'message', 'final-reply'] as const satisfies readonly Stage[]

/** From the sender on: Exchange may refuse because of the sender at any of these. */
export const mailing = ['sender', ...delivering] as const satisfies readonly Stage[]

/** At any command. */
export const conversation = [
  'greeting',
  'capabilities',
  'sign-in',
  ...mailing,
] as const satisfies readonly Stage[]
