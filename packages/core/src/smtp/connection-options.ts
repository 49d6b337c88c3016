import type { Socket } from 'node:net'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Endpoint, Network } from './endpoint.ts'
import { tlsOptions } from './tls.ts'

/** Our own deadlines come first; nodemailer's would report less. */
const never = 2 ** 31 - 1

/**
 * The safe transport profile. Nothing a card, a provider or the application says changes any of it.
 * `socketCloseTimeout: 0`: with nodemailer's default a connection that is given up still flushes what it holds,
 * and with it perhaps the final dot of a mail that was reported as not sent.
 */
export const profile = (
  endpoint: Endpoint,
  { clientName }: Network,
  socket: Socket,
): SMTPConnection.Options => ({
  connection: socket,
  host: endpoint.host,
  port: endpoint.port,
  ...(clientName === undefined ? {} : { name: clientName }),
  secure: endpoint.security === 'tls',
  secured: endpoint.security === 'tls',
  requireTLS: endpoint.security === 'starttls',
  ignoreTLS: endpoint.security === 'none',
  opportunisticTLS: false,
  socketCloseTimeout: 0,
  maxResponseSize: 64 * 1024,
  connectionTimeout: never,
  greetingTimeout: never,
  socketTimeout: never,
  transactionLog: true,
  ...(endpoint.security === 'none' ? {} : { tls: tlsOptions(endpoint) }),
})
