import type { EffectiveSettings, Finding } from '@saatja/core'
import type { DnsHost } from '../change/dns-host.ts'
import type { PreflightCode } from '../codes.ts'
import type { Snapshot } from '../dns/answer.ts'
import type { BetterSender } from './better.ts'
import type { DkimReport } from './dkim.ts'
import type { DmarcReport } from './dmarc.ts'
import type { ReceiverVerdict } from './receivers.ts'
import type { PreflightProvider } from './sender.ts'
import type { SpfReport } from './spf.ts'

/** Whether receivers will trust the mail. `unknown`: a query that it depends on failed. */
export type Outlook = 'delivers' | 'suspect' | 'refused' | 'unknown'

/** One change to DNS, proved on the snapshot, ready to be typed into a panel. */
export interface DnsChange {
  readonly action: 'add' | 'replace' | 'remove'
  readonly name: string
  /** As panels want it: `@` for the domain itself, `_dmarc` and the like below it. */
  readonly relativeName: string
  readonly type: 'TXT' | 'CNAME'
  /** Records that are removed. */
  readonly before: readonly string[]
  /** The record that is added, in one piece. */
  readonly after: string
  /** The same in strings of at most 255 characters, as DNS keeps it. */
  readonly strings: readonly string[]
  /** Code of the finding that it settles. */
  readonly code: PreflightCode
  /** The report after this change alone. */
  readonly afterwards: Preflight
}

/** Whether one user's mail will be trusted, why, and what would change that. */
export interface Preflight {
  readonly from: string
  readonly envelopeFrom: string
  /** Where replies go, if not to From. */
  readonly replyTo?: string
  /** Code of the user's card. */
  readonly card: string
  /** Id of the mail sender. */
  readonly sender: string | null
  /** Name of the provider that delivers, where it is known. */
  readonly provider?: string
  readonly outlook: Outlook
  readonly spf: SpfReport
  readonly dkim: DkimReport
  readonly dmarc: DmarcReport
  readonly receivers: readonly ReceiverVerdict[]
  /** Never an error: none of this prevents a message from being sent. */
  readonly findings: readonly Finding[]
  readonly changes: readonly DnsChange[]
  /** Where the changes are made; only where there are any, and name servers were found. */
  readonly dnsHost?: DnsHost
  readonly better?: BetterSender
}

/** The input of a report. Nothing else is read. */
export interface PreflightInput {
  readonly effective: EffectiveSettings
  /** The provider whose server delivers; where absent, it is looked for in `providers`. */
  readonly provider?: PreflightProvider | undefined
  /** All providers: for the Reply-To sender, and to recognise the service that has the domain's mailboxes. */
  readonly providers?: readonly PreflightProvider[] | undefined
  /** IP addresses of an own server, where the application knows them better than DNS. */
  readonly serverAddresses?: readonly string[] | undefined
  /**
   * Public key of the DKIM signature that the settings state, in base64 as in the tag `p=` of its record. Where absent, any
   * key at its selector will do.
   */
  readonly publicKey?: string | undefined
  readonly dns: Snapshot
  /** Messages a day, for the receivers' bulk rules. */
  readonly perDay?: number | undefined
  readonly now?: Date | undefined
}
