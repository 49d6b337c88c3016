import type { Socket } from 'node:net'
import { type TLSSocket, connect as upgrade } from 'node:tls'
import type { Problem } from '../diagnosis/problem.ts'
import { addressClientName, machineClientName } from './client-name.ts'
import { connectPlainly } from './connect.ts'
import { type Endpoint, type Network, serverOf } from './endpoint.ts'
import type { StepFacts } from './observer.ts'
import { withTimeout } from './timeout.ts'
import { tlsFacts, tlsOptions } from './tls.ts'

/** Longest answer worth reading, in characters. */
const maxReplyLength = 16 * 1024

/** Time is short here: the person waits, and the failure itself is known already. Milliseconds. */
const timeoutMs = 5_000

type Probe<T> = (socket: Socket) => Promise<T>

/** Looks at the server over a connection of its own, on which neither sign-in nor mail is ever said. */
const probe = async <T>(
  endpoint: Endpoint,
  network: Network,
  at: Probe<T>,
  signal?: AbortSignal,
): Promise<T | undefined> => {
  try {
    const socket = await connectPlainly(endpoint, network, signal)
    const ms = Math.min(timeoutMs, network.deadlines.connect)
    const late: Problem = { stage: 'connect', fault: 'connect-timeout' }
    return await withTimeout<T>({ ms, signal, late }, (resolve, reject) => {
      socket.once('close', () => reject(new Error('closed')))
      at(socket).then(resolve, reject)
      return () => socket.destroy()
    }).finally(() => socket.destroy())
  } catch {
    return undefined
  }
}

/** The handshake alone. Whether the certificate is any good is what the caller wants to see, so it is not refused. */
const tlsHandshake = (socket: Socket, endpoint: Endpoint): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const secured = upgrade({ ...tlsOptions(endpoint), socket, rejectUnauthorized: false })
    secured.on('error', reject)
    secured.once('secureConnect', () => resolve(secured))
  })

const reply = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    const read = (chunk: Buffer): void => {
      text += chunk.toString('latin1')
      if (!/^\d{3}(?: .*)?\r?\n$/m.test(text) && text.length < maxReplyLength) return
      socket.off('data', read)
      resolve(text)
    }
    socket.on('data', read)
  })

const askForTls = async (socket: Socket, { clientName }: Network): Promise<void> => {
  await reply(socket)
  const own = clientName ?? (await machineClientName()) ?? addressClientName(socket.localAddress)
  const name = own ?? '[127.0.0.1]'
  for (const line of [`EHLO ${name}`, 'STARTTLS']) {
    socket.write(`${line}\r\n`)
    await reply(socket)
  }
}

/** The certificate that the server presents, refused or not. */
export const presentedCertificate = (
  endpoint: Endpoint,
  network: Network,
  signal?: AbortSignal,
): Promise<StepFacts | undefined> =>
  probe(
    endpoint,
    network,
    async (socket) => {
      if (endpoint.security === 'starttls') await askForTls(socket, network)
      return tlsFacts(await tlsHandshake(socket, endpoint))
    },
    signal,
  )

/** Why a server stays silent: it may be waiting for the client to begin with TLS. */
export const speaksTlsFirst = async (
  endpoint: Endpoint,
  network: Network,
  signal?: AbortSignal,
): Promise<Problem | undefined> => {
  const secured = await probe(endpoint, network, (socket) => tlsHandshake(socket, endpoint), signal)
  const params = { server: serverOf(endpoint) }
  return secured && { stage: 'greeting', fault: 'plain-on-tls-port', params, set: { security: 'tls' } }
}
