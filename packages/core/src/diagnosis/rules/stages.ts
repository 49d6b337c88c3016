import type { Stage } from '../../contract/stage.ts'

type Stages = readonly Stage[]

/** Finding the server and connecting to it. */
export const reaching = ['lookup', 'connect'] as const satisfies Stages

/** Where encryption is agreed on. With TLS 1.3 the server's last word on it may come later. */
export const agreeing = ['connect', 'greeting', 'encryption', 'capabilities'] as const satisfies Stages

export const signingIn = ['sign-in'] as const satisfies Stages

/** From the first recipient on, so the first stages at which a reply can be about one. */
export const delivering = ['recipient', 'message', 'final-reply'] as const satisfies Stages

/** Where the server has the whole message before it, or is about to. */
export const content = ['message', 'final-reply'] as const satisfies Stages

/** The whole mail. Many servers wait with what they hold against the sender or the client until RCPT or the dot. */
export const mailing = ['sender', ...delivering] as const satisfies Stages

/** Where a sign-in is asked for: at its own stage, and at the commands that need one. */
export const gate = ['capabilities', 'sign-in', 'sender', 'recipient', 'message'] as const satisfies Stages

/** Everything but encryption that a server can answer to; about STARTTLS there are rules of its own. */
export const conversation = [
  'connect',
  'greeting',
  'capabilities',
  ...signingIn,
  ...mailing,
] as const satisfies Stages

/** The same without the sign-in. */
export const exceptSignIn = ['connect', 'greeting', 'capabilities', ...mailing] as const satisfies Stages
