import { createMessage } from '@upyo/core'
import { SmtpTransport } from '@upyo/smtp'
import { type BenchSender, connections } from './sender.ts'

export const upyo = (port: number): BenchSender => {
  const transport = new SmtpTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    pool: true,
    poolSize: connections,
  })
  return {
    send: async ({ from, to, subject, text }) => {
      const receipt = await transport.send(createMessage({ from, to, subject, content: { text } }))
      if (!receipt.successful) throw new Error(receipt.errorMessages.join('; '))
    },
    close: () => transport.closeAllConnections(),
  }
}
