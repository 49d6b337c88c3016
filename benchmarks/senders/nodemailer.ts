import { createTransport } from 'nodemailer'
import { type BenchSender, connections } from './sender.ts'

const common = (port: number) => ({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })

/** Its pool, which never has to renew a connection. */
export const nodemailerPool = (port: number, maxConnections = connections): BenchSender => {
  const pool = createTransport({
    ...common(port),
    pool: true,
    maxConnections,
    maxMessages: Number.POSITIVE_INFINITY,
  })
  return {
    send: async ({ from, to, subject, text }) => {
      await pool.sendMail({ from, to, subject, text })
    },
    close: async () => pool.close(),
  }
}

/** Its ordinary way: a connection for each mail. */
export const nodemailerOneShot = (port: number): BenchSender => {
  const transport = createTransport(common(port))
  return {
    send: async ({ from, to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text })
    },
    close: async () => transport.close(),
  }
}
