import { lookup, lookupService } from 'node:dns/promises'
import { hostname } from 'node:os'
import { isPublicAddress } from './public-address.ts'

/** Milliseconds that a connection waits for the name of its own machine. */
const patience = 1_000

/** Names that no one outside can look up: RFC 2606, 6761, 6762, 8375 and what routers and companies made up. */
const local =
  /\.(?:local|localdomain|localhost|lan|home|internal|intranet|corp|private|test|example|invalid|arpa)$/i
const shape = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i

/** Whether a server elsewhere may be able to look this name up. */
export const isPublicName = (name: string): boolean => shape.test(name) && !local.test(name)

const publicOnly = (name: string | undefined): string | undefined =>
  name !== undefined && isPublicName(name) ? name : undefined

const nameOf = async (address: string): Promise<string | undefined> => {
  try {
    return publicOnly((await lookupService(address, 25)).hostname)
  } catch {
    return undefined
  }
}

/** The machine's full name, as `hostname --fqdn` tells it. */
const machineName = async (): Promise<string | undefined> => {
  const own = publicOnly(hostname())
  if (own !== undefined) return own
  try {
    return await nameOf((await lookup(hostname())).address)
  } catch {
    return undefined
  }
}

const within = async <T>(work: Promise<T>): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience).unref()
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

let own: Promise<string | undefined> | undefined

/** The machine's public name, when it has one. Asked once; whoever waits for it does so for a second at the most. */
export const machineClientName = (): Promise<string | undefined> => {
  own ??= machineName()
  return within(own)
}

/** Names of public addresses of this machine, as far as they are known. */
const names = new Map<string, string | undefined>()

const learn = (address: string): void => {
  if (names.has(address)) return
  names.set(address, undefined)
  void nameOf(address).then((name) => names.set(address, name))
}

/**
 * Finds the name of a client at this local address where neither the application nor the machine has one: the name of
 * its public address, from the second connection on, or that address (RFC 5321 4.1.3). Undefined when the address is
 * not public. Returns at once: the server's first words must not be missed.
 */
export const addressClientName = (address: string | undefined): string | undefined => {
  if (address === undefined || !isPublicAddress(address)) return undefined
  learn(address)
  return names.get(address) ?? (address.includes(':') ? `[IPv6:${address}]` : `[${address}]`)
}
