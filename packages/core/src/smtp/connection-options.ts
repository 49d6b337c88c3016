import type { Socket } from 'node:net'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Network, Route } from './endpoint.ts'
import { tlsOptions } from './tls.ts'

/** Our own deadlines come first; nodemailer's would report less. */
const never = 2 ** 31 - 1

/**
 * The safe transport profile. Nothing a card, a provider or the application says changes any of it.
 * `socketCloseTimeout: 0`: with nodemailer's default a connection that is given up still flushes what it holds,
 * and with it perhaps the final dot of a mail that was reported as not sent.
 */
export const profile = (route: Route, { clientName }: Network, socket: Socket): SMTPConnection.Options => ({
  connection: socket,
  host: route.host,
  port: route.port,
  ...(clientName === undefined ? {} : { name: clientName }),
  secure: route.security === 'tls',
  secured: route.security === 'tls',
  requireTLS: route.security === 'starttls',
  ignoreTLS: route.security === 'none',
  opportunisticTLS: false,
  socketCloseTimeout: 0,
  maxResponseSize: 64 * 1024,
  connectionTimeout: never,
  greetingTimeout: never,
  socketTimeout: never,
  transactionLog: true,
  ...(route.security === 'none' ? {} : { tls: tlsOptions(route) }),
})
