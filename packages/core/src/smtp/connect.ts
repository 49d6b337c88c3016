import type { LookupAddress } from 'node:dns'
import { connect, type Socket } from 'node:net'
import { type TLSSocket, connect as upgrade } from 'node:tls'
import { causeOf, type Problem, ProblemError } from '../diagnosis/problem.ts'
import { bounded } from './timeout.ts'
import { lookUp } from './lookup.ts'
import { type Network, type Route, serverOf } from './endpoint.ts'
import { speaksPlain, tlsFacts, tlsOptions } from './tls.ts'
import type { Walk } from './observer.ts'

const lateAt = (stage: Problem['stage'], route: Route, { deadlines }: Network): Problem => ({
  stage,
  fault: 'connect-timeout',
  params: { server: serverOf(route), seconds: deadlines.connect / 1000 },
})

type Target = { readonly host: string; readonly port: number; readonly addresses?: readonly LookupAddress[] }

/** Options that send the socket to the checked addresses only, one after the other. */
const connectOptions = ({ host, port, addresses }: Target, ms: number) => {
  if (!addresses) return { host, port }
  const families = new Set(addresses.map(({ family }) => family))
  return {
    host,
    port,
    autoSelectFamily: true,
    // Two families: a broken one must not cost much. One family: each address gets its share of the time.
    autoSelectFamilyAttemptTimeout:
      families.size > 1 ? 1_000 : Math.max(Math.floor(ms / addresses.length), 10),
    lookup: (
      _name: string,
      _options: unknown,
      found: (error: null, addresses: LookupAddress[]) => void,
    ): void => found(null, [...addresses]),
  }
}

const openSocket = (target: Target, route: Route, network: Network, signal?: AbortSignal): Promise<Socket> =>
  bounded(
    { ms: network.deadlines.connect, signal, late: lateAt('connect', route, network) },
    (resolve, reject) => {
      const socket = connect(connectOptions(target, network.deadlines.connect))
      // Whoever uses the socket learns of its end by 'close'; an error nobody listens to would end the program.
      socket.on('error', () => {})
      const failed = (error: unknown) =>
        reject(new ProblemError({ stage: 'connect', cause: causeOf(error) ?? 'ECONNREFUSED' }))
      socket.once('error', failed)
      socket.once('connect', () => {
        socket.off('error', failed)
        resolve(socket)
      })
      return () => socket.destroy()
    },
  )

const encryptionProblem = (error: unknown, route: Route): Problem => {
  const cause = causeOf(error)
  const params = { server: serverOf(route) }
  return speaksPlain(cause)
    ? { stage: 'encryption', fault: 'tls-on-plain-port', params, set: { security: 'starttls' } }
    : { stage: 'encryption', cause: cause ?? 'ECONNRESET' }
}

const encrypt = (socket: Socket, route: Route, network: Network, signal?: AbortSignal): Promise<TLSSocket> =>
  bounded(
    { ms: network.deadlines.connect, signal, late: lateAt('encryption', route, network) },
    (resolve, reject) => {
      const secured = upgrade({ ...tlsOptions(route), socket })
      secured.on('error', () => {})
      const failed = (error: unknown) => {
        secured.destroy()
        reject(new ProblemError(encryptionProblem(error, route)))
      }
      // A server that hangs up during the handshake ends the socket without an error.
      const closed = () => failed({ code: 'ECONNRESET' })
      secured.once('error', failed)
      secured.once('close', closed)
      secured.once('secureConnect', () => {
        secured.off('error', failed)
        secured.off('close', closed)
        resolve(secured)
      })
      return () => secured.destroy()
    },
  )

const targetOf = async (route: Route, network: Network, signal?: AbortSignal): Promise<Target> =>
  route.dial ?? { host: route.host, port: route.port, addresses: await lookUp(route, network, signal) }

/** A socket to the server on which nothing has been said, for a look at what is there. */
export const reachPlainly = async (route: Route, network: Network, signal?: AbortSignal): Promise<Socket> =>
  openSocket(await targetOf(route, network, signal), route, network, signal)

/** An open socket to the server, encrypted when the route says so from the first byte. */
export const reachServer = async (
  route: Route,
  network: Network,
  walk: Walk,
  signal?: AbortSignal,
): Promise<Socket> => {
  walk.begin('lookup')
  const target = await targetOf(route, network, signal)
  walk.done('lookup', {
    addresses: target.addresses?.map(({ address }) => address).join(', ') ?? target.host,
    ...(route.dial ? { dialed: `${route.dial.host}:${route.dial.port}` } : {}),
  })
  walk.begin('connect')
  const socket = await openSocket(target, route, network, signal)
  const { remoteAddress, remotePort } = socket
  walk.done('connect', { address: remoteAddress ?? target.host, port: remotePort ?? target.port })
  if (route.security !== 'tls') return socket
  walk.begin('encryption')
  const secured = await encrypt(socket, route, network, signal)
  walk.done('encryption', tlsFacts(secured))
  return secured
}
