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
    send: async ({ from, to, subject, text, attachment }) => {
      const attachments = attachment
        ? [{ ...attachment, contentType: 'application/pdf', contentId: '', inline: false } as const]
        : []
      const receipt = await transport.send(
        createMessage({ from, to, subject, content: { text }, attachments }),
      )
      if (!receipt.successful) throw new Error(receipt.errorMessages.join('; '))
    },
    close: () => transport.closeAllConnections(),
  }
}
