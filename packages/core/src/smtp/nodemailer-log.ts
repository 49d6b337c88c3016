import type SMTPConnection from 'nodemailer/lib/smtp-connection'

/** What nodemailer says and hears while it sets a connection up. */
interface LineListener {
  client(line: string): void
  server(reply: string): void
}

interface LogEntry {
  readonly tnx?: string | undefined
}

/** A logger for nodemailer that passes the lines of the conversation on. */
export const lineLogger = ({ client, server }: LineListener): SMTPConnection['logger'] => {
  const log = (entry?: LogEntry | string, text?: unknown): void => {
    if (typeof entry !== 'object') return
    if (entry.tnx === 'client') client(String(text))
    else if (entry.tnx === 'server') server(String(text))
  }
  return { trace: log, debug: log, info: log, warn: log, error: log, fatal: log }
}
