import type { SignInAttempt } from '../accounts.ts'
import type { KeyAndCertificate } from '../certificates.ts'
import type { ReceivedMessage } from '../mail.ts'
import type { FaultQuery, InjectedFault } from './fault.ts'
import type { ServerOverrides } from './server-overrides.ts'
import type { ServerProfile } from './server-profile.ts'
import type { UsageCounter } from './usage-counter.ts'

/** The options of one server. */
export interface ServerOptions {
  readonly profile: ServerProfile
  /** `host:port` that clients mean to reach. */
  readonly server: string
  readonly implicitTls: boolean
  readonly certificate: KeyAndCertificate
  /** `stripped`: as if someone along the way had removed STARTTLS; sign-in is offered without encryption. */
  readonly starttls: 'offered' | 'missing' | 'stripped'
  /** Whether AUTH is offered and taken, where the profile has it. */
  readonly auth: 'offered' | 'missing'
  readonly newestTls?: ServerOverrides['newestTls']
  readonly usageCounter: UsageCounter
  readonly knows: (credentials: SignInAttempt) => Promise<boolean>
  /** Further addresses of a user. */
  readonly owned: (user: string) => readonly string[]
  readonly fault: (query: FaultQuery) => InjectedFault | undefined
  readonly deliver: (delivery: ReceivedMessage) => Promise<void>
  readonly now: () => number
}
