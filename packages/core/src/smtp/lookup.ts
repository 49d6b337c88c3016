import { type LookupAddress, lookup } from 'node:dns'
import { causeOf, ProblemError } from '../diagnosis/problem.ts'
import { bounded } from './timeout.ts'
import { isPublicAddress } from './public-address.ts'
import { type Network, type Route, serverOf } from './endpoint.ts'

/**
 * The addresses of a server, asked for once: the socket goes to one of these and nowhere else, so that a name that
 * changes its answer between check and use gains nothing.
 */
export const lookUp = async (
  route: Route,
  { reach, deadlines }: Network,
  signal?: AbortSignal,
): Promise<readonly LookupAddress[]> => {
  const seconds = deadlines.connect / 1000
  const late = {
    stage: 'lookup',
    fault: 'connect-timeout',
    params: { server: serverOf(route), seconds },
  } as const
  const addresses = await bounded<readonly LookupAddress[]>(
    { ms: deadlines.connect, signal, late },
    (resolve, reject) => {
      lookup(route.host, { all: true }, (error, found) =>
        error
          ? reject(new ProblemError({ stage: 'lookup', cause: causeOf(error) ?? 'ENOTFOUND' }))
          : resolve(found),
      )
      return () => {}
    },
  )
  const inside = reach === 'any' ? undefined : addresses.find(({ address }) => !isPublicAddress(address))
  if (inside) {
    const params = { host: route.host, address: inside.address }
    throw new ProblemError({ stage: 'lookup', fault: 'private-address', params })
  }
  return addresses
}
