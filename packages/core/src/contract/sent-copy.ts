import type { DialTarget } from './connection.ts'
import type { Secret } from './secret.ts'

/** One message that was sent and is to be filed in the Sent folder of the mailbox it was sent from. */
export interface SentCopy {
  /** Name of the IMAP server: what its certificate must be for. */
  readonly host: string
  /** 993: TLS from the first byte. Any other: STARTTLS, which is then required. */
  readonly port: number
  /** Where to connect: an address of the server that was checked, or what `dial` answered. */
  readonly target: DialTarget
  /** PEM of the certificate or CA that the card states for its own server. */
  readonly ca?: string
  readonly username: string
  readonly password: Secret
  /** The message as it went out. */
  readonly message: Uint8Array
}

/** The result of filing the copy of one sent message. */
export interface SentCopyResult {
  /** Code of the user. */
  readonly user: string
  readonly messageId: string
  /** Folder in which it lies. */
  readonly folder?: string
  /** Why there is none: one sentence without a secret. The message itself was sent. */
  readonly problem?: string
}

/** Files copies of sent messages for the cards that ask for it with `copyToSent`. */
export interface SentCopies {
  /** Files one copy and answers the folder. `fileSentCopy` of `@saatja/bounce` does it by IMAP. */
  readonly file: (copy: SentCopy) => Promise<string>
  /** Told of each copy, filed or not. */
  readonly told?: (result: SentCopyResult) => void
}
