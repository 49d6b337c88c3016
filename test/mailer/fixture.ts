import { createMailer, type Mailer, type MailerOptions, type MailSettings, type UserCard } from '@saatja/core'
import {
  type CertificateRequest,
  certificateAuthority,
  type Script,
  type ScriptedServer,
  startScriptedServer,
} from '@saatja/testkit'

export const company = { name: 'Kivi OÜ', slug: 'kivi' }
export const host = 'mail.kivi.ee'
export const password = 'Kuldvõti-7/pääs'

const ports = { tls: 465, starttls: 587, none: 25 } as const

export const userCard = (mail: MailSettings): UserCard => ({
  code: 'MARI',
  email: 'mari@kivi.ee',
  name: 'Mari Maasikas',
  mail,
})

/** The card of someone who signs in with the password to the server of these tests. */
export const cardFor = (security: keyof typeof ports, more: Partial<MailSettings> = {}): UserCard =>
  userCard({
    server: `${host}:${ports[security]}`,
    security,
    username: 'mari@kivi.ee',
    password,
    ...(security === 'none' ? { allowClearTextPassword: true } : {}),
    ...more,
  })

export const message = { to: 'juri@tamm.ee', subject: 'Arve 7', text: 'Tere!' }

/** One authority for the whole run: making keys takes longer than any of these tests. */
export const authority = await certificateAuthority()
export const certificate = (request: Partial<CertificateRequest> = {}) =>
  authority.issue({ names: [host], ...request })

export interface RigOptions extends Script {
  /** What the card says instead of, or besides, the ordinary. */
  readonly mail?: Partial<MailSettings>
  readonly mailer?: Partial<MailerOptions>
}

export interface MailerFixture {
  readonly server: ScriptedServer
  readonly mailer: Mailer
  readonly card: UserCard
  close(): Promise<void>
}

/** Long enough for a busy machine: nothing but a hang may meet them. Milliseconds. */
export const deadlines = { connect: 10_000, command: 10_000, progress: 10_000, finalReply: 10_000 }

/** For servers that stay silent: a test costs no more than this. */
export const shortDeadlines = { connect: 1_000, command: 500, progress: 500, finalReply: 500 }

/** A scripted server and a mailer whose one user sends through it. */
export const startRig = async ({ mail, mailer, ...script }: RigOptions = {}): Promise<MailerFixture> => {
  const security = script.security ?? 'none'
  const server = await startScriptedServer({ certificate: await certificate(), ...script })
  const card = cardFor(security, mail)
  const made = createMailer({
    providers: [],
    company,
    cards: { get: (code) => (code === card.code ? card : undefined) },
    dial: () => ({ host: '127.0.0.1', port: server.port, ca: authority.ca }),
    deadlines,
    ...mailer,
  })
  return {
    server,
    mailer: made,
    card,
    close: async () => {
      server.hangUp()
      await made.close()
      await server.close()
    },
  }
}
