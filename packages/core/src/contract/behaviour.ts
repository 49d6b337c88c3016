/** One server reply as it goes over the wire, without the final line break; `\n` separates lines. */
export type RawReply = string

/**
 * How a provider's server answers, as data for the sandbox. `{from}`, `{mailbox}` and `{id}` in a reply stand for
 * the address given, the signed-in mailbox and a queue id.
 */
export interface Behaviour {
  /** Text after `220 ` in the greeting. */
  readonly greeting: string
  /** Name the server gives in its EHLO reply. */
  readonly name: string
  /** Extension lines besides STARTTLS and AUTH, such as `SIZE 36700160`. */
  readonly extensions: readonly string[]
  readonly mechanisms: readonly ('PLAIN' | 'LOGIN' | 'XOAUTH2')[]
  /** Whether AUTH is offered before the connection is encrypted. */
  readonly authBeforeTls: boolean
  readonly signIn: 'required' | 'optional' | 'none'
  /** Ports that answer; a connection to any other is refused. Absent: every port answers. */
  readonly ports?: readonly number[]
  /** Header in which the server keeps the From that it replaced, where `foreignFrom` is `rewrites`. */
  readonly originalFrom?: string
  readonly replies: {
    /** Reply to the right password or token. */
    readonly signedIn: RawReply
    readonly wrongPassword: RawReply
    /** Reply to a refused token: the JSON in the 334 challenge, then the reply after the client's empty line. */
    readonly wrongToken?: { readonly challenge?: string; readonly reply: RawReply }
    /** Reply to MAIL FROM without sign-in. */
    readonly signInRequired: RawReply
    /** Reply to MAIL FROM or AUTH without encryption, where the server requires encryption. */
    readonly encryptionRequired?: RawReply
    /** Reply to a sender that is not the mailbox's, where `foreignFrom` is `rejects`. */
    readonly foreignFrom?: RawReply
    readonly tooManyConnections?: RawReply
    readonly tooFast?: RawReply
    readonly tooManyRecipients?: RawReply
    readonly dailyLimit?: RawReply
    readonly tooLarge?: RawReply
    /** Reply to the final dot. */
    readonly accepted: RawReply
  }
}
