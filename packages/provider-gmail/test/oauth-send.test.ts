import { describe, expect, it } from 'vitest'
import { failure, oauthCard, signIn, withGoogle } from './fixture.ts'

describe('a mail with Google’s sign-in', () => {
  it('arrives through the API, with the id that Gmail gave', () =>
    withGoogle(async (office) => {
      await signIn(office)
      expect(await office.send({ bcc: 'salajane@example.com' })).toMatchObject({
        server: 'gmail.googleapis.com:443',
        response: 'HTTP 200 OK',
        serverMessageId: expect.stringMatching(/^[\da-f]{16}$/),
      })
      expect(office.sandbox.mails()).toMatchObject([
        {
          server: 'gmail.googleapis.com:443',
          signIn: { method: 'Bearer', username: 'mari@kivi.ee' },
          envelope: { to: ['anna@example.com', 'salajane@example.com'] },
        },
      ])
    }))

  it('arrives over SMTP where the application has the whole mailbox', () =>
    withGoogle(
      async (office) => {
        await signIn(office)
        await office.send()
        expect(office.sandbox.mails()).toMatchObject([
          { server: 'smtp.gmail.com:465', signIn: { method: 'XOAUTH2' } },
        ])
      },
      { gmail: { access: 'full' } },
    ))

  it('with a foreign From is rewritten, as Gmail does', () =>
    withGoogle(async (office) => {
      await signIn(office)
      await office.send({}, { ...oauthCard, email: 'arved@kivi.ee' })
      expect(office.sandbox.mails()).toMatchObject([{ from: { address: 'mari@kivi.ee' } }])
    }))

  it('carries what SMTP takes as well', () =>
    withGoogle(async (office) => {
      await signIn(office)
      const content = new Uint8Array(20_000_000)
      await office.send({ attachments: [{ filename: 'arve.pdf', content }] })
      expect(office.sandbox.mails()[0]?.attachments[0]?.content.length).toBe(20_000_000)
    }))

  it('that is refused for the day, or that is too fast, waits', () =>
    withGoogle(async (office) => {
      await signIn(office)
      for (const id of ['gmail-api-daily', 'gmail-api-rate']) {
        const stop = office.sandbox.inject(id)
        expect(await failure(office.send())).toMatchObject({ code: 'LIMIT', diagnosis: { id } })
        stop()
      }
    }))

  it('ends with the sign-in, and says so', () =>
    withGoogle(async (office) => {
      await signIn(office)
      await office.send()
      office.google.expireTokens()
      await office.send()
      office.google.revoke('mari@kivi.ee')
      expect(await failure(office.send())).toMatchObject({
        code: 'AUTH',
        diagnosis: { id: 'gmail-grant-ended', actor: 'user' },
      })
    }))

  it('tells no secret', () =>
    withGoogle(async (office) => {
      await signIn(office)
      await office.send()
      office.google.revoke('mari@kivi.ee')
      const error = await failure(office.send())
      const said = JSON.stringify([office.events, error, error.message, error.stack])
      for (const one of office.google.secrets()) expect(said).not.toContain(one)
    }))
})
