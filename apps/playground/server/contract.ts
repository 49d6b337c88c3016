import type {
  CheckDepth,
  CheckReport,
  Company,
  Diagnosis,
  EffectiveSettings,
  Finding,
  Locale,
  MailErrorCode,
  MailEvent,
  MailSettings,
  OAuthTexts,
  Security,
  Source,
  Stage,
} from '@saatja/core'

/** What the page and the server say to each other. Nothing here can hold a secret on its way to the page. */

/** What a card says about mail, as the page sees it. */
export type MailView = Omit<MailSettings, 'password'>

export interface CardView {
  readonly code: string
  readonly email: string
  readonly name?: string
  readonly mail: MailView
  readonly passwordSet: boolean
}

/** A card as typed. `password` absent: the stored one stays. Blank: it is removed. */
export interface CardDraft {
  readonly code: string
  readonly email: string
  readonly name?: string
  readonly mail?: Omit<MailView, 'passwordFor'>
  readonly password?: string
}

export interface SenderView {
  readonly id: string
  /** Name in the list of mail senders, the same in every language. */
  readonly name: string
  /** Provider that adds it; none for `smtp`. */
  readonly provider?: string
  readonly auth: 'none' | 'password' | 'oauth'
  readonly ownRoute: boolean
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
  /** Where it comes from in an application: the package and the function that makes it. */
  readonly source?: { readonly package: string; readonly factory: string }
  /** Only where people sign in to accounts: codes of the texts that stand on the sign-in. */
  readonly oauth?: OAuthTexts
}

export interface Overview {
  readonly company: Company
  readonly cards: readonly CardView[]
  readonly senders: readonly SenderView[]
  readonly providers: readonly ProviderView[]
  readonly ports: readonly number[]
  /** Whether a run may leave the sandbox at all. */
  readonly realAllowed: boolean
  /** Companies to switch between: those that are kept and the samples. */
  readonly companies: readonly { readonly slug: string; readonly name: string }[]
  /** Whether a restart forgets everything. */
  readonly ephemeral: boolean
  /** Where the docs are, without a slash at the end. */
  readonly docs: string
}

export type SendTarget = 'sandbox' | 'real'

/** What a person wrote in place of the prepared test mail. */
export interface EditedMail {
  readonly subject: string
  readonly text: string
  /** Files besides those that the card asks for; `content` in base64. */
  readonly files?: readonly { readonly filename: string; readonly content: string }[]
}

/** The test mail as it would be sent, to be edited before it goes. */
export interface MailPreview {
  readonly subject: string
  readonly text: string
  /** What the card attaches. */
  readonly attachments: readonly string[]
}

export interface RunRequest {
  /** Code of a stored card, unless a draft is given. */
  readonly user: string
  readonly draft?: CardDraft
  readonly depth: CheckDepth
  readonly to?: string
  /** Language of the test mail. Default English. */
  readonly locale?: Locale
  readonly target: SendTarget
  /** The recipient once more, typed or confirmed by a person: needed to leave the sandbox. */
  readonly confirmed?: string
  /** In place of the prepared test mail. */
  readonly message?: EditedMail
}

export interface RunView {
  readonly id: string
  readonly user: string
  readonly depth: CheckDepth
  readonly to?: string
  readonly target: SendTarget
  /** Whether unsaved values were tested. */
  readonly draft: boolean
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly effective: EffectiveSettings
  /** The failure that was played. */
  readonly scenario?: string
  readonly report?: CheckReport
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
  /** Whether it is a good one to begin with. */
  readonly suggested: boolean
}

/** What a run's stream carries, in this order; the last one is `report`. */
export type RunNews =
  | { readonly kind: 'mail'; readonly event: MailEvent }
  | { readonly kind: 'report'; readonly report: CheckReport }

/** Tests every user in turn, in the sandbox. */
export interface BatchRequest {
  readonly depth: CheckDepth
  readonly to?: string
  readonly locale?: Locale
}

export interface BatchView {
  readonly id: string
  readonly depth: CheckDepth
  readonly users: readonly string[]
}

/** One user is done; `run` opens its transcript. */
export interface BatchNews {
  readonly user: string
  readonly run: string
  readonly ok: boolean
  readonly diagnosis?: Diagnosis
}

/** What came of a sign-in. */
export type SignInResult = {
  readonly user: string
  readonly mailbox: string
  /** Id of the provider whose account it is. */
  readonly provider: string
  readonly target: SendTarget
} & (
  | { readonly ok: true; readonly account: string; readonly warnings: readonly string[] }
  | {
      readonly ok: false
      readonly diagnosis: Diagnosis
      /** Address of the page on which an administrator approves, when that is what is missing. */
      readonly approval?: string
    }
)

/** Who has signed in, as far as the provider tells. */
export interface SignedInView {
  readonly account: string
  /** Milliseconds since the epoch, as all times here. */
  readonly at?: number
  readonly tokenExpires?: number
  readonly refused?: Diagnosis
}

/** What may be shown of the sign-in of a mailbox. */
export type GrantView =
  | { readonly available: false }
  | {
      readonly available: true
      /** Whether the end of the token can be played. */
      readonly canExpire: boolean
      readonly signedIn?: SignedInView
    }

/** Why the server said no. The page has a sentence for each code in each language. */
export interface HttpErrorBody {
  readonly code: HttpErrorCode
  /** Path of the field at fault, such as `mail.server`. */
  readonly field?: string
  /** In English, for whoever reads the answer without the page. */
  readonly message: string
  readonly findings?: readonly Finding[]
}

export type HttpErrorCode =
  | 'invalid'
  | 'not-json'
  | 'unknown-user'
  | 'user-exists'
  | 'unknown-run'
  | 'unknown-batch'
  | 'unknown-sign-in'
  | 'sign-in-not-set-up'
  | 'unknown-message'
  | 'unknown-scenario'
  | 'recipient-invalid'
  | 'recipient-unconfirmed'
  | 'real-sending-off'
  | 'too-many-runs'
  | 'unknown-company'
  | 'too-large'
  | 'mail-too-large'
  | 'foreign-origin'
  | 'not-found'
  | 'store-full'
  | 'store-failed'
  | 'failed'
  | 'unreachable'
