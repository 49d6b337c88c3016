import type { Locale, MailSettings } from '@saatja/core'
import type { Detection, DnsChange, DnsType, HandoverMessage, Outlook, Preflight } from '@saatja/preflight'
import type { CardDraft } from '../contract.ts'

export type { DnsType, Outlook, ReceiverVerdict, SpfReport } from '@saatja/preflight'

/** Which DNS is asked: the sandbox on this machine, or the real one. */
export type DnsSource = 'sandbox' | 'real'

/** One record as a panel shows it: `@` is the domain itself; `value` of MX is `10 mail.kivi.ee`. */
export interface ZoneRecord {
  readonly name: string
  readonly type: DnsType
  readonly value: string
}

/** A record that DNS cannot hold, by its place in the list. It is not served. */
export interface ZoneProblem {
  readonly index: number
  readonly field: 'name' | 'value'
}

/** Records of one domain. */
export interface ZoneView {
  readonly domain: string
  readonly records: readonly ZoneRecord[]
  readonly problems: readonly ZoneProblem[]
}

/** A question to DNS and what came back. */
export interface AskedView {
  readonly name: string
  readonly type: string
  readonly status: 'found' | 'no-name' | 'no-data' | 'unaskable' | 'failed'
  readonly values: readonly string[]
}

/** A proposed change, tried out; of the report after it, only what receivers would do then. */
export interface ChangeView extends Omit<DnsChange, 'afterwards'> {
  readonly afterwards: Outlook
}

export interface ReportView extends Omit<Preflight, 'changes'> {
  readonly changes: readonly ChangeView[]
}

/** A request for one user's report; in the sandbox, records may be changed with it. */
export interface PreflightRequest {
  /** The card as typed; a stored one is named by its code alone. */
  readonly user: string
  readonly draft?: CardDraft
  readonly source: DnsSource
  /** Records that replace those of these domains, from now on. */
  readonly zones?: Readonly<Record<string, readonly ZoneRecord[]>>
  /** A domain whose sample records are restored. */
  readonly restore?: string
  /** Messages a day, for the receivers' bulk rules. */
  readonly perDay?: number
}

export interface PreflightView {
  /** False where the sandbox has no record of the domain: the report then says nothing about the real one. */
  readonly recordsKnown: boolean
  readonly current: ReportView
  /** The same message with the Reply-To sender; absent where that is the sender already. */
  readonly replyTo?: ReportView
  readonly zones: readonly ZoneView[]
  readonly asked: readonly AskedView[]
  readonly handovers: Readonly<Record<Locale, HandoverMessage>>
}

/** Users whose messages are sent in the name of one domain along one route. */
export interface CompanyRow {
  readonly domain: string
  /** Id of the mail sender. */
  readonly sender: string | null
  /** Name of the provider, or else the server. */
  readonly route: string
  readonly users: readonly string[]
  /** False where the sandbox has no record of the domain: the outlook then says nothing about the real one. */
  readonly recordsKnown: boolean
  readonly outlook: Outlook
  readonly spf: Preflight['spf']['result']
  readonly dkim: Preflight['dkim']['aligned']
  readonly dmarc: Preflight['dmarc']['result']
  /** Changes to DNS that are proposed. */
  readonly changes: number
}

/** A request to find the mail service of a typed address. */
export interface DetectRequest {
  readonly address: string
  /** Code of the card, for the change that is proposed. */
  readonly user: string
  /** Fields that the card states: none of them is changed. */
  readonly stated?: Omit<MailSettings, 'password' | 'dkim'>
  readonly source: DnsSource
  /** Foreign hosts that may learn the domain. Only with real DNS. */
  readonly consent?: readonly ('domain' | 'ispdb')[]
}

export type DetectView = Detection
