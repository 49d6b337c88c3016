import type { Limits, Stage } from '@saatja/core'
import type { Locale } from '@saatja/core/explain'

/** What one locale's build knows of the packages. Made by `plugins/facts.ts`; no page types these values by hand. */
export interface PresetFacts {
  readonly id: string
  readonly name: string
  readonly hosts: readonly string[]
  readonly sender: string
  /** Its mail senders, by the names that people know. */
  readonly senders: readonly { readonly id: string; readonly name: string }[]
  readonly server: string
  readonly security: string
  readonly alternatives: readonly { readonly server: string; readonly security: string }[]
  readonly signIn: string
  readonly foreignFrom: string
  readonly secret: string | null
  readonly egress: readonly string[]
  readonly source: SourceFacts | null
}

export interface SourceFacts {
  readonly from: string
  readonly checkedAt: string
  readonly confidence: 'vendor' | 'observed' | 'unverified'
}

export interface LimitFacts extends SourceFacts {
  readonly provider: string
  readonly name: string
  readonly limit: keyof Limits
  readonly value: number
}

export interface RetirementFacts extends SourceFacts {
  readonly provider: string
  readonly name: string
  readonly id: string
  readonly by: 'product' | 'vendor'
  readonly date: string | null
  readonly effect: string
}

export interface ErrorFacts {
  readonly id: string
  /** Absent for the errors that every server may give. */
  readonly provider: string | null
  readonly code: string
  readonly actor: string
  readonly who: string
  readonly retry: string
  readonly title: string
  readonly cause: string
  readonly remedy: string
  readonly codes: readonly string[]
  readonly sample: string | null
}

/** What may be the matter when mail comes back, the causes of one kind together. */
export interface ReturnCauseFacts {
  readonly cause: string
  readonly errors: readonly Pick<ErrorFacts, 'id' | 'title' | 'remedy' | 'who'>[]
}

export interface FindingFacts {
  readonly id: string
  readonly provider: string | null
  readonly title: string
  readonly cause: string
  readonly remedy: string
}

/** What decides whether mail arrives, as the packages know it, and a message to the owner of a domain. */
export interface ArrivalFacts {
  readonly spf: readonly (SourceFacts & { readonly name: string; readonly parts: readonly string[] })[]
  readonly dkim: readonly (SourceFacts & {
    readonly name: string
    readonly selectors: readonly string[]
    /** Domain that signs while the From domain has no key. */
    readonly otherwise: string | null
  })[]
  readonly receivers: readonly (SourceFacts & {
    readonly name: string
    readonly rule: 'all' | 'bulk'
    readonly perDay: number | null
    readonly needs: readonly string[]
    readonly since: string | null
  })[]
  readonly handover: { readonly subject: string; readonly text: string }
}

/** A failure that the sandbox can play. */
export interface ScenarioFacts {
  readonly id: string
  /** Absent for those that any server may play. */
  readonly provider: string | null
  readonly stage: string
  readonly stageName: string
  /** Id of the diagnosis in which it ends. */
  readonly expected: string
  /** What that diagnosis is called. */
  readonly title: string
}

/** A conversation that the sandbox has had, secrets taken out. */
export interface RecordingFacts {
  /** Id of the scenario that was played, or `letter` for one that arrived. */
  readonly name: string
  readonly lines: readonly {
    readonly stage: Stage
    readonly from: 'client' | 'server'
    readonly text: string
  }[]
  /** How its end is explained; null when nothing failed. */
  readonly meaning: Pick<ErrorFacts, 'id' | 'title' | 'cause' | 'remedy' | 'who'> | null
}

/** One name that a package exports. */
export interface ApiName {
  readonly name: string
  readonly kind: 'function' | 'class' | 'value' | 'type'
  /** First sentence of its doc comment; empty when it has none. */
  readonly doc: string
}

export interface ApiFacts {
  /** What applications import from, such as `@saatja/core/explain`. */
  readonly entry: string
  readonly names: readonly ApiName[]
}

/** What each picture of the playground shows, by its name. */
export type Alts = Readonly<Record<string, Readonly<Record<Locale, string>>>>

/** A picture of the playground in one language. */
export interface ShotFacts {
  /** What it shows. */
  readonly alt: string
  /** Pixels of the page. */
  readonly width: number
  readonly height: number
  /** What is written below it. */
  readonly caption?: string
}
