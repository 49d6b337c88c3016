import type { UserCard } from '../contract/card.ts'
import type { Deadlines, MailerOptions, Pace } from '../contract/mailer.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { memoryPace } from '../limits/memory-pace.ts'
import type { Network } from '../smtp/endpoint.ts'
import { Pool } from '../smtp/pool.ts'
import { type ResolvedUser, resolveUser } from './resolve-user.ts'
import { type Tokens, tokenCache } from './tokens.ts'
import { unlessAborted } from './unless-aborted.ts'

/** Everything that all mails of one mailer share. */
export interface MailerContext {
  readonly options: MailerOptions
  readonly network: Network
  readonly pool: Pool
  readonly pace: Pace
  readonly tokens: Tokens
  closing: boolean
}

/** Sockets open at once: enough for 200 users at a time, far below what an operating system allows. */
const maxSockets = 200
/**
 * Milliseconds that an unused connection stays open. RFC 5321 4.5.3.2.7 asks servers for 5 min, but chasquid and
 * smtp-server hang up after 60 s (seen on 2026-11-28). Nothing is said meanwhile: servers count NOOP and RSET, and Exim
 * closes at the 11th.
 */
const idle = 45_000

const clientName = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[a-z0-9.:]+\])$/i

/** The account of a mail that is about to leave. @throws ProblemError when there is none, or the mailer is closed. */
export const resolveOpenUser = async (
  context: MailerContext,
  user: string | UserCard,
  signal: AbortSignal | undefined,
): Promise<ResolvedUser> => {
  if (context.closing) throw new ProblemError({ stage: 'settings', fault: 'mailer-closed' })
  return unlessAborted(resolveUser(context.options, user), 'settings', signal)
}

const deadlines: Deadlines = {
  connect: 30_000,
  greeting: 30_000,
  command: 60_000,
  envelope: 300_000,
  progress: 60_000,
  finalReply: 600_000,
}

/** The usual deadlines, with those that the application sets. @throws TypeError that names the option. */
const deadlinesOf = (given: Partial<Deadlines> = {}): Deadlines => {
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  for (const [name, value] of set)
    if (!Number.isFinite(value) || value <= 0)
      throw new TypeError(
        `createMailer: deadlines.${name} must be milliseconds above 0, not ${String(value)}`,
      )
  const { connect, command }: Partial<Deadlines> = Object.fromEntries(set)
  return {
    ...deadlines,
    ...(connect === undefined ? {} : { greeting: connect }),
    ...(command === undefined ? {} : { envelope: command }),
    ...Object.fromEntries(set),
  }
}

/** @throws TypeError that names the option. */
export const createContext = (options: MailerOptions): MailerContext => {
  const clientNameGiven = options.clientName
  if (clientNameGiven !== undefined && !clientName.test(clientNameGiven))
    throw new TypeError(`createMailer: clientName "${clientNameGiven}" is no host name or [address]`)
  const sockets = options.maxSockets ?? maxSockets
  if (!Number.isInteger(sockets) || sockets < 1)
    throw new TypeError(`createMailer: maxSockets must be a whole number from 1, not ${sockets}`)
  const network: Network = {
    reach: options.network ?? 'public',
    deadlines: deadlinesOf(options.deadlines),
    ...(clientNameGiven === undefined ? {} : { clientName: clientNameGiven }),
  }
  return {
    options,
    network,
    pool: new Pool({ maxSockets: sockets, idle }),
    pace: options.pace ?? memoryPace(),
    tokens: tokenCache(options.grants),
    closing: false,
  }
}
