import type { PreflightCode } from '../codes.ts'

/** Codes about the SPF record. */
export type SpfTopic = Extract<PreflightCode, `spf-${string}`>

/** Codes about signatures and the policy of the domain. */
export type SignatureTopic = Extract<PreflightCode, `dkim-${string}` | `dmarc-${string}`>

/** Codes about the domain, the sender and the mailboxes. */
export type PlaceTopic = Exclude<PreflightCode, SpfTopic | SignatureTopic>
