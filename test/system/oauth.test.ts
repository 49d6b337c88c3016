import type { Mailer, UserCard } from '@saatja/core'
import { m365 } from '@saatja/provider-m365'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { authority, letter, openMailer, refusal, submission } from './fixture.ts'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import { describeSystem } from './servers/requirements.ts'

const host = 'smtp.office365.com'
const good = 'eyJ0-good-token'
const expired = 'eyJ0-expired-token'
/** Longer than the line of any server: Dovecot reads 1016 characters of it, Postfix 2032. */
const longToken = `eyJ0-${'long-token-'.repeat(250)}`

const oauthCard = (code: string, mailbox: string): UserCard => ({
  code,
  email: mailbox,
  mail: { sender: 'microsoft-365-oauth', username: mailbox },
})
const cards = [
  oauthCard('MARI', 'mari@kivi.ee'),
  oauthCard('JUHAN', 'juhan@kivi.ee'),
  oauthCard('UNO', 'uno@kivi.ee'),
  oauthCard('PIKK', 'pikk@kivi.ee'),
]

describeSystem('XOAUTH2 on a real Postfix with Dovecot', ['postfix', 'dovecot'], () => {
  let server: MailServer
  let mailer: Mailer
  const renewals: string[] = []

  /** Mari's token is good, Juhan's has to be renewed, Uno's stays expired. */
  const token = async ({ mailbox, renew }: { mailbox: string; renew: boolean }) => {
    if (renew) renewals.push(mailbox)
    if (mailbox === 'pikk@kivi.ee') return { token: longToken, expires: Date.now() + 3_600_000 }
    const isGood = mailbox === 'mari@kivi.ee' || (mailbox === 'juhan@kivi.ee' && renew)
    return { token: `${isGood ? good : expired}-${mailbox}`, expires: Date.now() + 3_600_000 }
  }

  beforeAll(async () => {
    const tokens = {
      [`${good}-mari@kivi.ee`]: 'mari@kivi.ee',
      [`${good}-juhan@kivi.ee`]: 'juhan@kivi.ee',
      [longToken]: 'pikk@kivi.ee',
    }
    server = await startMailServer({ authority, names: [host], tokens })
    mailer = openMailer({
      cards,
      providers: [m365({ token })],
      ports: server.ports,
      places: { [host]: submission },
    })
  })
  afterAll(async () => {
    await mailer?.close()
    await server?.stop()
  })

  it('signs in with a token that the identity server confirms', async () => {
    const receipt = await mailer.send('MARI', letter)
    const delivery = await server.delivered(receipt.messageId, letter.to)
    expect(delivery).toMatchObject({ signedInAs: 'mari@kivi.ee', protocol: 'ESMTPSA' })
    expect(await server.log()).toContain('sasl_method=XOAUTH2, sasl_username=mari@kivi.ee')
    expect(server.tokensSeen).toContain(`${good}-mari@kivi.ee`)
  })

  it('signs in with a token that is longer than a command line', async () => {
    const receipt = await mailer.send('PIKK', letter)
    expect(await server.delivered(receipt.messageId, letter.to)).toMatchObject({ signedInAs: 'pikk@kivi.ee' })
  })

  it('renews a refused token once and goes on', async () => {
    const receipt = await mailer.send('JUHAN', letter)
    expect(await server.delivered(receipt.messageId, letter.to)).toMatchObject({
      signedInAs: 'juhan@kivi.ee',
    })
    expect(renewals).toEqual(['juhan@kivi.ee'])
  })

  it('explains an expired token with what the server said in its challenge', async () => {
    const error = await refusal(mailer, 'UNO')
    expect(error).toMatchObject({ code: 'AUTH', stage: 'sign-in' })
    expect(error.reply).toContain('535 5.7.8')
    expect(error.diagnosis).toMatchObject({
      retry: 'after-sign-in',
      params: { status: '401', schemes: 'bearer', scope: 'mail' },
    })
    expect(JSON.stringify(error) + error.stack).not.toContain(expired)
  })

  it('never shows a token in the transcript', async () => {
    const { ok, transcript } = await mailer.check('MARI', { depth: 'sign-in' })
    expect(ok).toBe(true)
    const said = transcript.map((line) => line.text).join('\n')
    expect(said).toContain('AUTH XOAUTH2')
    expect(said).not.toContain(good)
    expect(said).not.toContain(
      Buffer.from(`user=mari@kivi.ee\x01auth=Bearer ${good}`).toString('base64').slice(0, -4),
    )
  })
})
