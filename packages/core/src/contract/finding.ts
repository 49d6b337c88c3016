import type { MailField, MailSettings } from './card.ts'

/** An `error` prevents sending; the others do not. */
export type Severity = 'error' | 'warning' | 'info'

/** Who can correct it. `nobody`: it passes with time. */
export type Actor =
  | 'user'
  | 'mail-administrator'
  | 'dns-owner'
  | 'application-administrator'
  | 'provider'
  | 'recipient'
  | 'nobody'

/** Values for the placeholders of a text. Never a secret. */
export type Params = Readonly<Record<string, string | number>>

/** A change that fixes it, on one named card. `unset` removes fields; a `null` in `set` is a value, never a removal. */
export interface Fix {
  readonly card: string
  readonly set?: Partial<MailSettings>
  readonly unset?: readonly MailField[]
}

/** Something that can be said about settings before any connection is made. */
export interface Finding {
  /** Kebab-case id with one text per language; a provider's own codes begin with its id. */
  readonly code: string
  readonly severity: Severity
  /** A mail field, or `email`, `name`, `company.slug`, `company.mailUserCode`, `company.bulkModule`. */
  readonly field?: string
  /** Code of the card that it is about. */
  readonly card?: string
  /** Code of the system user's card where the faulty value is on that card, so that the user only inherits it. */
  readonly inheritedFrom?: string
  readonly actor?: Actor
  readonly params: Params
  readonly fix?: Fix
}
