import { createTransport } from 'nodemailer'
import { type BenchMail, type BenchSender, connections } from './sender.ts'

const messageOf = ({ attachment, ...message }: BenchMail) => ({
  ...message,
  ...(attachment ? { attachments: [attachment] } : {}),
})

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
    send: async (mail) => {
      await pool.sendMail(messageOf(mail))
    },
    close: async () => pool.close(),
  }
}

/** Its ordinary way: a connection for each mail. */
export const nodemailerOneShot = (port: number): BenchSender => {
  const transport = createTransport(common(port))
  return {
    send: async (mail) => {
      await transport.sendMail(messageOf(mail))
    },
    close: async () => transport.close(),
  }
}
