import type { Header } from '../mime/header.ts'

interface Mark {
  readonly program: string
  /** A header field that only this program writes, or a pattern for its notice. */
  readonly field?: string
  readonly words?: RegExp
}

const marks: readonly Mark[] = [
  { program: 'Microsoft Exchange', field: 'x-ms-exchange-message-is-ndr' },
  { program: 'Postfix', words: /^This is the (?:mail system|Postfix program) at host / },
  { program: 'Exim', words: /^This message was created automatically by mail delivery software/ },
  { program: 'qmail', words: /^Hi\. This is the qmail-send program/ },
  { program: 'Haraka', words: /^Hi\. This is the Haraka Mailer program/ },
  { program: 'Sendmail', words: /^The original message was received at / },
  { program: 'OpenSMTPD', words: /This is the MAILER-DAEMON, please DO NOT REPLY/ },
  { program: 'Courier', words: /^UNDELIVERABLE MAIL|Courier/ },
  { program: 'DragonFly Mail Agent', words: /This is the DragonFly Mail Agent/ },
  { program: 'ZoneMTA', field: 'x-sending-zone' },
  { program: 'MDaemon', field: 'x-mdaemon-deliver-to' },
]

/** Name of the program that wrote a notice, where its form gives it away. */
export const programOf = (header: Header, lines: readonly string[]): string | undefined => {
  const head = lines.slice(0, 20).map((line) => line.trim())
  const found = marks.find(
    ({ field, words }) =>
      (field !== undefined && header.has(field)) || head.some((line) => words?.test(line)),
  )
  return found?.program
}
