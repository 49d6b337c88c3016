import type {
  CardDkim,
  Company,
  Finding,
  MailErrorCode,
  MailSettings,
  OAuthTexts,
  Security,
  Source,
  Stage,
} from '@saatja/core'

/** The types of what the page and the server exchange. Nothing here can hold a secret on its way to the page. */

/** What a card says about mail, as the page sees it. */
export type MailView = Omit<MailSettings, 'password' | 'dkim'> & {
  readonly dkim?: Omit<CardDkim, 'privateKey'>
}

export interface CardView {
  readonly code: string
  readonly email: string
  readonly name?: string
  readonly mail: MailView
  readonly passwordSet: boolean
  /** Whether its DKIM signature has a private key. */
  readonly privateKeySet: boolean
  /** Changes with everything that is saved on the card, its secrets included. */
  readonly version: string
}

/** A card as typed. `password` absent: the stored one stays. Blank: it is removed. */
export interface CardDraft {
  readonly code: string
  readonly email: string
  readonly name?: string
  readonly mail?: Omit<MailView, 'passwordFor'>
  readonly password?: string
  /** Of its DKIM signature, in PEM form. Absent: the stored one stays. */
  readonly dkimKey?: string
}

/** Users who could send now, and could not once the cards were saved. */
export interface ManyImpact {
  /** Their settings would have an error. */
  readonly stopped: readonly string[]
  /** They would have to sign in to their mailboxes first. */
  readonly signIn: readonly string[]
}

export interface SenderView {
  readonly id: string
  /** Name in the list of mail senders, the same in every language. */
  readonly name: string
  /** Provider that adds it; none for `smtp`. */
  readonly provider?: string
  readonly auth: 'none' | 'password' | 'oauth'
  /** What decides where messages go: the card, the sender itself, or the API of its provider. */
  readonly route: 'card' | 'own' | 'api'
  /** Codes of texts worth showing, in place of the provider's. */
  readonly hints?: readonly string[]
  readonly bulk: 'free' | 'module'
}

interface ServerView {
  readonly server: string
  readonly security: Security
}

export interface ProviderView {
  readonly id: string
  readonly name: string
  readonly hosts: readonly string[]
  readonly preset?: ServerView & {
    readonly alternatives: readonly ServerView[]
    readonly signIn: 'required' | 'optional' | 'none'
    readonly secretKind?: 'password' | 'app-password'
    readonly hints: readonly string[]
  }
  /** Messages per minute that the provider accepts from one mailbox, where it says so. */
  readonly messagesPerMinute?: number
  /** How an application gets it: the package and the function that makes it. */
  readonly source?: { readonly package: string; readonly factory: string }
  /** Only where people sign in to accounts: codes of the texts about a sign-in. */
  readonly oauth?: OAuthTexts
}

export interface Overview {
  readonly company: Company
  readonly cards: readonly CardView[]
  readonly senders: readonly SenderView[]
  readonly providers: readonly ProviderView[]
  readonly ports: readonly number[]
  /** Whether real runs are allowed at all. */
  readonly realAllowed: boolean
  /** Companies to choose from: the stored ones and the samples. */
  readonly companies: readonly { readonly slug: string; readonly name: string }[]
  /** Whether a restart forgets everything. */
  readonly ephemeral: boolean
  readonly undo?: UndoView
  /** URL of the docs' site, without a slash at the end; absent where there are only the playground's own guides. */
  readonly docs?: string
}

/** The last step that can be undone, in the company that is open. */
export interface UndoView {
  /** `changed`: many cards saved at once. */
  readonly kind: 'removed' | 'system-user' | 'changed'
  /** The user who was removed, or who was made the system user; of many the first. */
  readonly code: string
  readonly count: number
}

/** A failure that can be played. */
export interface ScenarioView {
  readonly id: string
  /** Whose server plays it. Absent: any server. */
  readonly provider?: string
  readonly stage: Stage
  /** Id of the diagnosis in which it ends. */
  readonly expected: string
  readonly code: MailErrorCode
  /** Whether the reply was really recorded from the provider. */
  readonly recorded: boolean
  readonly source: Source
  /** What the server says in it, for the search. */
  readonly replies: readonly string[]
  /** Whether it is a good one to begin with. */
  readonly suggested: boolean
}

/** Why the server refused. The page has a sentence for each code in each language. */
export interface HttpErrorBody {
  readonly code: HttpErrorCode
  /** Path of the field at fault, such as `mail.server`. */
  readonly field?: string
  /** In English, for readers without the page. */
  readonly message: string
  readonly findings?: readonly Finding[]
  /** The card as it is saved now, where someone else saved it meanwhile. */
  readonly present?: CardView
  /** What was entered in place of an address. */
  readonly address?: string
}

export type HttpErrorCode =
  | 'invalid'
  | 'not-json'
  | 'unknown-user'
  | 'user-exists'
  | 'company-exists'
  | 'card-changed'
  | 'company-changed'
  | 'nothing-to-undo'
  | 'unknown-run'
  | 'unknown-batch'
  | 'unknown-sign-in'
  | 'unknown-link'
  | 'sign-in-not-set-up'
  | 'unknown-message'
  | 'unknown-scenario'
  | 'unknown-guide'
  | 'recipient-invalid'
  | 'recipient-not-an-address'
  | 'recipient-unconfirmed'
  | 'run-unconfirmed'
  | 'file-missing'
  | 'real-sending-off'
  | 'real-dns-off'
  | 'too-many-runs'
  | 'unknown-company'
  | 'too-large'
  | 'mail-too-large'
  | 'files-too-large'
  | 'foreign-origin'
  | 'not-found'
  | 'store-full'
  | 'store-failed'
  | 'failed'
  | 'unreachable'
