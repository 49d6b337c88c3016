import type { LookupAddress } from 'node:dns'
import { connect, type Socket } from 'node:net'
import { type TLSSocket, connect as upgrade } from 'node:tls'
import { nodeCodeOf, type Problem, ProblemError } from '../diagnosis/problem.ts'
import { type Endpoint, type Network, serverOf } from './endpoint.ts'
import { lookUp } from './lookup.ts'
import type { Observer } from './observer.ts'
import { withTimeout } from './timeout.ts'
import { speaksPlain, tlsFacts, tlsOptions } from './tls.ts'

const timedOutAt = (stage: Problem['stage'], endpoint: Endpoint, { deadlines }: Network): Problem => ({
  stage,
  fault: 'connect-timeout',
  params: { server: serverOf(endpoint), seconds: deadlines.connect / 1000 },
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
    // With two address families, a broken one must not cost much time. With one, each address gets its share.
    autoSelectFamilyAttemptTimeout:
      families.size > 1 ? 1_000 : Math.max(Math.floor(ms / addresses.length), 10),
    lookup: (
      _name: string,
      _options: unknown,
      found: (error: null, addresses: LookupAddress[]) => void,
    ): void => found(null, [...addresses]),
  }
}

const openSocket = (
  target: Target,
  endpoint: Endpoint,
  network: Network,
  signal?: AbortSignal,
): Promise<Socket> =>
  withTimeout(
    { ms: network.deadlines.connect, signal, late: timedOutAt('connect', endpoint, network) },
    (resolve, reject) => {
      const socket = connect(connectOptions(target, network.deadlines.connect))
      // The user of the socket learns of its end by 'close'; an 'error' without a listener would end the program.
      socket.on('error', () => {})
      const failed = (error: unknown) =>
        reject(new ProblemError({ stage: 'connect', nodeCode: nodeCodeOf(error) ?? 'ECONNREFUSED' }))
      socket.once('error', failed)
      socket.once('connect', () => {
        socket.off('error', failed)
        resolve(socket)
      })
      return () => socket.destroy()
    },
  )

const encryptionProblem = (error: unknown, endpoint: Endpoint): Problem => {
  const cause = nodeCodeOf(error)
  const params = { server: serverOf(endpoint) }
  return speaksPlain(cause)
    ? { stage: 'encryption', fault: 'tls-on-plain-port', params, set: { security: 'starttls' } }
    : { stage: 'encryption', nodeCode: cause ?? 'ECONNRESET' }
}

const encrypt = (
  socket: Socket,
  endpoint: Endpoint,
  network: Network,
  signal?: AbortSignal,
): Promise<TLSSocket> =>
  withTimeout(
    { ms: network.deadlines.connect, signal, late: timedOutAt('encryption', endpoint, network) },
    (resolve, reject) => {
      const secured = upgrade({ ...tlsOptions(endpoint), socket })
      secured.on('error', () => {})
      const failed = (error: unknown) => {
        secured.destroy()
        reject(new ProblemError(encryptionProblem(error, endpoint)))
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

const targetOf = async (endpoint: Endpoint, network: Network, signal?: AbortSignal): Promise<Target> =>
  endpoint.dial ?? {
    host: endpoint.host,
    port: endpoint.port,
    addresses: await lookUp(endpoint, network, signal),
  }

/** Opens a socket to the server on which nothing is said, to find out what is there. */
export const connectPlainly = async (
  endpoint: Endpoint,
  network: Network,
  signal?: AbortSignal,
): Promise<Socket> => openSocket(await targetOf(endpoint, network, signal), endpoint, network, signal)

/** Opens a socket to the server, encrypted from the first byte when the endpoint says so. */
export const connectToServer = async (
  endpoint: Endpoint,
  network: Network,
  observer: Observer,
  signal?: AbortSignal,
): Promise<Socket> => {
  observer.begin('lookup')
  const target = await targetOf(endpoint, network, signal)
  observer.done('lookup', {
    addresses: target.addresses?.map(({ address }) => address).join(', ') ?? target.host,
    ...(endpoint.dial ? { dialed: `${endpoint.dial.host}:${endpoint.dial.port}` } : {}),
  })
  observer.begin('connect')
  const socket = await openSocket(target, endpoint, network, signal)
  const { remoteAddress, remotePort } = socket
  observer.done('connect', { address: remoteAddress ?? target.host, port: remotePort ?? target.port })
  if (endpoint.security !== 'tls') return socket
  observer.begin('encryption')
  const secured = await encrypt(socket, endpoint, network, signal)
  observer.done('encryption', tlsFacts(secured))
  return secured
}
