import { type Endpoint, serverKey } from './endpoint.ts'

/** Servers whose limit this process remembers at the most. */
const kept = 1_000
/** Milliseconds after which a limit that was met is forgotten: whoever runs the server may have raised it. */
const lifetime = 24 * 3_600_000

interface Met {
  readonly recipients: number
  readonly until: number
}

/** By server. A limit of one connection's server is the same for all its mailboxes. */
const met = new Map<string, Met>()

/** Recipients that this server was seen to take in one transaction before it refused more. Infinite: none is known. */
export const recipientLimit = (route: Endpoint): number => {
  const known = met.get(serverKey(route))
  return known === undefined || known.until < Date.now() ? Number.POSITIVE_INFINITY : known.recipients
}

/** Remembers that the server took so many recipients in one transaction, at least one, and no more. */
export const noteRecipientLimit = (route: Endpoint, recipients: number): void => {
  const oldest = met.keys().next()
  if (met.size >= kept && !oldest.done) met.delete(oldest.value)
  met.set(serverKey(route), { recipients, until: Date.now() + lifetime })
}
