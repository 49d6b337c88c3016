import { freePort } from './port.ts'
import type { Relay } from './relays.ts'
import type { Requirement } from './requirements.ts'
import { startReturningPostfix } from './returning-postfix.ts'
import { type ReturningRoutes, returningExim, returningOpenSmtpd } from './returning-recipes.ts'
import { startUnpacked } from './unpacked.ts'

/** A real mail server that sends mail on, and writes to the sender what became of it. */
export interface ReturningServer {
  readonly name: string
  /** What a group of tests requires for it. */
  readonly need: Requirement
  start(routes: ReturningRoutes): Promise<Relay>
}

/** The real mail servers that return mail on loopback. */
export const returningServers: readonly ReturningServer[] = [
  {
    name: 'Postfix',
    need: 'postfix',
    async start(routes) {
      const port = await freePort()
      return { ...(await startReturningPostfix({ port, ...routes })), port }
    },
  },
  {
    name: 'Exim',
    need: 'exim',
    start: (routes) => startUnpacked(returningExim(routes)),
  },
  {
    name: 'OpenSMTPD',
    need: 'opensmtpd',
    start: (routes) => startUnpacked(returningOpenSmtpd(routes)),
  },
]
