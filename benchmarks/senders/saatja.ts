import { createMailer } from '@saatja/core'
import { type BenchSender, mail } from './sender.ts'

const card = {
  code: 'MARI',
  email: mail.from.address,
  name: mail.from.name,
  mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
} as const

/** The mailer as an application uses it, with the connections that one mailbox gets by default. */
export const saatja = (port: number): BenchSender => {
  const mailer = createMailer({
    providers: [],
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: { get: () => card },
    dial: () => ({ host: '127.0.0.1', port }),
  })
  return {
    send: async ({ to, subject, text, attachment }) => {
      await mailer.send('MARI', { to, subject, text, ...(attachment ? { attachments: [attachment] } : {}) })
    },
    close: () => mailer.close(),
  }
}
