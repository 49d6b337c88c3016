import type { RawReply } from '@saatja/core'
import type { SMTPServerSession } from 'smtp-server'
import type { SignIn } from '../mail.ts'
import type { FaultQuery, InjectedFault } from './fault.ts'
import { codeOf } from './policy.ts'
import { withParties } from './quoted-reply.ts'
import type { ServerConnection } from './server-connection.ts'
import type { ServerOptions } from './server-options.ts'

/** The setup of a server, and the conversation that a session belongs to. */
export interface HandlerContext extends ServerOptions {
  readonly connectionOf: (session: SMTPServerSession) => ServerConnection | undefined
}

export type Done = (error?: Error | null) => void
type Question = Omit<FaultQuery, 'user'> & {
  readonly user?: string | null
  /** The sender that MAIL is just naming. */
  readonly from?: string
}

/** Makes an error that smtp-server answers with exactly this reply. */
export const refusal = (reply: RawReply) => Object.assign(new Error(reply), { responseCode: codeOf(reply) })

export const signInOf = (session: SMTPServerSession): SignIn | null => session.user || null

export const userOf = (session: SMTPServerSession): string | null => signInOf(session)?.username ?? null

export const senderOf = ({ envelope }: SMTPServerSession) =>
  envelope.mailFrom ? envelope.mailFrom.address : ''

export const recipientsOf = ({ envelope }: SMTPServerSession) => envelope.rcptTo.map(({ address }) => address)

/** Adapts the fault to this client, whose sender or recipient may not be known yet. */
const toldTo = (
  session: SMTPServerSession,
  fault: InjectedFault,
  { from = senderOf(session), recipient = recipientsOf(session)[0] }: Pick<Question, 'from' | 'recipient'>,
): InjectedFault => {
  const { reply, quoted, stage } = fault
  if (reply === undefined || quoted === undefined) return fault
  return { ...fault, reply: withParties(reply, stage, { from, mailbox: userOf(session), recipient }) }
}

export const apply = (
  context: HandlerContext,
  session: SMTPServerSession,
  injected: InjectedFault,
  done: Done,
  question: Pick<Question, 'from' | 'recipient'> = {},
): void => {
  const fault = toldTo(session, injected, question)
  if (fault.disconnect === undefined && fault.reply !== undefined) done(refusal(fault.reply))
  else context.connectionOf(session)?.act(fault)
}

/** Plays the fault that is injected for this moment, if there is one. */
export const applyFault = (
  context: HandlerContext,
  session: SMTPServerSession,
  question: Question,
  done: Done,
): boolean => {
  const { from, ...query } = question
  const fault = context.fault({ user: userOf(session), ...query })
  if (fault !== undefined) apply(context, session, fault, done, question)
  return fault !== undefined
}
