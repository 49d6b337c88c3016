import { isAscii } from 'node:buffer'
import type { Socket } from 'node:net'
import { type Problem, ProblemError, type Refusal } from '../diagnosis/problem.ts'
import { bodyOf, type Content } from './body.ts'
import { library } from './nodemailer.ts'
import { reachServer } from './connect.ts'
import type { Capabilities } from './reply-guard.ts'
import type { Network, Route } from './endpoint.ts'
import { signIn } from './sasl.ts'
import { tlsOptions } from './tls.ts'
import type { Walk } from './observer.ts'
import { Wire } from './connection.ts'

/** One mail, ready for the wire. Its addresses are checked: nobody parses them again. */
export interface Outgoing {
  readonly from: string
  readonly recipients: readonly string[]
  readonly content: Content
  /** Largest message in bytes that the provider takes. */
  readonly limit?: number | undefined
  readonly beforeDot?: (() => void | Promise<void>) | undefined
}

/** The server's answers to one mail. */
export interface Delivery {
  readonly accepted: readonly string[]
  readonly refused: readonly Refusal[]
  /** The final reply, scrubbed. */
  readonly response: string
  readonly serverMessageId?: string
}

/** One connection to one server, signed in when the route has credentials. It carries one mail at a time. */
export interface Session {
  readonly ended: () => boolean
  readonly onEnd: (listener: () => void) => void
  deliver(mail: Outgoing, walk: Walk, signal?: AbortSignal): Promise<Delivery>
  /** Lets the program end while this connection waits for its next mail. */
  rest(): void
  /** Says goodbye; the connection is closed when the server has answered, or a little later. */
  leave(): void
}

export interface SessionOptions {
  readonly signal?: AbortSignal | undefined
  /** False stops before the sign-in. */
  readonly signIn?: boolean
  /** Looks for the reason when the server does not greet for this long (milliseconds). */
  readonly silence?: { readonly after: number; readonly look: () => Promise<Problem | undefined> }
}

const goodbye = 2_000
/** Bytes up to which a mail that nobody wants to hold before its dot goes out in one piece. */
const noStream = 64 * 1024
const quiet: Walk = { begin() {}, done() {}, line() {} }

const greet = (wire: Wire, { signal, silence }: SessionOptions): Promise<void> => {
  const wonder = async (): Promise<void> => {
    const problem = await silence?.look()
    if (problem && wire.talk.stage === 'greeting') wire.end(problem)
  }
  const timer = silence ? setTimeout(() => void wonder(), silence.after) : undefined
  const greeted = wire.operate<void>((resolve) => {
    // A failure reaches `end` by the 'error' event, except a silent close before the greeting.
    wire.smtp.connect((error) => {
      if (error) wire.end({ stage: wire.talk.stage, fault: 'dropped-before-dot' })
      else resolve()
    })
  }, signal)
  return greeted.finally(() => clearTimeout(timer))
}

/** The name of a mechanism that nodemailer does not know, so that it runs ours and guesses nothing. */
const mechanism = 'SAATJA'

const identify = async (wire: Wire, route: Route, walk: Walk, signal?: AbortSignal): Promise<void> => {
  const { credentials } = route
  const { smtp, talk, mask } = wire
  if (!credentials) return
  walk.begin('sign-in')
  const used = await wire.operate<string>((resolve, reject) => {
    const failed = (error: unknown): void =>
      reject(error instanceof ProblemError ? error.problem : { stage: 'sign-in', fault: 'unexpected', error })
    smtp.customAuth.set(mechanism, ({ sendCommand }) => {
      const ask = async (line: string) => mask.clean((await sendCommand(line)).response)
      signIn(route, credentials, talk.capabilities?.mechanisms ?? [], mask, ask).then(resolve, failed)
    })
    smtp.login({ method: mechanism, user: credentials.user }, () => {})
  }, signal)
  walk.done('sign-in', { mechanism: used, username: credentials.user })
}

/** What the server's EHLO reply rules out before anything is said about the mail. */
const notOffered = (mail: Outgoing, offer: Capabilities | undefined): Problem | undefined => {
  const { content, recipients } = mail
  const limit = Math.min(mail.limit ?? Number.POSITIVE_INFINITY, offer?.size ?? Number.POSITIVE_INFINITY)
  if (Buffer.isBuffer(content) && content.length > limit)
    return { stage: 'message', fault: 'message-too-large', params: { size: content.length, limit } }
  const foreign = [mail.from, ...recipients].find((address) => !isAscii(Buffer.from(address)))
  if (foreign !== undefined && !offer?.smtputf8)
    return { stage: 'recipient', fault: 'smtputf8-missing', params: { address: foreign } }
  return undefined
}

