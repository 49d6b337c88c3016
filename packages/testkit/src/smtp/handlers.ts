import type { RawReply } from '@saatja/core'
import type { SMTPServerAuthentication, SMTPServerOptions, SMTPServerSession } from 'smtp-server'
import type { SignInAttempt } from '../accounts.ts'
import type { SignIn } from '../mail.ts'
import { applyFault, type Done, type HandlerContext, refusal, senderOf, userOf } from './handler-context.ts'
import { type ClientState, filled, refuseRecipient, refuseSender } from './policy.ts'
import { receive } from './reception.ts'
import type { ServerOptions } from './server-options.ts'

const credentialsOf = (auth: SMTPServerAuthentication): SignInAttempt => ({
  method: auth.method === 'XOAUTH2' || auth.method === 'LOGIN' ? auth.method : 'PLAIN',
  username: auth.username ?? '',
  secret: auth.accessToken ?? auth.password ?? '',
})

const clientStateOf = ({ usageCounter, now }: HandlerContext, session: SMTPServerSession): ClientState => ({
  secure: session.secure,
  user: userOf(session),
  usage: usageCounter.usage(userOf(session)),
  now: now(),
})

const signIn = async (
  context: HandlerContext,
  auth: SMTPServerAuthentication,
  session: SMTPServerSession,
) => {
  const { replies, authBeforeTls } = context.profile.behaviour
  const credentials = credentialsOf(auth)
  const { method, username } = credentials
  if (!session.secure && !authBeforeTls && context.starttls !== 'stripped')
    throw refusal(replies.encryptionRequired ?? '530 5.7.0 Must issue a STARTTLS command first')
  if (await context.knows(credentials)) {
    context.usageCounter.enter(username, session.id)
    return { user: { method, username } satisfies SignIn }
  }
  if (method !== 'XOAUTH2') throw refusal(replies.wrongPassword)
  const { challenge, reply } = replies.wrongToken ?? { reply: replies.wrongPassword }
  if (challenge === undefined) throw refusal(reply)
  const connection = context.connectionOf(session)
  if (connection !== undefined) connection.challenge = `334 ${Buffer.from(challenge).toString('base64')}`
  return { data: {} }
}

const refusedOr = (done: Done, reply: RawReply | undefined, values: Readonly<Record<string, string>>) =>
  done(reply === undefined ? null : refusal(filled(reply, values)))

/** Makes the handlers of the commands whose answer the profile decides. */
export const createHandlers = (
  setup: ServerOptions,
  connectionOf: HandlerContext['connectionOf'],
): SMTPServerOptions => {
  const context: HandlerContext = { ...setup, connectionOf }
  return {
    onAuth: (auth, session, done) => {
      if (applyFault(context, session, { stage: 'sign-in', user: auth.username ?? null }, done)) return
      signIn(context, auth, session).then((answer) => done(null, answer), done)
    },
    onMailFrom: ({ address, args }, session, done) => {
      if (applyFault(context, session, { stage: 'sender', from: address }, done)) return
      const size = args && typeof args.SIZE === 'string' ? Number(args.SIZE) : 0
      const reply = refuseSender(context.profile, clientStateOf(context, session), size)
      refusedOr(done, reply, { from: address, mailbox: userOf(session) ?? '' })
    },
    onRcptTo: ({ address }, session, done) => {
      if (applyFault(context, session, { stage: 'recipient', recipient: address }, done)) return
      const count = session.envelope.rcptTo.length + 1
      const reply = refuseRecipient(context.profile, clientStateOf(context, session), count)
      refusedOr(done, reply, { from: senderOf(session), mailbox: userOf(session) ?? '' })
    },
    onData: (stream, session, done) => {
      receive(context, stream, session, done).catch(done)
    },
  }
}
