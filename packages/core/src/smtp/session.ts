import { isAscii } from 'node:buffer'
import type { Socket } from 'node:net'
import { type Problem, ProblemError, type RecipientRefusal } from '../diagnosis/problem.ts'
import { addressClientName, machineClientName } from './client-name.ts'
import { connectToServer } from './connect.ts'
import { SmtpConnection } from './connection.ts'
import type { Endpoint, Network } from './endpoint.ts'
import { type MessageBytes, openBody } from './message-stream.ts'
import { loadNodemailer } from './nodemailer.ts'
import type { Observer } from './observer.ts'
import type { Capabilities } from './reply-guard.ts'
import { signIn } from './sasl.ts'
import { tlsOptions } from './tls.ts'

/** One mail, ready for the connection. Its addresses are checked: nobody parses them again. */
export interface OutgoingMessage {
  readonly from: string
  readonly recipients: readonly string[]
  readonly content: MessageBytes
  /** Largest message in bytes that the provider takes. */
  readonly limit?: number | undefined
  readonly beforeDot?: (() => void | Promise<void>) | undefined
}

/** The server's answers to one mail. */
export interface DeliveryResult {
  readonly accepted: readonly string[]
  readonly refused: readonly RecipientRefusal[]
  /** The final reply, scrubbed. */
  readonly response: string
  readonly serverMessageId?: string
}

/** One connection to one server, signed in when the endpoint has credentials. It carries one mail at a time. */
export interface Session {
  readonly ended: () => boolean
  /** Whether the next mail is better carried by another connection. */
  readonly worn: () => boolean
  /** Recipients in one transaction, as the server tells. Infinite: it does not. */
  readonly recipients: () => number
  readonly onEnd: (listener: () => void) => void
  deliver(mail: OutgoingMessage, observer: Observer, signal?: AbortSignal): Promise<DeliveryResult>
  /** Lets the program end while this connection waits for its next mail. */
  unref(): void
  /** Sends QUIT; the connection is closed when the server has answered, or a little later. */
  quit(): void
}

export interface SessionOptions {
  readonly signal?: AbortSignal | undefined
  /** False stops before the sign-in. */
  readonly signIn?: boolean
  /** Looks for the reason when the server does not greet: when its time is over, or after so many milliseconds. */
  readonly silence?: { readonly after?: number; readonly probe: () => Promise<Problem | undefined> }
}

const quitTimeout = 2_000
/** Bytes up to which a mail that nobody wants to hold before its dot goes out in one piece. */
const bufferedUpTo = 64 * 1024
const noObserver: Observer = { begin() {}, done() {}, line() {} }

const readGreeting = async (
  connection: SmtpConnection,
  { signal, silence }: SessionOptions,
): Promise<void> => {
  const probeSilence = async (): Promise<void> => {
    const problem = await silence?.probe()
    if (problem && connection.protocol.stage === 'greeting') connection.end(problem)
  }
  const after = silence?.after
  const timer = after === undefined ? undefined : setTimeout(() => void probeSilence(), after)
  const greeted = connection.run<void>((resolve) => {
    // A failure reaches `end` by the 'error' event, except a silent close before the greeting.
    connection.smtp.connect((error) => {
      if (error) connection.end({ stage: connection.protocol.stage, fault: 'dropped-before-dot' })
      else resolve()
    })
  }, signal)
  try {
    await greeted
  } catch (error) {
    const late = error instanceof ProblemError && error.problem.fault === 'greeting-timeout'
    const problem = late ? await silence?.probe() : undefined
    throw problem ? new ProblemError(problem) : error
  } finally {
    clearTimeout(timer)
  }
}

/** The name of a mechanism that nodemailer does not know, so that it runs ours and guesses nothing. */
const mechanism = 'SAATJA'

const authenticate = async (
  connection: SmtpConnection,
  endpoint: Endpoint,
  observer: Observer,
  signal?: AbortSignal,
): Promise<void> => {
  const { credentials } = endpoint
  const { smtp, protocol, mask } = connection
  if (!credentials) return
  observer.begin('sign-in')
  // After HELO nothing is offered: the reason is why EHLO was refused, unless the server does not know it.
  const { ehloRefusal } = protocol
  if (ehloRefusal !== undefined && !/^50[02]/.test(ehloRefusal))
    throw new ProblemError({ stage: 'capabilities', reply: ehloRefusal })
  const used = await connection.run<string>((resolve, reject) => {
    const failed = (error: unknown): void =>
      reject(
        error instanceof ProblemError
          ? error.problem
          : { stage: 'sign-in', fault: 'unexpected', cause: error },
      )
    smtp.customAuth.set(mechanism, ({ sendCommand }) => {
      const ask = async (line: string) => mask.clean((await sendCommand(line)).response)
      signIn(endpoint, credentials, protocol.capabilities?.mechanisms ?? [], mask, ask).then(resolve, failed)
    })
    smtp.login({ method: mechanism, user: credentials.user }, () => {})
  }, signal)
  observer.done('sign-in', { mechanism: used, username: credentials.user })
}

