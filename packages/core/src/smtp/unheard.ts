import type SMTPConnection from 'nodemailer/lib/smtp-connection'

/** What nodemailer keeps of the bytes it has received, and shows to no one (10.6.0). */
interface Received {
  readonly _responseQueue?: readonly string[]
  readonly _remainder?: string
}

const isWhole = (reply: string): boolean => !/^\d+-/.test(reply.slice(reply.lastIndexOf('\n') + 1))

/**
 * Whole replies that have arrived and that no one has looked at. QUIRK: nodemailer takes one reply of a pipelined batch in
 * each turn of the event loop, and forgets the others when the connection closes meanwhile.
 */
export const unheardReplies = (smtp: SMTPConnection): readonly string[] =>
  ((smtp as Received)._responseQueue ?? []).filter(isWhole)

/** What has arrived of a reply that is not whole, a character for each byte. */
export const pieceHeld = (smtp: SMTPConnection): string => (smtp as Received)._remainder ?? ''

/** Whether the last bytes were only a piece of a reply, which nodemailer tells as if it were one when it closes. */
export const holdsPiece = (smtp: SMTPConnection): boolean => pieceHeld(smtp).trim() !== ''
