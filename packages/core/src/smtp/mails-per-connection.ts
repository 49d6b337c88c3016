import type { Capabilities } from './reply-guard.ts'

/**
 * Mails after which Exim only queues what a connection brings, until its next queue run: 30 minutes with Debian's
 * settings (its `smtp_accept_queue_per_connection`; seen with Exim 4.96 on 2026-11-28).
 */
const untilQueued = 10

/** Exim names itself in its greeting, and where that was changed, by the form of the id in its final reply. */
const greetsAsExim = /\bexim\b/i
const repliesAsExim = /^250 OK id=[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}/

/** What one connection has heard that tells how many mails it should carry. */
export interface Heard {
  readonly greeting: string
  readonly finalReply: string
  /** What the server offers. */
  readonly capabilities: Pick<Capabilities, 'mailsPerConnection'> | undefined
}

/** Mails after which a connection is better replaced. Infinite when nothing speaks for it. */
export const mailsPerConnection = ({ greeting, finalReply, capabilities }: Heard): number => {
  const exim = greetsAsExim.test(greeting) || repliesAsExim.test(finalReply)
  return Math.min(capabilities?.mailsPerConnection ?? Number.POSITIVE_INFINITY, exim ? untilQueued : Infinity)
}
