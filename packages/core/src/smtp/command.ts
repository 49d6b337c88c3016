import type { Stage } from '../contract/stage.ts'

/** What the client said last, so that it is known what a reply answers. `body` is the message and its final dot. */
export type Command =
  | 'greeting'
  | 'ehlo'
  | 'starttls'
  | 'auth'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'body'
  | 'noop'
  | 'quit'

/** The stage that each command, and the reply to it, belongs to. */
export const stageOf: Readonly<Record<Command, Stage>> = {
  greeting: 'greeting',
  ehlo: 'capabilities',
  starttls: 'encryption',
  auth: 'sign-in',
  mail: 'sender',
  rcpt: 'recipient',
  data: 'message',
  body: 'final-reply',
  noop: 'final-reply',
  quit: 'final-reply',
}

const verbs: Readonly<Record<string, Command>> = {
  EHLO: 'ehlo',
  HELO: 'ehlo',
  STARTTLS: 'starttls',
  MAIL: 'mail',
  RCPT: 'rcpt',
  DATA: 'data',
  NOOP: 'noop',
  QUIT: 'quit',
}

/** Finds the command that a line begins. Only the lines of a SASL exchange have no verb. */
export const commandOf = (line: string): Command => verbs[line.split(' ', 1)[0] ?? ''] ?? 'auth'
