import type { Params } from '@saatja/core'
import type { PreflightCode } from '../codes.ts'

/** What is known about the mail that the message is about. */
export interface HandoverFacts {
  readonly domain: string
  readonly from: string
  /** Who delivers, where it is known. */
  readonly provider: string | undefined
  readonly outlook: 'delivers' | 'suspect' | 'refused' | 'unknown'
}

/** Where the owner changes records. */
interface HostFacts {
  readonly domain: string
  readonly nameServers: string
  readonly name: string | undefined
}

/** What the owner can do where no value can be proposed; the parameters are those of the finding. */
export type HandoverSteps = Readonly<Partial<Record<PreflightCode, (params: Params) => string>>>

/** How one change is introduced. */
interface ChangeFacts {
  readonly number: number
  readonly action: 'add' | 'replace' | 'remove'
  /** Records that go. */
  readonly count: number
}

/** The sentences of the message to the owner of a domain, in one language. Records are put between them, untouched. */
export interface HandoverTexts {
  readonly subject: (facts: HandoverFacts) => string
  readonly greeting: string
  readonly about: (facts: HandoverFacts) => string
  readonly outlook: Readonly<Record<HandoverFacts['outlook'], string>>
  readonly found: string
  readonly please: (changes: number) => string
  readonly change: (facts: ChangeFacts) => string
  readonly type: string
  readonly name: string
  /** Explains `@` and names without the domain. */
  readonly wholeName: (name: string) => string
  readonly old: (count: number) => string
  readonly value: string
  readonly strings: string
  readonly host: (facts: HostFacts) => string
  readonly steps: HandoverSteps
  readonly copy: string
  /** What to do where the record was changed in the meantime. */
  readonly otherwise: string
  readonly ttl: string
  readonly leave: string
  readonly merged: string
  readonly proved: string
  readonly wait: string
  readonly nothing: string
  readonly byHand: string
  readonly closing: string
  readonly thanks: string
}
