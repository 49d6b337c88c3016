import { type LookupAddress, lookup } from 'node:dns'
import { nodeCodeOf, ProblemError } from '../diagnosis/problem.ts'
import { type Endpoint, type Network, serverOf } from './endpoint.ts'
import { isPublicAddress } from './public-address.ts'
import { withTimeout } from './timeout.ts'

/**
 * The addresses of a server, asked for once: the socket goes to one of these and nowhere else, so that a name that
 * changes its answer between check and use gains nothing.
 */
export const lookUp = async (
  endpoint: Endpoint,
  { reach, deadlines }: Network,
  signal?: AbortSignal,
): Promise<readonly LookupAddress[]> => {
  const seconds = deadlines.connect / 1000
  const late = {
    stage: 'lookup',
    fault: 'connect-timeout',
    params: { server: serverOf(endpoint), seconds },
  } as const
  const addresses = await withTimeout<readonly LookupAddress[]>(
    { ms: deadlines.connect, signal, late },
    (resolve, reject) => {
      lookup(endpoint.host, { all: true }, (error, found) =>
        error
          ? reject(new ProblemError({ stage: 'lookup', nodeCode: nodeCodeOf(error) ?? 'ENOTFOUND' }))
          : resolve(found),
      )
      return () => {}
    },
  )
  const inside = reach === 'any' ? undefined : addresses.find(({ address }) => !isPublicAddress(address))
  if (inside) {
    const params = { host: endpoint.host, address: inside.address }
    throw new ProblemError({ stage: 'lookup', fault: 'private-address', params })
  }
  return addresses
}
