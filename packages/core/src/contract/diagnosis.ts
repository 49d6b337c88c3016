import type { MailField, MailSettings } from './card.ts'
import type { Actor, Finding, Fix, Params } from './finding.ts'
import type { Stage } from './stage.ts'

/** What the caller should do, in one word. `UNKNOWN`: the message may have been sent; check before sending again. */
export type MailErrorCode = 'CONFIG' | 'AUTH' | 'LIMIT' | 'REJECTED' | 'NETWORK' | 'UNKNOWN'

/** When the same mail may be tried again. */
export type Retry = 'never' | 'after-sign-in' | 'after-change' | 'later'

/** Why a mail failed: the id has a text in every language and an anchor in the error reference. */
export interface Diagnosis {
  readonly id: string
  readonly code: MailErrorCode
  readonly stage?: Stage
  readonly actor: Actor
  readonly retry: Retry
  /** ISO 8601 time before which trying again is pointless, when the reply or the rule tells one. */
  readonly retryAt?: string
  /** The card field at fault. */
  readonly field?: string
  /** Code of the system user's card where `field` stands on it, so that the user only inherits it. */
  readonly inheritedFrom?: string
  readonly fix?: Fix
  /** The findings about the settings that prevent sending, where they are the cause: `explain` tells these. */
  readonly findings?: readonly Finding[]
  readonly params: Params
}

/** How well a fact is known: by the vendor's own words, by observation of others, or not checked at all. */
export type Confidence = 'vendor' | 'observed' | 'unverified'

/** Where a fact came from. */
export interface Source {
  /** Title or address of the source. */
  readonly from: string
  /** ISO 8601 date on which it was read. */
  readonly checkedAt: string
  readonly confidence: Confidence
}

/** A fact with its source. */
export interface Sourced<T> extends Source {
  readonly value: T
}

/**
 * How one reply of a server is to be understood. All stated conditions must hold; among the rules that match,
 * the earlier one wins. A rule never matches by enhanced code alone.
 */
export interface ReplyRule {
  /** Diagnosis id. A provider's own begin with its id. */
  readonly id: string
  readonly code: MailErrorCode
  /**
   * Stages at which the rule applies; empty for a rule that applies only when the stage is not known. The meaning of a
   * reply depends on the stage first: before the stage `recipient` no reply says anything about a recipient, so a rule
   * about one starts there.
   */
  readonly stages: readonly Stage[]
  /**
   * Whether the rule also applies when the stage is not known. Default: only when it has a `text`. True for a code or a
   * cause that is clear by itself, such as 535; false for words that mean something else at another stage.
   */
  readonly stageless?: boolean
  /** Basic reply codes, such as 535. Absent: any. */
  readonly replyCodes?: readonly number[]
  /**
   * HTTP status codes, such as 429. A rule that has them applies to answers of an API only; one without them never
   * does.
   */
  readonly statuses?: readonly number[]
  /** Enhanced codes, such as `5.7.139`. */
  readonly enhanced?: readonly string[]
  /** Regular expression source, matched without regard to case on the reply with codes and line breaks removed. */
  readonly text?: string
  /** Error codes of Node's network and TLS layers, such as `ENOTFOUND`, or of an API, such as `ErrorSendAsDenied`. */
  readonly causes?: readonly string[]
  /** Applies only to this kind of sign-in. */
  readonly auth?: 'password' | 'oauth'
  readonly actor: Actor
  readonly retry: Retry
  /** Seconds to wait, or a regular expression source whose groups `hours`, `minutes` or `seconds` hold the time. */
  readonly wait?: number | string
  readonly field?: string
  /** Card fields that have to be changed; which card is filled in where the user is known. */
  readonly set?: Partial<MailSettings>
  /** Card fields that are removed at the same time. */
  readonly unset?: readonly MailField[]
  readonly source: Source
  /** A reply as quoted by the source: the conformance suite and the scenarios play it. */
  readonly sample?: string
  /**
   * For a provider's rule: regular expression source of words or an enhanced code that no other server writes, matched
   * on the whole reply, its enhanced code included. A reply that carries the mark is known to be the provider's, so
   * the rule may answer when no one knows whose server it was. Absent: the rule answers for its own provider only.
   */
  readonly mark?: string
  /** True only for a reply that was really recorded from the provider. */
  readonly recorded?: boolean
}
