import type { Socket } from 'node:net'
import { ProblemError } from '../diagnosis/problem.ts'
import { authenticate } from './authenticate.ts'
import { addressClientName, machineClientName } from './client-name.ts'
import { connectToServer } from './connect.ts'
import { SmtpConnection } from './connection.ts'
import { DeliveryQueue } from './delivery-queue.ts'
import type { DeliveryResult } from './delivery-result.ts'
import type { Endpoint, Network } from './endpoint.ts'
import { readGreeting } from './greeting.ts'
import { loadNodemailer } from './nodemailer.ts'
import { notOffered } from './not-offered.ts'
import { type Observer, silentObserver } from './observer.ts'
import { askOfferAgain } from './offer.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { SessionOptions } from './session-options.ts'
import { tlsOptions } from './tls.ts'

/**
 * One connection to one server, signed in when the endpoint has credentials. It carries one mail after the other; with a
 * server that was seen to take it, the next one's commands go out behind the dot of the one before.
 */
export interface Session {
  readonly ended: () => boolean
  /** Whether the next mail is better carried by another connection. */
  readonly worn: () => boolean
  /** Recipients in one transaction, as the server tells. Infinite: it does not. */
  readonly recipients: () => number
  /** Whether one more mail may come now, while the one under way waits for its final reply. */
  readonly takesNext: () => boolean
  /** Asks, whenever the dot of a mail is about to leave, whether mails wait for the connection. One may come right then. */
  readonly onDot: (wanted: () => boolean) => void
  readonly onEnd: (listener: () => void) => void
  deliver(mail: OutgoingMessage, observer: Observer, signal?: AbortSignal): Promise<DeliveryResult>
  /** Lets the program end while this connection waits for its next mail. */
  unref(): void
  /** Sends QUIT; the connection is closed when the server has answered, or a little later. */
  quit(): void
}

const quitTimeout = 2_000

/** Sends QUIT and waits for nothing: whoever may send no mail here must not hold a socket. */
const quitAndDestroy = (connection: SmtpConnection, socket: Socket): void => {
  connection.observer = silentObserver
  if (!connection.ended) connection.smtp.quit()
  connection.end(connection.dropped())
  socket.destroy()
}

const quitLater = (connection: SmtpConnection, queue: DeliveryQueue): void => {
  if (connection.ended) return
  // A program that waits for the goodbye must not end before it.
  connection.socket.ref()
  queue.quit()
  setTimeout(() => connection.end(connection.dropped()), quitTimeout).unref()
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
    const signsIn = (options.signIn ?? true) && endpoint.credentials !== undefined
    if (signsIn) await authenticate(connection, endpoint, observer, options.signal)
    connection.observer = silentObserver
    connection.takeOver()
    if (signsIn) await askOfferAgain(connection, observer, options.signal)
  } catch (error) {
    quitAndDestroy(connection, socket)
    throw error
  }
  return sessionOver(connection, endpoint, socket)
}

/** The session of a connection that is signed in. */
const sessionOver = (connection: SmtpConnection, endpoint: Endpoint, socket: Socket): Session => {
  // The server may never close its half.
  connection.onEnd(() => socket.destroy())
  const queue = new DeliveryQueue(connection, endpoint)
  return {
    ended: () => connection.ended,
    worn: () => queue.worn,
    takesNext: () => queue.takesNext,
    onDot: (wanted) => queue.onDot(wanted),
    recipients: () => connection.protocol.capabilities?.recipients ?? Number.POSITIVE_INFINITY,
    onEnd: (listener) => connection.onEnd(() => listener()),
    async deliver(mail, observer, signal) {
      const problem = notOffered(mail, connection.protocol.capabilities)
      if (problem) throw new ProblemError(problem)
      connection.socket.ref()
      return queue.deliver(mail, observer, signal)
    },
    unref: () => void connection.socket.unref(),
    quit: () => quitLater(connection, queue),
  }
}
