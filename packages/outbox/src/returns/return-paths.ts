import { type ReturnAddress, returnAddress } from '@saatja/bounce'
import type { Provider } from '@saatja/core'

/** Signs and opens the return addresses of every provider that has keys for them. */
export interface ReturnPaths extends Pick<ReturnAddress, 'open'> {
  /** The return address of one message; undefined where its mail sender has none of its own. */
  sign(sender: string, company: string, id: string): string | undefined
}

/**
 * Return addresses of some providers. `given` opens addresses that were signed elsewhere or before.
 * @throws Error that names the option, for a domain or a key that cannot be used
 */
export const returnPaths = (
  providers: readonly Provider[],
  given: Pick<ReturnAddress, 'open'> | undefined,
): ReturnPaths => {
  const known = providers.flatMap(({ returnPath }) =>
    returnPath === undefined
      ? []
      : [{ senders: new Set(returnPath.senders), addresses: returnAddress(returnPath) }],
  )
  const openers = [...known.map(({ addresses }) => addresses), ...(given === undefined ? [] : [given])]
  return {
    sign: (sender, company, id) =>
      known.find(({ senders }) => senders.has(sender))?.addresses.mint(company, id),
    open: (address, companies) =>
      openers.reduce<ReturnType<ReturnAddress['open']>>(
        (opened, addresses) => opened ?? addresses.open(address, companies),
        undefined,
      ),
  }
}
