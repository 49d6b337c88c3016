import type { MailSettings } from '../contract/card.ts'
import type { Finding, Params } from '../contract/finding.ts'
import type { Stage } from '../contract/stage.ts'
import type { FaultId } from './faults.ts'
import { x509Code } from './rules/tls-reasons.ts'

/** What kept a message from being sent, before it is explained: a diagnosis is made of it. Scrubbed of secrets. */
export interface Problem {
  readonly stage: Stage
  /** What the mailer saw itself. Absent when the server said it, or the network layer did. */
  readonly fault?: FaultId
  /** The server's own words. */
  readonly reply?: string
  /** Error code of Node's network or TLS layer, such as `ECONNREFUSED`. */
  readonly nodeCode?: string
  readonly params?: Params
  /** ISO 8601 time before which trying again is pointless. */
  readonly retryAt?: string
  /** Card fields that fix it. */
  readonly set?: Partial<MailSettings>
  /** The application's own error, when it was the application's code that failed. */
  readonly cause?: unknown
  /** What the settings say that prevents sending, when that is the cause. */
  readonly findings?: readonly Finding[]
  /** The recipients that the server had refused one by one when the mail failed; perhaps all of them. */
  readonly refused?: readonly RecipientRefusal[]
  /** How many recipients the server had taken beside them, in the transaction that failed. */
  readonly admitted?: number
  /**
   * The message was refused because of its position on the connection, so it is sent once more on a connection of its
   * own.
   */
  readonly again?: boolean
  /** The recipients that had got the mail, in a transaction of their own, when it failed for the others. */
  readonly accepted?: readonly string[]
}

/** A recipient who does not get the mail. */
export interface RecipientRefusal {
  readonly address: string
  /** The server's own words; empty when it said none. */
  readonly reply: string
  /** Why, when it was not the reply to this recipient. */
  readonly problem?: Problem
}

/** The problem of a mail of which every recipient was refused. */
export const recipientsRefused = (refused: readonly RecipientRefusal[]): Problem => {
  // While one of them may work later, the whole message may.
  const reply = (refused.find((one) => one.reply.startsWith('4')) ?? refused.at(-1))?.reply
  return { stage: 'recipient', refused, ...(reply === undefined ? {} : { reply }) }
}

/** Carries a problem up to the mailer, which turns it into a `MailError`. Never leaves this package. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.fault ?? problem.reply ?? problem.nodeCode ?? problem.stage)
    this.problem = problem
  }
}

/**
 * The code by which Node's network and TLS layers name an error. nodemailer keeps it in `originalCode`. Where Node has
 * no code for what OpenSSL says of a certificate, the name is made from the words.
 */
export const nodeCodeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  const { originalCode, code, message } = error as Readonly<Record<string, unknown>>
  const named = [originalCode, code].find((value): value is string => typeof value === 'string')
  return named === 'UNSPECIFIED' && typeof message === 'string' ? x509Code(message.slice(0, 100)) : named
}
