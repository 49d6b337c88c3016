import { inspect } from 'node:util'
import { createMailer, type MailEvent, type UserCard } from '@saatja/core'
import { startScriptedServer } from '@saatja/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { company, deadlines, message } from './fixture.ts'

/** Every spelling in which a server may send a secret back. */
const spellings: readonly ((secret: string, user: string) => string)[] = [
  (secret) => secret,
  (secret) => `"${secret}"`,
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => Buffer.from(secret).toString('base64url'),
  (secret) => Buffer.from(`x${secret}`).toString('base64'),
  (secret) => Buffer.from(`xy${secret}z`).toString('base64'),
  (secret) => Buffer.from(secret).toString('hex'),
  (secret) => encodeURIComponent(secret),
  (secret, user) => `AUTH PLAIN ${Buffer.from(`\0${user}\0${secret}`).toString('base64')}`,
  (secret, user) => Buffer.from(`user=${user}\x01auth=Bearer ${secret}\x01\x01`).toString('base64'),
]

const leaks = (text: string, secret: string, user: string): boolean =>
  spellings.some((spell) => text.includes(spell(secret, user))) ||
  // Most of a secret is as bad as all of it.
  text.includes(secret.slice(0, Math.ceil(secret.length * 0.6)))

const everything = (value: unknown): string => {
  const error =
    value instanceof Error ? `${value.message}\n${value.stack}\n${inspect(value.cause, { depth: 9 })}` : ''
  return `${error}\n${inspect(value, { depth: 9, showHidden: true, maxStringLength: null })}\n${JSON.stringify(value)}`
}

const secrets = fc.string({ unit: fc.constantFrom(...'abcXYZ0189+/=%&"\\õž€ '), minLength: 8, maxLength: 30 })

describe('a secret', () => {
  it('that the server sends back appears in no error, event, report or transcript', async () => {
    await fc.assert(
      fc.asyncProperty(
        secrets.filter((secret) => secret.trim() === secret && new Set(secret).size > 3),
        fc.constantFrom(...spellings),
        fc.constantFrom('AUTH', 'MAIL', 'RCPT', 'DATA', '.'),
        async (secret, spell, cue) => {
          const user = 'mari@kivi.ee'
          const echo = Buffer.from(spell(secret, user)).toString('latin1')
          const server = await startScriptedServer({
            responses: { [cue]: `535-5.7.8 you said\r\n535 5.7.8 ${echo} ok?` },
          })
          const card: UserCard = {
            code: 'MARI',
            email: user,
            mail: {
              server: 'mail.kivi.ee:25',
              security: 'none',
              username: user,
              password: secret,
              allowClearTextPassword: true,
            },
          }
          const events: MailEvent[] = []
          const mailer = createMailer({
            providers: [],
            company,
            cards: { get: () => card },
            dial: () => ({ host: '127.0.0.1', port: server.port }),
            deadlines,
            on: (event) => events.push(event),
          })
          const error = await mailer.send('MARI', message).catch((thrown: unknown) => thrown)
          const report = await mailer.check('MARI', { depth: 'message', to: 'juri@tamm.ee' })
          const settings = await mailer.effective('MARI')
          await mailer.close()
          await server.close()
          expect(error).toBeInstanceOf(Error)
          for (const told of [error, report, settings, events])
            expect(leaks(everything(told), secret, user)).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })
})
