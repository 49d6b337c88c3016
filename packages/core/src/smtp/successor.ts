import type { AcquireRequest } from './acquire-request.ts'
import type { Place } from './places.ts'

/**
 * Who of those that wait, in their order, may follow the mail on a connection. Undefined when there is no one, or when
 * someone before them waits for the place that the connection takes up, which has to become free then. `crowded` tells
 * whether a request waits for something else: its mailbox, or a server of its own, has as many connections as it may.
 */
export const successorFor = <Waiter extends { readonly request: AcquireRequest }>(
  { key, mailbox }: Pick<Place, 'key' | 'mailbox'>,
  waiting: Iterable<Waiter>,
  crowded: (request: AcquireRequest) => boolean,
): Waiter | undefined => {
  for (const waiter of waiting) {
    const { request } = waiter
    if (request.key === key && !request.fresh) return waiter
    // Others wait for a connection of this mailbox to end, or for a socket; or for a mailbox of their own.
    if (request.mailbox === mailbox || !crowded(request)) return undefined
  }
  return undefined
}
