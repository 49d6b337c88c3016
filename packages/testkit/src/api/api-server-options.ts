import type { Api, Limits, Provider } from '@saatja/core'
import type { TokenCheck } from '../accounts.ts'
import type { KeyAndCertificate } from '../certificates.ts'
import type { ReceivedMessage } from '../mail.ts'
import type { FaultQuery, InjectedFault } from '../smtp/fault.ts'
import type { UsageCounter } from '../smtp/usage-counter.ts'
import type { DraftRoom } from './draft-room.ts'
import type { FoundApi } from './find-api.ts'

/** What one simulated API needs. */
export interface ApiServerOptions {
  readonly api: Api
  readonly part: FoundApi['part']
  /** Drafts of this API. */
  readonly room: DraftRoom
  /** `host:port` that clients mean to reach. */
  readonly server: string
  readonly limits: Limits
  readonly foreignFrom: Provider['foreignFrom']
  readonly originalFrom: string | undefined
  readonly certificate: KeyAndCertificate
  readonly usageCounter: UsageCounter
  readonly accepts: TokenCheck
  /** Whose token it is. Absent: the mailbox in From. */
  readonly ownerOf: ((token: string) => string | undefined) | undefined
  readonly owned: (user: string) => readonly string[]
  readonly fault: (query: FaultQuery) => InjectedFault | undefined
  readonly deliver: (delivery: ReceivedMessage) => Promise<void>
  readonly now: () => number
}
