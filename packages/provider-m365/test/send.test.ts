import { createMailer, type GrantStore, MailError, type UserCard } from '@saatja/core'
import { startSandbox } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { m365 } from '../src/index.ts'
import { keyOf, type M365Fixture, signIn, withEntra } from './fixture.ts'

const mari = keyOf('mari@kivi.ee')
const oauthCard: UserCard = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  name: 'Mari Mets',
  mail: { sender: 'microsoft-365-oauth', username: 'mari@kivi.ee' },
}

interface Office extends M365Fixture {
  readonly send: (card?: UserCard, grants?: GrantStore) => Promise<unknown>
  readonly mails: () => readonly { readonly signIn?: unknown; readonly server: string }[]
}

/** The whole way: card, sign-in, token, mailer and a server that answers like Microsoft's. */
const withOffice = (work: (office: Office) => Promise<void>) =>
  withEntra(async (setting) => {
    const providers = [setting.provider]
    const sandbox = await startSandbox({ providers, tokens: setting.entra.accepts })
    const send = async (card = oauthCard, grants = setting.grants) => {
      const company = { name: 'Kivi', slug: 'kivi' }
      const mailer = createMailer({
        providers,
        company,
        cards: { get: () => card },
        dial: sandbox.dial,
        grants,
      })
      try {
        return await mailer.send(card.code, { to: 'anna@example.com', subject: 'x', text: 'x' })
      } finally {
        await mailer.close()
      }
    }
    try {
      await work({ ...setting, send, mails: () => sandbox.mails() })
    } finally {
      await sandbox.close()
    }
  })

const failed = async (work: Promise<unknown>): Promise<MailError | undefined> => {
  const error: unknown = await work.catch((reason: unknown) => reason)
  return MailError.is(error) ? error : undefined
}

describe('a mail through Microsoft 365', () => {
  it('leaves with the token of the person who signed in', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      await office.send()
      expect(office.mails()).toMatchObject([
        { server: 'smtp.office365.com:587', security: 'starttls', signIn: { username: 'mari@kivi.ee' } },
      ])
    }))

  it('leaves after one renewal when the server no longer takes the token', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      office.entra.expireTokens()
      await office.send()
      expect(office.mails()).toHaveLength(1)
      expect(office.entra.questions.map(({ grant }) => grant)).toEqual([
        'authorization_code',
        'refresh_token',
      ])
    }))

  it('stays when the sign-in was withdrawn, and the user is told', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      office.entra.demand('revoked', 'mari@kivi.ee')
      expect(await failed(office.send())).toMatchObject({
        code: 'AUTH',
        stage: 'sign-in',
        diagnosis: { id: 'm365-grant-revoked', actor: 'user', retry: 'after-sign-in' },
      })
      expect(office.mails()).toEqual([])
    }))

  it('stays when the account has no right to the mailbox on the card', () =>
    withOffice(async (office) => {
      const director = keyOf('director@kivi.ee')
      await signIn(office, director, { address: 'mari@kivi.ee' })
      const card = { ...oauthCard, mail: { ...oauthCard.mail, username: 'director@kivi.ee' } }
      expect(await failed(office.send(card))).toMatchObject({
        code: 'AUTH',
        diagnosis: { id: 'm365-token-refused', field: 'username' },
      })
      expect(office.mails()).toEqual([])
    }))

  it('stays when nobody has signed in', () =>
    withOffice(async (office) => {
      expect(await failed(office.send())).toMatchObject({
        code: 'AUTH',
        diagnosis: { id: 'oauth-grant-missing', actor: 'user' },
      })
    }))

  it('leaves with a token that the application brings, without any store of grants', async () => {
    const provider = m365({ token: async () => ({ token: 'theirs', expires: Date.now() + 3_600_000 }) })
    const sandbox = await startSandbox({ providers: [provider], tokens: (token) => token === 'theirs' })
    const mailer = createMailer({
      providers: [provider],
      company: { name: 'Kivi', slug: 'kivi' },
      cards: { get: () => oauthCard },
      dial: sandbox.dial,
    })
    try {
      await mailer.send('MARI', { to: 'anna@example.com', subject: 'x', text: 'x' })
      expect(sandbox.mails()).toHaveLength(1)
    } finally {
      await mailer.close()
      await sandbox.close()
    }
  })

  it('with a password still leaves, as Microsoft allows it today', () =>
    withOffice(async (office) => {
      const mail = { server: 'smtp.office365.com:587', username: 'mari@kivi.ee', password: 'x' }
      await office.send({ ...oauthCard, mail: { ...mail, passwordFor: mail.server } })
      expect(office.mails()).toHaveLength(1)
    }))

  it('with a foreign From is refused as Microsoft refuses it', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      expect(await failed(office.send({ ...oauthCard, email: 'info@kivi.ee' }))).toMatchObject({
        diagnosis: { id: 'm365-send-as', actor: 'mail-administrator' },
      })
    }))
})
