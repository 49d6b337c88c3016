import type { Header } from '../mime/header.ts'

interface Mark {
  readonly program: string
  /** A header field that only this program writes. */
  readonly field?: string
  /** What a line of its notice begins with. */
  readonly line?: string
}

const marks: readonly Mark[] = [
  { program: 'Microsoft Exchange', field: 'x-ms-exchange-message-is-ndr' },
  { program: 'Postfix', line: 'This is the mail system at host ' },
  { program: 'Postfix', line: 'This is the Postfix program at host ' },
  { program: 'Exim', line: 'This message was created automatically by mail delivery software' },
  { program: 'qmail', line: 'Hi. This is the qmail-send program' },
  { program: 'Haraka', line: 'Hi. This is the Haraka Mailer program' },
  { program: 'Sendmail', line: 'The original message was received at ' },
  { program: 'OpenSMTPD', line: 'This is the MAILER-DAEMON, please DO NOT REPLY' },
  { program: 'Courier', line: 'UNDELIVERABLE MAIL' },
  { program: 'Courier', line: 'running the Courier mail server' },
  { program: 'DragonFly Mail Agent', line: 'This is the DragonFly Mail Agent' },
  { program: 'ZoneMTA', field: 'x-sending-zone' },
  { program: 'MDaemon', field: 'x-mdaemon-deliver-to' },
]

/** Name of the program that wrote a notice, where its form gives it away. */
export const programOf = (header: Header, lines: readonly string[]): string | undefined => {
  const byField = marks.find(({ field }) => field !== undefined && header.has(field))
  if (byField !== undefined) return byField.program
  const head = `\n${lines
    .slice(0, 20)
    .map((each) => each.trim())
    .join('\n')}`
  return marks.find(({ line }) => line !== undefined && head.includes(`\n${line}`))?.program
}
