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

const byField = marks.filter(({ field }) => field !== undefined)
const byLine = marks.filter(({ line }) => line !== undefined)
const begins = byLine.map(({ line = '' }) => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
const anyLine = new RegExp(`^\\s*(?:${begins.join('|')})`)

/** Finds the name of the program that wrote a notice, where its form shows it. */
export const programOf = (header: Header, lines: readonly string[]): string | undefined => {
  const named = byField.find(({ field = '' }) => header.has(field))
  if (named !== undefined) return named.program
  const told = lines.slice(0, 20).filter((line) => anyLine.test(line))
  if (told.length === 0) return undefined
  return byLine.find(({ line = '' }) => told.some((each) => each.trimStart().startsWith(line)))?.program
}