const reset = (wire: Wire, signal?: AbortSignal): Promise<void> =>
  wire.operate<void>((resolve, reject) => {
    wire.smtp.reset((error) =>
      error ? reject(wire.talk.refusal() ?? { stage: 'sender', fault: 'unexpected' }) : resolve(),
    )
  }, signal)

const transmit = (wire: Wire, mail: Outgoing, signal?: AbortSignal): Promise<Delivery> => {
  const { smtp, talk, mask } = wire
  const { content, from, recipients } = mail
  const whole = Buffer.isBuffer(content)
  const limit = Math.min(
    mail.limit ?? Number.POSITIVE_INFINITY,
    talk.capabilities?.size ?? Number.POSITIVE_INFINITY,
  )
  const small = whole && content.length <= noStream && !mail.beforeDot
  const body = small ? undefined : bodyOf(content, { limit, beforeDot: mail.beforeDot })
  const envelope = {
    from,
    to: [...recipients],
    use8BitMime: !whole || !isAscii(content),
    ...(whole ? { size: content.length } : {}),
  }
  return wire.operate<Delivery>((resolve, reject) => {
    talk.begin(recipients)
    smtp.send(envelope, body?.stream ?? content, (error, info) => {
      if (wire.ended) return
      if (!error && info)
        return resolve({
          accepted: [...talk.accepted],
          refused: [...talk.refused],
          response: mask.clean(info.response),
          ...(info.serverMessageId === undefined
            ? {}
            : { serverMessageId: mask.clean(info.serverMessageId) }),
        })
      const broken = body?.problem()
      if (broken) return wire.end(broken)
      const refusal = talk.refusal()
      if (!refusal) return wire.end({ stage: talk.stage, fault: 'dropped-before-dot' })
      reject(refusal)
    })
  }, signal)
}

const hangUp = (wire: Wire, socket: Socket): void => {
  wire.end({ stage: 'final-reply', fault: 'dropped-before-dot' })
  // The server may never close its half.
  socket.destroy()
}

/** Says goodbye and waits for nothing: whoever may send no mail here must not hold a socket. */
const depart = (wire: Wire, socket: Socket): void => {
  wire.walk = quiet
  if (!wire.ended) wire.smtp.quit()
  hangUp(wire, socket)
}

const leave = (wire: Wire, socket: Socket): void => {
  if (wire.ended) return
  wire.walk = quiet
  // A program that waits for the goodbye must not end before it.
  wire.socket.ref()
  wire.smtp.quit()
  setTimeout(() => hangUp(wire, socket), goodbye).unref()
}

/** Connects, encrypts and signs in. Nothing of it stays open when it fails. */
export const openSession = async (
  route: Route,
  network: Network,
  walk: Walk,
  options: SessionOptions = {},
): Promise<Session> => {
  const { SMTPConnection } = await library()
  // A CA that cannot be read is noticed before anything is open.
  if (route.security !== 'none') tlsOptions(route)
  const socket = await reachServer(route, network, walk, options.signal)
  const wire = new Wire(SMTPConnection, socket, route, network)
  wire.walk = walk
  try {
    walk.begin('greeting')
    await greet(wire, options)
    if (options.signIn ?? true) await identify(wire, route, walk, options.signal)
  } catch (error) {
    depart(wire, socket)
    throw error
  }
  wire.walk = quiet
  return {
    ended: () => wire.ended,
    onEnd: (listener) => wire.onEnd(listener),
    async deliver(mail, observer, signal) {
      wire.walk = observer
      wire.socket.ref()
      try {
        const problem = notOffered(mail, wire.talk.capabilities)
        if (problem) throw new ProblemError(problem)
        if (wire.talk.open) await reset(wire, signal)
        return await transmit(wire, mail, signal)
      } finally {
        wire.walk = quiet
        if (wire.ended) socket.destroy()
      }
    },
    rest: () => void wire.socket.unref(),
    leave: () => leave(wire, socket),
  }
}
