import type { Credentials } from '../accounts.ts'
import type { KeyAndCertificate } from '../certificates.ts'
import type { Delivery } from '../mail.ts'
import type { Fault, FaultQuery } from './fault.ts'
import type { House } from './server-profile.ts'
import type { Meter } from './usage-counter.ts'
import type { Play } from './server-overrides.ts'

/** Everything that makes one server. */
export interface ServerSetup {
  readonly house: House
  /** `host:port` that clients mean to reach. */
  readonly server: string
  readonly implicitTls: boolean
  readonly certificate: KeyAndCertificate
  /** `stripped`: as if somebody on the way had removed STARTTLS; sign-in is offered in clear. */
  readonly starttls: 'offered' | 'missing' | 'stripped'
  /** Whether AUTH is offered and taken, where the house has it. */
  readonly auth: 'offered' | 'missing'
  readonly newestTls?: Play['newestTls']
  readonly meter: Meter
  readonly knows: (credentials: Credentials) => Promise<boolean>
  /** Further addresses of a user. */
  readonly owned: (user: string) => readonly string[]
  readonly fault: (query: FaultQuery) => Fault | undefined
  readonly deliver: (delivery: Delivery) => Promise<void>
  readonly now: () => number
}
