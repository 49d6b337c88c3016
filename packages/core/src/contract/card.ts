import type { Secret } from './secret.ts'

/** `tls`: encrypted from the first byte. `starttls`: upgraded before anything is said. `none`: clear text. */
export type Security = 'tls' | 'starttls' | 'none'

/** How mail through an own server is signed (RFC 6376). The public key stands in DNS at `selector._domainkey.domain`. */
export interface CardDkim {
  /** Domain that signs. DMARC counts the signature for mail from this domain. */
  readonly domain: string
  readonly selector: string
  /** RSA key of at least 1024 bits in PEM form, not encrypted. */
  readonly privateKey: string | Secret
}

/**
 * What one card says about mail. Every field is optional: a card holds only what differs from the system user's card. A
 * blank string counts as not stated.
 */
export interface MailSettings {
  /** Id of a mail sender: `smtp`, or one that a provider adds. */
  readonly sender?: string | undefined
  /** Id of a provider whose preset fills what the card leaves out. */
  readonly provider?: string | undefined
  /** `host:port`; both parts are required. */
  readonly server?: string | undefined
  readonly security?: Security | undefined
  /** PEM certificate, or CA, of an own server that no public CA has signed. Valid for this card's own `server` only. */
  readonly ca?: string | undefined
  /** Signs each message with DKIM on its way to this card's own `server`. */
  readonly dkim?: CardDkim | undefined
  /** `null` says explicitly that there is no sign-in. For an OAuth sender this is the mailbox. */
  readonly username?: string | null | undefined
  readonly password?: string | Secret | undefined
  /** The `host:port` the password was given for, written when it is saved. The password goes nowhere else. */
  readonly passwordFor?: string | undefined
  /** Consent of this card's owner that its password may travel without encryption. */
  readonly allowClearTextPassword?: boolean | undefined
  /**
   * IMAP server (`host:port`; 993 is TLS from the first byte, any other port is STARTTLS) in whose Sent folder a copy
   * is filed of each message that is sent with this card's own user name and password. Only for providers that do not
   * file it themselves.
   */
  readonly copyToSent?: string | undefined
  /** Format of the document that the application attaches, such as `PDF`. Carried and inherited, never interpreted. */
  readonly attachAs?: string | undefined
  /** Whether the application sends a document's own files along. Carried and inherited, never interpreted. */
  readonly attachFiles?: boolean | undefined
  /** Whether the application opens an editor first. Carried and inherited, never interpreted. */
  readonly editBeforeSending?: boolean | undefined
}

/** Name of a field in which a card states mail settings. */
export type MailField = keyof MailSettings

/** One user of the business application. `email` and `name` are never inherited. */
export interface UserCard {
  readonly code: string
  readonly email: string
  readonly name?: string | undefined
  readonly mail?: MailSettings | undefined
}

/** The company whose users send. */
export interface Company {
  readonly name: string
  /** Short name for addresses, such as `kivi` in `kivi@event.example.com`: lower-case letters, digits and inner hyphens. */
  readonly slug: string
  /** Code of the system user, whose mail settings serve everyone who does not state otherwise. */
  readonly mailUserCode?: string | undefined
  /** Whether the company has the mass-mail module. */
  readonly bulkModule?: boolean | undefined
}
