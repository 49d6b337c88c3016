import { randomBytes } from 'node:crypto'
import type { RawReply } from '@saatja/core'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { fromAddress, withFrom } from '../mail.ts'
import {
  apply,
  applyFault,
  type HandlerContext,
  recipientsOf,
  refusal,
  senderOf,
  signInOf,
  userOf,
} from './handler-context.ts'
import { announcedSize, filled, isForeign, refuseSize } from './policy.ts'

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

export const receive = async (
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
