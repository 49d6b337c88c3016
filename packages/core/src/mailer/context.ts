import type { UserCard } from '../contract/card.ts'
import type { Deadlines } from '../contract/connection.ts'
import type { MailerOptions, Pace } from '../contract/mailer.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { Turnstile } from '../http/turnstile.ts'
import { memoryPace } from '../limits/memory-pace.ts'
import type { Network } from '../smtp/endpoint.ts'
import { Pool } from '../smtp/pool.ts'
import { type KeptUsers, resolveSender } from './kept-users.ts'
import { checkMailerOptions } from './options.ts'
import { type ResolvedUser, resolveUser } from './resolve-user.ts'
import { type Tokens, tokenCache } from './tokens.ts'
import { Underway } from './underway.ts'
import { unlessAborted } from './unless-aborted.ts'

/** What all messages of one mailer share. */
export interface MailerContext {
  readonly options: MailerOptions
  readonly network: Network
  readonly pool: Pool
  /** Keeps the number of connections to APIs within `maxSockets`. */
  readonly turnstile: Turnstile
  readonly pace: Pace
  readonly tokens: Tokens
  readonly keptUsers: KeptUsers
  /** Copies of sent messages that are being filed. */
  readonly copies: Set<Promise<unknown>>
  readonly underway: Underway
  closing: boolean
}

/** Sockets open at once: enough for 200 users at a time, far below what an operating system allows. */
const maxSockets = 200
/**
 * Milliseconds that an unused connection stays open. RFC 5321 4.5.3.2.7 asks servers for 5 min, but chasquid and
 * smtp-server close it after 60 s (seen on 2026-11-28). No command is sent meanwhile: servers count NOOP and RSET, and
 * Exim closes the connection at the 11th.
 */
const idle = 45_000

const requireOpen = ({ closing }: MailerContext): void => {
  if (closing) throw new ProblemError({ stage: 'settings', fault: 'mailer-closed' })
}

/**
 * Finds the account of a check.
 * @throws ProblemError when there is none, or the mailer is closed.
 */
export const resolveOpenUser = async (
  context: MailerContext,
  user: string | UserCard,
  signal: AbortSignal | undefined,
): Promise<ResolvedUser> => {
  requireOpen(context)
  return unlessAborted(resolveUser(context.options, user), 'settings', signal)
}

/**
 * Finds the account of a message that is about to be sent.
 * @throws ProblemError when there is none, or the mailer is closed.
 */
export const resolveOpenSender = async (
  context: MailerContext,
  user: string,
  signal: AbortSignal | undefined,
): Promise<ResolvedUser> => {
  requireOpen(context)
  return unlessAborted(resolveSender(context.options, context.keptUsers, user), 'settings', signal)
}

const deadlines: Deadlines = {
  connect: 30_000,
  greeting: 30_000,
  command: 60_000,
  envelope: 300_000,
  progress: 60_000,
  finalReply: 600_000,
}

/** The usual deadlines, with those that the application sets. */
const deadlinesOf = (given: Partial<Deadlines> = {}): Deadlines => {
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
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
  checkMailerOptions(options)
  const { clientName } = options
  const network: Network = {
    reach: options.network ?? 'public',
    deadlines: deadlinesOf(options.deadlines),
    ...(clientName === undefined ? {} : { clientName }),
  }
  return {
    options,
    network,
    pool: new Pool({ maxSockets: options.maxSockets ?? maxSockets, idle }),
    turnstile: new Turnstile(options.maxSockets ?? maxSockets),
    pace: options.pace ?? memoryPace(),
    tokens: tokenCache(options.grants),
    keptUsers: new WeakMap(),
    copies: new Set(),
    underway: new Underway(),
    closing: false,
  }
}
