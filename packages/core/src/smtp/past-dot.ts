import { type Endpoint, serverKey } from './endpoint.ts'
import type { ProtocolState } from './protocol-state.ts'

/**
 * What is known of a server that is told something in the same breath as the dot of a mail. `untried`: nothing, so that a
 * harmless command may find out. `trying`: that is under way on some connection. `fit`: it may be the next mail.
 * `unfit`: never again.
 */
type Standing = 'untried' | 'trying' | 'fit' | 'unfit'

/** Servers whose standing this process remembers. Those beyond are not tried. */
const kept = 1_000

const standings = new Map<string, Standing>()

/**
 * Makes that no harmless command finds out, by their greeting (seen on 2026-11-28). OpenSMTPD 6.8 answers
 * `500 5.5.1 Invalid command: Pipelining not supported` to the dot itself and drops the mail. Dovecot 2.3 takes NOOP there, but
 * answers MAIL with `503 5.5.0 MAIL already given`.
 */
const unfitMakes = /\b(?:opensmtpd|dovecot)\b/i

/** What is known of the server of a connection. Only who offers PIPELINING can be fit. */
export const standingOf = (route: Endpoint, { capabilities, greeting }: ProtocolState): Standing => {
  if (!capabilities?.pipelining || unfitMakes.test(greeting)) return 'unfit'
  const known = standings.get(serverKey(route))
  return known ?? (standings.size < kept ? 'untried' : 'unfit')
}

/** Remembers what has been found out. Who is unfit stays so for as long as the process lives. */
export const noteStanding = (route: Endpoint, standing: Standing): void => {
  const key = serverKey(route)
  if (standings.get(key) !== 'unfit') standings.set(key, standing)
}
