/**
 * Where to connect instead of the effective server. The certificate is still checked against the server's real name.
 */
export interface DialTarget {
  readonly host: string
  readonly port: number
  /** PEM of an extra CA to trust for this connection. */
  readonly ca?: string
}

/** Milliseconds. */
export interface Deadlines {
  /** For the name lookup, the connection and the TLS handshake, each. Default 30 s. */
  readonly connect: number
  /**
   * Until the server has greeted. Default: as `connect`. The outbox waits the 5 min of RFC 5321 4.5.3.2.1, since no
   * person waits for its messages; a check never waits longer than 30 s.
   */
  readonly greeting: number
  /** For each of EHLO, STARTTLS and the lines of a sign-in. Default 60 s. */
  readonly command: number
  /**
   * For each of MAIL, RCPT and DATA. Default 5 min (RFC 5321 4.5.3.2), or as `command` where only that is stated. Some
   * servers delay each reply a little more with every recipient that they refuse. A check waits as long as for a
   * `command`.
   */
  readonly envelope: number
  /** Without progress in the body. Default 60 s. */
  readonly progress: number
  /** From the final dot to its reply. Default 10 min, as RFC 5321 4.5.3.2 asks. */
  readonly finalReply: number
}
