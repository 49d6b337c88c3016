import { randomBytes } from 'node:crypto'
import type { RawReply } from '@saatja/core'
import type {
  SMTPServerAuthentication,
  SMTPServerDataStream,
  SMTPServerOptions,
  SMTPServerSession,
} from 'smtp-server'
import type { SignInAttempt } from '../accounts.ts'
import { fromAddress, type SignIn, withFrom } from '../mail.ts'
import type { FaultQuery, InjectedFault } from './fault.ts'
import {
  announcedSize,
  type ClientState,
  codeOf,
  filled,
  isForeign,
  refuseRecipient,
  refuseSender,
  refuseSize,
} from './policy.ts'
import type { ServerConnection } from './server-connection.ts'
import type { ServerOptions } from './server-options.ts'

/** The setup of a server, and the conversation that a session belongs to. */
interface HandlerContext extends ServerOptions {
  readonly connectionOf: (session: SMTPServerSession) => ServerConnection | undefined
}

type Done = (error?: Error | null) => void
type Question = Omit<FaultQuery, 'user'> & { readonly user?: string | null }

/** An error that smtp-server answers with exactly this reply. */
const refusal = (reply: RawReply) => Object.assign(new Error(reply), { responseCode: codeOf(reply) })

const signInOf = (session: SMTPServerSession): SignIn | null => session.user || null

export const userOf = (session: SMTPServerSession): string | null => signInOf(session)?.username ?? null

const senderOf = ({ envelope }: SMTPServerSession) => (envelope.mailFrom ? envelope.mailFrom.address : '')

const recipientsOf = ({ envelope }: SMTPServerSession) => envelope.rcptTo.map(({ address }) => address)

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

const apply = (
  context: HandlerContext,
  session: SMTPServerSession,
  fault: InjectedFault,
  done: Done,
): void => {
  if (fault.disconnect === undefined && fault.reply !== undefined) done(refusal(fault.reply))
  else context.connectionOf(session)?.act(fault)
}

/** Plays the fault that is injected for this moment, if there is one. */
const applyFault = (
  context: HandlerContext,
  session: SMTPServerSession,
  question: Question,
  done: Done,
): boolean => {
  const fault = context.fault({ user: userOf(session), ...question })
  if (fault !== undefined) apply(context, session, fault, done)
  return fault !== undefined
}

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

interface Received {
  /** Bytes that came. */
  readonly size: number
  /** The message, as long as it is not longer than the limit. */
  readonly raw: Buffer
}

const collect = async (
  stream: SMTPServerDataStream,
  limit: number,
  onFirst: () => boolean,
): Promise<Received | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    if (size === 0 && onFirst()) return undefined
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
  }
  return { size, raw: Buffer.concat(chunks) }
}

/** The message as it is passed on: with the mailbox's own From where the server rewrites a foreign one. */
const accept = async (
  context: HandlerContext,
  session: SMTPServerSession,
  { size, raw }: Received,
): Promise<Uint8Array> => {
  const { behaviour, foreignFrom } = context.profile
  const user = userOf(session)
  const tooLarge = refuseSize(context.profile, size)
  if (tooLarge !== undefined) throw refusal(tooLarge)
  if (foreignFrom === 'accepts' || user === null) return raw
  const from = await fromAddress(raw)
  if (!isForeign(from, user, context.owned(user))) return raw
  if (foreignFrom === 'rewrites') return withFrom(raw, user, behaviour.originalFrom)
  throw refusal(
    filled(behaviour.replies.foreignFrom ?? '550 5.7.60 Not your address', { from, mailbox: user }),
  )
}

const deliver = async (
  context: HandlerContext,
  session: SMTPServerSession,
  raw: Uint8Array,
): Promise<RawReply> => {
  const { profile, implicitTls, server, usageCounter, now } = context
  const id = randomBytes(6).toString('hex').toUpperCase()
  const at = now()
  const user = userOf(session)
  const to = recipientsOf(session)
  const protocol = context.connectionOf(session)?.tlsVersion()
  if (user !== null) usageCounter.accepted(user, at, to.length)
  await context.deliver({
    id,
    at,
    server,
    security: implicitTls ? 'tls' : session.secure ? 'starttls' : 'none',
    ...(protocol === undefined ? {} : { protocol }),
    clientName: session.hostNameAppearsAs,
    signIn: signInOf(session),
    envelope: { from: senderOf(session), to },
    raw,
  })
  return filled(profile.behaviour.replies.accepted, { id, from: senderOf(session), mailbox: user ?? '' })
}

const receive = async (
  context: HandlerContext,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  done: (error: Error | null, reply?: RawReply) => void,
) => {
  const received = await collect(stream, announcedSize(context.profile), () =>
    applyFault(context, session, { stage: 'message', at: 'body' }, () => undefined),
  )
  if (received === undefined) return
  const passedOn = await accept(context, session, received)
  const fault = context.fault({ stage: 'final-reply', user: userOf(session) })
  if (fault === undefined) {
    done(null, await deliver(context, session, passedOn))
    return
  }
  if (fault.stored === true) await deliver(context, session, passedOn)
  apply(context, session, fault, (error) => done(error ?? null))
}

const refusedOr = (done: Done, reply: RawReply | undefined, values: Readonly<Record<string, string>>) =>
  done(reply === undefined ? null : refusal(filled(reply, values)))

/** How the server answers the commands that decide something. */
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
      if (applyFault(context, session, { stage: 'sender' }, done)) return
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
