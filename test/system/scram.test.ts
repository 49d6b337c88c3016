import type { Mailer, UserCard } from '@saatja/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { authority, letter, openMailer, refusal, submission } from './fixture.ts'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import { describeSystem } from './servers/requirements.ts'

const host = 'mail.kivi.test'
const passwords = { 'mari@kivi.ee': 'pencil, 7=7', 'juhan@kivi.ee': 'Kuldvõti-7/pääs' }

const card = (code: string, username: string, password: string): UserCard => ({
  code,
  email: username,
  mail: { sender: 'smtp', server: `${host}:587`, security: 'starttls', username, password },
})
const cards = [
  card('MARI', 'mari@kivi.ee', passwords['mari@kivi.ee']),
  card('JUHAN', 'juhan@kivi.ee', passwords['juhan@kivi.ee']),
  card('UNO', 'mari@kivi.ee', 'vale-parool-77'),
]

describeSystem('SCRAM-SHA-256 on a real Postfix with Dovecot', ['postfix', 'dovecot'], () => {
  let server: MailServer
  let mailer: Mailer
  beforeAll(async () => {
    server = await startMailServer({
      authority,
      names: [host],
      passwords,
      mechanisms: 'plain login scram-sha-256',
    })
    mailer = openMailer({ cards, providers: [], ports: server.ports, places: { [host]: submission } })
  })
  afterAll(async () => {
    await mailer?.close()
    await server?.stop()
  })

  it.each([
    ['MARI', 'mari@kivi.ee'],
    ['JUHAN', 'juhan@kivi.ee'],
  ])('signs %s in without saying the password', async (code, name) => {
    const receipt = await mailer.send(code, letter)
    expect(await server.delivered(receipt.messageId, letter.to)).toMatchObject({ signedInAs: name })
    expect(await server.log()).toContain(`sasl_method=SCRAM-SHA-256, sasl_username=${name}`)
  })

  it('tries a wrong password once, and no other mechanism with it', async () => {
    const error = await refusal(mailer, 'UNO')
    expect(error).toMatchObject({ code: 'AUTH', stage: 'sign-in' })
    expect((await server.log()).match(/authentication failed/g)).toHaveLength(1)
  })
})
