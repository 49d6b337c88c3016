import type { Company, UserCard } from './card.ts'
import type { CheckOptions, CheckReport } from './check.ts'
import type { Deadlines, DialTarget } from './connection.ts'
import type { EffectiveSettings } from './effective.ts'
import type { MailEvent } from './mail-event.ts'
import type { Message, RawMessage, Receipt } from './message.ts'
import type { GrantStore } from './oauth.ts'
import type { Limits, Provider } from './provider.ts'
import type { SentCopies } from './sent-copy.ts'

/** What a message needs of its mailbox: a connection and a turn, within the limits. */
export interface PaceRequest {
  /** The limits count per mailbox: provider or server, and user name. */
  readonly mailbox: string
  readonly limits: Limits
  readonly recipients: number
  /** Part of a mass mailing: leaves one connection and one turn free for a message that a person sends. */
  readonly bulk?: boolean
  readonly signal?: AbortSignal
}

/** Keeps a mailbox within its provider's limits. */
export interface Pace {
  /**
   * Waits for a turn. The result gives the turn back when the message is done. When the signal is aborted, it stops
   * waiting and throws anything.
   * @throws MailError `LIMIT` when the wait would not end today, `REJECTED` when no day has room for so many
   * recipients; `refuseTurn` makes both.
   */
  take(request: PaceRequest): Promise<() => void>
}

/** What a mailer works with. Only providers, company and cards are needed. */
export interface MailerOptions {
  readonly providers: readonly Provider[]
  readonly company: Company
  readonly cards: { get(code: string): UserCard | null | undefined | Promise<UserCard | null | undefined> }
  readonly grants?: GrantStore | undefined
  readonly pace?: Pace | undefined
  readonly dial?:
    | ((target: {
        readonly host: string
        readonly port: number
      }) => DialTarget | undefined | Promise<DialTarget | undefined>)
    | undefined
  /** Ports that a server may have. Default 25, 465 and 587. */
  readonly ports?: readonly number[] | undefined
  /** `public` (default) refuses servers at private addresses; `any` allows a server in the own network. */
  readonly network?: 'public' | 'any' | undefined
  readonly deadlines?: Partial<Deadlines> | undefined
  /**
   * Files copies after the final reply for cards with `copyToSent`. Absent: none are filed. `send` does not wait for them,
   * `close` does; one that fails never fails its message.
   */
  readonly sentCopies?: SentCopies | undefined
  /** Open sockets at once, over all users. Default 200. */
  readonly maxSockets?: number | undefined
  /**
   * Name this client gives in EHLO. Default: the machine's public name, or its public address, or `[127.0.0.1]` when it
   * has neither; some servers refuse the last.
   */
  readonly clientName?: string | undefined
  readonly on?: ((event: MailEvent) => void) | undefined
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
  /**
   * Envelope sender of this message alone, where the provider of its mail sender has a `returnPath`: an address of that
   * domain, to which bounces then come. A server that offers it is asked to return headers only (RFC 3461).
   */
  readonly envelopeFrom?: string | undefined
  /** Awaited after the body and before the final dot. When it throws, the dot is not sent. */
  readonly beforeDot?: (() => void | Promise<void>) | undefined
  readonly on?: ((event: MailEvent) => void) | undefined
}

/** How a mailer, a worker or a store is closed. */
export interface CloseOptions {
  /** Milliseconds that work in progress may still take. Default: as long as it needs. */
  readonly within?: number | undefined
}

/** Sends messages as the users of one company, each with the settings that apply to that user's card. */
export interface Mailer {
  /**
   * Sends one message as one user. Resolves when the server has taken responsibility for it, for at least one recipient:
   * `rejected` of the receipt names those who do not receive it.
   * @throws TypeError that names an option which cannot be used; nothing was connected
   * @throws MailError `CONFIG`, `AUTH`, `LIMIT`, `REJECTED` or `NETWORK`: nothing was sent; `UNKNOWN`: it may have been
   * sent.
   */
  send(userCode: string, message: Message | RawMessage, options?: SendOptions): Promise<Receipt>
  /**
   * Does what sending does, as far as asked. Never throws. A card that is not saved yet can be given in place of a
   * code.
   */
  check(user: string | UserCard, options: CheckOptions): Promise<CheckReport>
  /**
   * Resolves the settings of one user.
   * @throws MailError `CONFIG` when there is no such user, `NETWORK` when the application's cards cannot be read.
   */
  effective(user: string | UserCard): Promise<EffectiveSettings>
  /**
   * Sends QUIT on idle connections and waits for those in use. Sending afterwards throws. With `within`, work that is
   * still in progress by then is given up: `send` throws `NETWORK` where nothing was sent, and `UNKNOWN` after the
   * final dot.
   * @throws TypeError that names an option which cannot be used
   */
  close(options?: CloseOptions): Promise<void>
}
