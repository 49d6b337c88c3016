import type { Socket } from 'node:net'
import { type TLSSocket, connect as upgrade } from 'node:tls'
import type { Problem } from '../diagnosis/problem.ts'
import { bounded } from './timeout.ts'
import { reachPlainly } from './connect.ts'
import { type Network, type Route, serverOf } from './endpoint.ts'
import { tlsFacts, tlsOptions } from './tls.ts'
import type { Facts } from './observer.ts'

/** Longest answer worth reading, in characters. */
const most = 16 * 1024

/** Time is short here: the person waits, and the failure itself is known already. Milliseconds. */
const patience = 5_000

type Look<T> = (socket: Socket) => Promise<T>

/** Looks at the server over a connection of its own, on which neither sign-in nor mail is ever said. */
const look = async <T>(
  route: Route,
  network: Network,
  at: Look<T>,
  signal?: AbortSignal,
): Promise<T | undefined> => {
  try {
    const socket = await reachPlainly(route, network, signal)
    const ms = Math.min(patience, network.deadlines.connect)
    const late: Problem = { stage: 'connect', fault: 'connect-timeout' }
    return await bounded<T>({ ms, signal, late }, (resolve, reject) => {
      socket.once('close', () => reject(new Error('closed')))
      at(socket).then(resolve, reject)
      return () => socket.destroy()
    }).finally(() => socket.destroy())
  } catch {
    return undefined
  }
}

/** The handshake alone. Whether the certificate is any good is what the caller wants to see, so it is not refused. */
const shakeHands = (socket: Socket, route: Route): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const secured = upgrade({ ...tlsOptions(route), socket, rejectUnauthorized: false })
    secured.on('error', reject)
    secured.once('secureConnect', () => resolve(secured))
  })

const reply = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    const read = (chunk: Buffer): void => {
      text += chunk.toString('latin1')
      if (!/^\d{3}(?: .*)?\r?\n$/m.test(text) && text.length < most) return
      socket.off('data', read)
      resolve(text)
    }
    socket.on('data', read)
  })

const askForTls = async (socket: Socket, { clientName }: Network): Promise<void> => {
  await reply(socket)
  for (const line of [`EHLO ${clientName ?? '[127.0.0.1]'}`, 'STARTTLS']) {
    socket.write(`${line}\r\n`)
    await reply(socket)
  }
}

/** The certificate that the server presents, refused or not. */
export const presentedCertificate = (
  route: Route,
  network: Network,
  signal?: AbortSignal,
): Promise<Facts | undefined> =>
  look(
    route,
    network,
    async (socket) => {
      if (route.security === 'starttls') await askForTls(socket, network)
      return tlsFacts(await shakeHands(socket, route))
    },
    signal,
  )

/** Why a server stays silent: it may be waiting for the client to begin with TLS. */
export const speaksTlsFirst = async (
  route: Route,
  network: Network,
  signal?: AbortSignal,
): Promise<Problem | undefined> => {
  const secured = await look(route, network, (socket) => shakeHands(socket, route), signal)
  const params = { server: serverOf(route) }
  return secured && { stage: 'greeting', fault: 'plain-on-tls-port', params, set: { security: 'tls' } }
}
