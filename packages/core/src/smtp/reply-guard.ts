import type { Command } from './command.ts'

const positive = /^2/
const accepted: Readonly<Record<Command, RegExp>> = {
  greeting: /^220/,
  ehlo: positive,
  // QUIRK: some servers consent with 250 and never start the handshake, so only 220 is consent (RFC 3207 4).
  starttls: /^220/,
  auth: /^(?:2|334)/,
  mail: positive,
  rcpt: positive,
  // Any other code here means that replies and commands are out of step.
  data: /^354/,
  body: positive,
  // Any other code is the reply to something else.
  noop: /^250/,
  quit: positive,
}

export type ReplyVerdict = 'accepted' | 'refused' | 'malformed'

/** The code of a reply whose every line is well formed and carries the same one. */
const replyCode = (reply: string): number | undefined => {
  const lines = reply.split('\n')
  const code = lines[0]?.slice(0, 3) ?? ''
  const whole = lines.every((line) => /^[2-5]\d\d(?:[ \-\r]|$)/.test(line) && line.startsWith(code))
  return whole ? Number(code) : undefined
}

/** Judges a reply by all of its lines; nodemailer goes by the first digit of the first one. */
export const judgeReply = (command: Command, reply: string): ReplyVerdict => {
  const code = replyCode(reply)
  if (code === undefined) return 'malformed'
  if (code >= 400) return 'refused'
  return accepted[command].test(String(code)) ? 'accepted' : 'malformed'
}

const banners: Readonly<Record<string, RegExp>> = {
  POP3: /^\+OK/,
  IMAP: /^\* (?:OK|BYE|PREAUTH)/i,
  SSH: /^SSH-/,
  HTTP: /^HTTP\//i,
}

/** Which kind of server greets like this, when it is not SMTP. */
export const bannerKind = (greeting: string): string | undefined =>
  Object.keys(banners).find((kind) => banners[kind]?.test(greeting))

export interface Capabilities {
  readonly starttls: boolean
  /** SASL mechanisms, in upper case. */
  readonly mechanisms: readonly string[]
  /** Largest message in bytes, when the server tells. */
  readonly size?: number
  /** The size of a message may be told with MAIL (RFC 1870). */
  readonly declaredSize: boolean
  /** Commands may follow one another without a wait for each reply (RFC 2920). */
  readonly pipelining: boolean
  readonly smtputf8: boolean
  readonly eightBitMime: boolean
  /** Reports on the delivery can be asked for (RFC 3461). */
  readonly dsn?: true
  /** Someone who has signed in may be offered more: Dovecot asks the server behind it only then (seen on 2026-11-30). */
  readonly moreAfterSignIn?: true
  /** Recipients in one transaction, when the server tells (RFC 9422). */
  readonly recipients?: number
  /** Mails on one connection, when the server tells (RFC 9422). */
  readonly mailsPerConnection?: number
}

export const readCapabilities = (ehloReply: string): Capabilities => {
  const lines = ehloReply
    .split('\n')
    .slice(1)
    .map((line) => line.slice(4).trim().toUpperCase())
  // QUIRK: old servers write `AUTH=PLAIN LOGIN`.
  const mechanisms = lines
    .filter((line) => /^AUTH[ =]/.test(line))
    .flatMap((line) => line.slice(5).split(/[ =]+/))
    .filter((name) => name !== '')
  const limit = (name: string): number =>
    Number(lines.find((line) => line.startsWith('LIMITS '))?.match(`\\b${name}=(\\d{1,6})\\b`)?.[1])
  const [recipients, mails] = [limit('RCPTMAX'), limit('MAILMAX')]
  const size = Number(lines.find((line) => line.startsWith('SIZE '))?.slice(5))
  return {
    starttls: lines.includes('STARTTLS'),
    mechanisms: [...new Set(mechanisms)],
    ...(size > 0 ? { size } : {}),
    declaredSize: lines.some((line) => /^SIZE\b/.test(line)),
    pipelining: lines.includes('PIPELINING'),
    smtputf8: lines.includes('SMTPUTF8'),
    eightBitMime: lines.includes('8BITMIME'),
    ...(lines.includes('DSN') ? { dsn: true } : {}),
    ...(lines.includes('BURL IMAP') ? { moreAfterSignIn: true } : {}),
    ...(recipients > 0 ? { recipients } : {}),
    ...(mails > 0 ? { mailsPerConnection: mails } : {}),
  }
}