/** What the server's EHLO reply rules out before anything is said about the mail. */
const notOffered = (mail: OutgoingMessage, offer: Capabilities | undefined): Problem | undefined => {
  const { content, recipients } = mail
  const limit = Math.min(mail.limit ?? Number.POSITIVE_INFINITY, offer?.size ?? Number.POSITIVE_INFINITY)
  if (Buffer.isBuffer(content) && content.length > limit)
    return { stage: 'message', fault: 'message-too-large', params: { size: content.length, limit } }
  const foreign = [mail.from, ...recipients].find((address) => !isAscii(Buffer.from(address)))
  if (foreign !== undefined && !offer?.smtputf8)
    return { stage: 'recipient', fault: 'smtputf8-missing', params: { address: foreign } }
  return undefined
}

const sendMessage = (
  connection: SmtpConnection,
  mail: OutgoingMessage,
  signal?: AbortSignal,
): Promise<DeliveryResult> => {
  const { smtp, protocol, mask } = connection
  const { content, from, recipients } = mail
  const whole = Buffer.isBuffer(content)
  const limit = Math.min(
    mail.limit ?? Number.POSITIVE_INFINITY,
    protocol.capabilities?.size ?? Number.POSITIVE_INFINITY,
  )
  const small = whole && content.length <= bufferedUpTo && !mail.beforeDot
  const body = small ? undefined : openBody(content, { limit, beforeDot: mail.beforeDot })
  const envelope = {
    from,
    to: [...recipients],
    use8BitMime: !whole || !isAscii(content),
    ...(whole ? { size: content.length } : {}),
  }
  return connection.run<DeliveryResult>((resolve, reject) => {
    smtp.send(envelope, body?.stream ?? content, (error, info) => {
      if (connection.ended) return
      if (!error && info)
        return resolve({
          accepted: [...protocol.accepted],
          refused: [...protocol.refused],
          response: mask.clean(info.response),
          ...(info.serverMessageId === undefined
            ? {}
            : { serverMessageId: mask.clean(info.serverMessageId) }),
        })
      const broken = body?.problem()
      if (broken) return connection.end(broken)
      const refusal = protocol.refusal()
      if (!refusal) return connection.end({ stage: protocol.stage, fault: 'dropped-before-dot' })
      reject(refusal)
    })
  }, signal)
}

const destroy = (connection: SmtpConnection, socket: Socket): void => {
  connection.end({ stage: 'final-reply', fault: 'dropped-before-dot' })
  // The server may never close its half.
  socket.destroy()
}

/** Sends QUIT and waits for nothing: whoever may send no mail here must not hold a socket. */
const quitAndDestroy = (connection: SmtpConnection, socket: Socket): void => {
  connection.observer = noObserver
  if (!connection.ended) connection.smtp.quit()
  destroy(connection, socket)
}

const quitLater = (connection: SmtpConnection, socket: Socket): void => {
  if (connection.ended) return
  connection.observer = noObserver
  // A program that waits for the goodbye must not end before it.
  connection.socket.ref()
  connection.smtp.quit()
  setTimeout(() => destroy(connection, socket), quitTimeout).unref()
}

/** Connects, encrypts and signs in. Nothing of it stays open when it fails. */
export const openSession = async (
  endpoint: Endpoint,
  network: Network,
  observer: Observer,
  options: SessionOptions = {},
): Promise<Session> => {
  const { SMTPConnection } = await loadNodemailer()
  // A CA that cannot be read is noticed before anything is open.
  if (endpoint.security !== 'none') tlsOptions(endpoint)
  const clientName = network.clientName ?? (await machineClientName())
  const socket = await connectToServer(endpoint, network, observer, options.signal)
  const connection = new SmtpConnection(SMTPConnection, socket, endpoint, network)
  connection.observer = observer
  try {
    observer.begin('greeting')
    connection.smtp.name = clientName ?? addressClientName(socket.localAddress) ?? connection.smtp.name
    await readGreeting(connection, options)
    if (options.signIn ?? true) await authenticate(connection, endpoint, observer, options.signal)
  } catch (error) {
    quitAndDestroy(connection, socket)
    throw error
  }
  connection.observer = noObserver
  return {
    ended: () => connection.ended,
    worn: () => connection.protocol.worn,
    recipients: () => connection.protocol.capabilities?.recipients ?? Number.POSITIVE_INFINITY,
    onEnd: (listener) => connection.onEnd(listener),
    async deliver(mail, observer, signal) {
      connection.observer = observer
      connection.socket.ref()
      connection.protocol.begin(mail.recipients)
      try {
        const problem = notOffered(mail, connection.protocol.capabilities)
        if (problem) throw new ProblemError(problem)
        return await sendMessage(connection, mail, signal)
      } finally {
        connection.observer = noObserver
        if (connection.ended) socket.destroy()
      }
    },
    unref: () => void connection.socket.unref(),
    quit: () => quitLater(connection, socket),
  }
}
