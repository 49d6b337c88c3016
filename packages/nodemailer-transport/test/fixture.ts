import { createMailer, type Mailer, type MailerOptions, type UserCard } from '@saatja/core'
import { type Script, type ScriptedServer, startScriptedServer } from '@saatja/testkit'

export const mari: UserCard = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  name: 'Mari Mets',
  mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
}

export interface TransportFixture {
  readonly mailer: Mailer
  readonly server: ScriptedServer
  close(): Promise<void>
}

/** A mailer whose one user sends to a scripted server. */
export const startFixture = async (
  script: Script = {},
  options: Partial<MailerOptions> = {},
): Promise<TransportFixture> => {
  const server = await startScriptedServer({ offers: ['DSN', '8BITMIME', 'SMTPUTF8'], ...script })
  const mailer = createMailer({
    providers: [],
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: { get: (code) => (code === 'MARI' ? mari : undefined) },
    dial: () => ({ host: '127.0.0.1', port: server.port }),
    ...options,
  })
  return {
    mailer,
    server,
    close: async () => {
      await mailer.close()
      await server.close()
    },
  }
}
