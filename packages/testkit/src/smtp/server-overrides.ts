import type { CertificateFault } from '../certificates.ts'
import type { InjectedFault } from './fault.ts'

/** Everything in which a server can differ from normal. */
export interface ServerOverrides {
  /** At most one for each stage and part of it. */
  readonly faults?: readonly InjectedFault[]
  readonly certificate?: CertificateFault
  /** `stripped`: as if someone along the way had removed STARTTLS; sign-in is offered without encryption. */
  readonly starttls?: 'missing' | 'stripped'
  /** AUTH is not offered, and refused. */
  readonly auth?: 'missing'
  /** `refused`: nothing listens. The others: the port speaks plain text, or TLS, whatever its number says. */
  readonly port?: 'refused' | 'speaks-plain' | 'speaks-tls'
  /** Newest version of TLS that the server knows, such as one that was current years ago. */
  readonly newestTls?: 'TLSv1' | 'TLSv1.1'
}

/** Where the overrides apply. An empty target means everywhere. */
export interface FaultTarget {
  /** One server name, or several. */
  readonly host?: string | readonly string[]
  /** User name of the sign-in. Stages before the sign-in have no user and behave normally. */
  readonly user?: string
  readonly recipient?: string
  /** How often a fault plays before the server behaves normally again. Absent: always. */
  readonly times?: number
}
