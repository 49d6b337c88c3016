import type { Socket } from 'node:net'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Endpoint, Network } from './endpoint.ts'
import { tlsOptions } from './tls.ts'

/** Saatja's own deadlines come first; nodemailer's would report less. */
const never = 2 ** 31 - 1

/**
 * The options under which every connection is made; no card, provider or application changes them. `socketCloseTimeout:
 * 0`: by default nodemailer lets a connection that is given up write what it still holds, perhaps the final dot of a
 * message that was reported as not sent.
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
