import type { MailSettings, Security } from './card.ts'
import type { Finding } from './finding.ts'

/**
 * Who stated a value: this user's `card`, the `system-user`'s card, a provider's `preset`
 * (its options included), or no one, so that the `default` applies.
 */
export type Origin = 'card' | 'system-user' | 'preset' | 'default'

/** A value that applies, and who stated it. */
export interface Effective<T> {
  readonly value: T
  readonly origin: Origin
  /** Code of the card that stated the value, when one did. */
  readonly card?: string
}

/** An addr-spec such as `mari@kivi.ee`, with a display name or without. */
export interface Mailbox {
  readonly name?: string
  readonly address: string
}

/** Who a message is from: the From header, Reply-To, and the sender of the envelope. */
export interface Identity {
  readonly from: Mailbox
  readonly replyTo?: Mailbox
  /** Address of MAIL FROM, to which bounces are sent. */
  readonly envelopeFrom: string
}

/** `null` stands for "none": no server could be determined, no provider knows it, no sign-in. */
export interface EffectiveFields {
  readonly sender: Effective<string | null>
  readonly provider: Effective<string | null>
  /** `host:port`, host in lower case and ASCII. */
  readonly server: Effective<string | null>
  readonly security: Effective<Security>
  readonly ca: Effective<string | null>
  readonly username: Effective<string | null>
  readonly attachAs: Effective<NonNullable<MailSettings['attachAs']> | null>
  readonly attachFiles: Effective<boolean | null>
  readonly editBeforeSending: Effective<boolean | null>
}

/** Which DKIM signature messages get, and who stated it. The key is not included. */
export interface EffectiveDkim {
  readonly domain: string
  readonly selector: string
  readonly origin: Origin
  /** Code of the card that stated it, when one did. */
  readonly card?: string
}

/** The settings that apply to one user, and where each value came from. Never holds a secret. */
export interface EffectiveSettings {
  /** Code of the user's card. */
  readonly user: string
  readonly fields: EffectiveFields
  readonly auth: 'none' | 'password' | 'oauth'
  readonly password: { readonly set: boolean; readonly origin: Origin; readonly card?: string }
  readonly identity: Identity
  /** How messages are signed with DKIM before they leave. Absent: this side does not sign. */
  readonly dkim?: EffectiveDkim
  /** Where a copy of what is sent is filed. Absent: nowhere. */
  readonly sentCopy?: {
    /** IMAP server, `host:port`. */
    readonly server: string
    /** Code of the card that states it, whose user name and password are used. */
    readonly card: string
  }
  /** Whether bulk mail may be sent with these settings. */
  readonly bulkAllowed: boolean
  readonly findings: readonly Finding[]
}
