import type { Company, UserCard } from './card.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { EffectiveSettings } from './effective.ts'
import type { Finding } from './finding.ts'
import type { Message, Receipt } from './message.ts'
import type { GrantStore } from './oauth.ts'
import type { Limits, Provider } from './provider.ts'
import type { Stage } from './stage.ts'

/** One thing that happened while a mail was sent or checked, as it happens. */
export interface MailEvent {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** The same for all events of one send or check. */
  readonly run: string
  /** Code of the user. */
  readonly user: string
  readonly stage: Stage
  /** `client` and `server` are lines of the conversation; the others mark the steps. */
  readonly kind: 'start' | 'client' | 'server' | 'ok' | 'fail' | 'end'
  /** Scrubbed of secrets. */
  readonly text?: string
}

/** One line of the conversation with the server. `at` in milliseconds since the epoch. */
export interface TranscriptLine {
  readonly at: number
  readonly stage: Stage
  readonly from: 'client' | 'server'
  /** Scrubbed of secrets. */
  readonly text: string
}

/** Where to connect instead of the effective server. The certificate is still checked against the real name. */
export interface DialTarget {
  readonly host: string
  readonly port: number
  /** PEM of an extra CA to trust for this connection. */
  readonly ca?: string
}

/** What a message asks of its mailbox: a connection and a turn, within the limits. */
export interface PaceRequest {
  /** The limits count per mailbox: provider or server, and user name. */
  readonly mailbox: string
  readonly limits: Limits
  readonly recipients: number
  /** Part of a mass mailing: leaves a connection and a turn free for a person's single mail. */
  readonly bulk?: boolean
  readonly signal?: AbortSignal
}

/** Keeps a mailbox within its provider's limits. */
export interface Pace {
  /**
   * Waits for a turn. The answer gives the turn back when the message is done.
   * When the signal is given, it stops waiting and throws anything.
   * @throws MailError `LIMIT` when the wait would not end today, `REJECTED` when no day has room for so many
   * recipients; `refuseTurn` makes both.
   */
  take(request: PaceRequest): Promise<() => void>
}

/** Milliseconds. */
export interface Deadlines {
  /** Name lookup, connecting and the handshake of TLS, each. Default 30 s. */
  readonly connect: number
  /**
   * Until the server has greeted. Default: as `connect`. The outbox waits the 5 min of RFC 5321 4.5.3.2.1, since nobody
   * sits before its mail; a check never waits longer than 30 s.
   */
  readonly greeting: number
  /** Each of EHLO, STARTTLS and the lines of a sign-in. Default 60 s. */
  readonly command: number
  /**
   * Each of MAIL, RCPT and DATA. Default 5 min (RFC 5321 4.5.3.2), or as `command` where only that is stated. Some servers
   * make a client wait the longer, the more recipients they refuse. A check waits as long as for a `command`.
   */
  readonly envelope: number
  /** Without progress in the body. Default 60 s. */
  readonly progress: number
  /** From the final dot to its reply. Default 10 min, as RFC 5321 4.5.3.2 asks. */
  readonly finalReply: number
}

/** What a mailer works with. Only providers, company and cards are needed. */
export interface MailerOptions {
  readonly providers: readonly Provider[]
  readonly company: Company
  readonly cards: { get(code: string): UserCard | undefined | Promise<UserCard | undefined> }
  readonly grants?: GrantStore | undefined
  readonly pace?: Pace | undefined
  readonly dial?: (target: {
    readonly host: string
    readonly port: number
  }) => DialTarget | undefined | Promise<DialTarget | undefined>
  /** Ports that a server may have. Default 25, 465 and 587. */
  readonly ports?: readonly number[] | undefined
  /** `public` (default) refuses servers at private addresses; `any` allows a server in the own network. */
  readonly network?: 'public' | 'any' | undefined
  readonly deadlines?: Partial<Deadlines> | undefined
  /** Open sockets at once, over all users. Default 200. */
  readonly maxSockets?: number | undefined
  /**
   * Name this client gives in EHLO. Default: the machine's public name, or its public address, or `[127.0.0.1]` when it
   * has neither; some servers refuse the last.
   */
  readonly clientName?: string | undefined
  readonly on?: (event: MailEvent) => void
}

/** How one mail is sent, besides what the settings say. */
export interface SendOptions {
  readonly signal?: AbortSignal | undefined
  /** Part of a mass mailing: needs permission (see `bulkAllowed`). */
  readonly bulk?: boolean | undefined
  /**
   * Those of the message's recipients that this attempt is for, as addresses; the headers still name all.
   * For another attempt at recipients that the server put off. Default: all.
   */
  readonly recipients?: readonly string[] | undefined
  /** Message-ID to use, such as `<1@kivi.ee>`; made when absent. */
  readonly messageId?: string | undefined
  /** Awaited after the body and before the final dot. When it throws, the dot is not sent. */
  readonly beforeDot?: () => void | Promise<void>
  readonly on?: (event: MailEvent) => void
}

/** How far a check goes: to the server's capabilities, through sign-in, or to a test mail that is really sent. */
export type CheckDepth = 'connection' | 'sign-in' | 'message'

/** What a check does, and who hears of it. */
export interface CheckOptions {
  readonly depth: CheckDepth
  /** Recipient of the test mail; needed for depth `message`. */
  readonly to?: string | undefined
  /** What the test mail says, in the reader's language. Default: a sentence in English. */
  readonly message?: Omit<Message, 'to' | 'cc' | 'bcc'>
  readonly signal?: AbortSignal | undefined
  readonly on?: (event: MailEvent) => void
}

/** How one stage of a check ended. */
export interface CheckStep {
  readonly stage: Stage
  readonly result: 'ok' | 'fail' | 'skip'
  /** Milliseconds. */
  readonly took: number
  /** Facts of the step, such as protocol and cipher of the encryption. */
  readonly facts: Readonly<Record<string, string | number | boolean>>
  readonly diagnosis?: Diagnosis
}

/** What a check found. `ok` speaks only of what it reached: `notChecked` names the rest. */
export interface CheckReport {
  readonly ok: boolean
  readonly steps: readonly CheckStep[]
  /** Stages that this depth does not reach, or that an earlier failure left open. */
  readonly notChecked: readonly Stage[]
  readonly findings: readonly Finding[]
  readonly diagnosis?: Diagnosis
  readonly receipt?: Receipt
  readonly transcript: readonly TranscriptLine[]
}

/** Sends mail as the users of one company, each through the effective settings of the own card. */
export interface Mailer {
  /**
   * Sends one message as one user. Resolves when the server took responsibility for it.
   * @throws MailError `CONFIG`, `AUTH`, `LIMIT`, `REJECTED` or `NETWORK`: nothing was sent; `UNKNOWN`: look first.
   */
  send(userCode: string, message: Message, options?: SendOptions): Promise<Receipt>
  /** Goes the way of a mail as far as asked. Never throws. A card that is not saved yet may stand for a code. */
  check(user: string | UserCard, options: CheckOptions): Promise<CheckReport>
  /**
   * Resolves the settings of one user.
   * @throws MailError `CONFIG` when there is no such user, `NETWORK` when the application's cards cannot be read.
   */
  effective(user: string | UserCard): Promise<EffectiveSettings>
  /** Sends QUIT on idle connections and waits for those in use. Sending afterwards throws. */
  close(): Promise<void>
}
