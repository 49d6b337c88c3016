import nodemailer from 'nodemailer'
import type { SubmissionServer } from '../src/index.ts'

/** What a test changes in the developer's program. */
export interface ProgramOptions {
  readonly password?: string
  readonly trusts?: string
  readonly encrypts?: boolean
  readonly host?: string
}

/** A developer's own program: plain nodemailer, told host, port, user, password and authority. */
export const program = (
  { host, port, security, username, password, ca }: SubmissionServer,
  options: ProgramOptions = {},
) =>
  nodemailer.createTransport({
    host: options.host ?? host,
    port,
    secure: security === 'tls',
    ...(options.encrypts === false ? { ignoreTLS: true } : { requireTLS: security === 'starttls' }),
    auth: { user: username, pass: options.password ?? password },
    tls: { ca: options.trusts ?? ca },
    greetingTimeout: 5000,
    socketTimeout: 5000,
  })

export const invoice = {
  from: 'Mari <mari@kivi.example>',
  to: 'anna@example.com',
  subject: 'Arve 1042',
  text: 'Tere!',
  attachments: [{ filename: 'arve.txt', content: 'kaks eurot' }],
}
