import type { Mailer, UserCard } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { authority, letter, openMailer, refusal, submission } from './fixture.ts'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import { describeSystem } from './servers/requirements.ts'

const cards: readonly UserCard[] = [
  { code: 'MAIL', email: 'info@kivi.ee', mail: { sender: 'directo' } },
  { code: 'ANNA', email: 'anna@kivi.ee', name: 'Anna Õunapuu' },
  {
    code: 'REIN',
    email: 'rein@kivi.ee',
    name: 'Rein Rebane',
    mail: { sender: 'directo-reply-to' },
  },
  {
    code: 'OWN',
    email: 'own@kivi.ee',
    mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
  },
  {
    code: 'OWN-TLS',
    email: 'own@kivi.ee',
    mail: { server: 'mail.kivi.ee:587', username: null },
  },
]

describeSystem('servers without sign-in', ['postfix', 'dovecot'], () => {
  let server: MailServer
  let mailer: Mailer

  beforeAll(async () => {
    server = await startMailServer({ authority, names: ['directo.gate.ee', 'mail.kivi.ee'] })
    mailer = openMailer({
      mailUserCode: 'MAIL',
      cards,
      providers: [directo()],
      ports: server.ports,
      places: {
        'directo.gate.ee': (ports) => ports.relay,
        'mail.kivi.ee': (ports, port) => (port === 25 ? ports.clear : submission(ports, port)),
      },
    })
  })
  afterAll(async () => {
    await mailer?.close()
    await server?.stop()
  })

  const deliver = async (user: string) => {
    const receipt = await mailer.send(user, letter)
    return server.delivered(receipt.messageId, letter.to)
  }

  it('the default server carries a user’s own name, encrypted', async () => {
    const delivery = await deliver('ANNA')
    expect(delivery).toMatchObject({ envelopeFrom: 'anna@kivi.ee', protocol: 'ESMTPS' })
    expect(delivery.message.from).toMatchObject({ name: 'Anna Õunapuu', address: 'anna@kivi.ee' })
    expect(delivery.message.replyTo).toBeUndefined()
  })

  it('the Reply-To sender writes from the event mailbox; answers go to the user and bounces to the events', async () => {
    const { envelopeFrom, message, signedInAs } = await deliver('REIN')
    expect(envelopeFrom).toBe('kivi@event.data.directo.ee')
    expect(message.from).toMatchObject({ name: 'Rein Rebane', address: 'kivi@event.data.directo.ee' })
    expect(message.replyTo).toMatchObject([{ name: 'Rein Rebane', address: 'rein@kivi.ee' }])
    expect(signedInAs).toBeUndefined()
  })

  it('an own server takes mail without sign-in and without encryption when the card says both', async () => {
    const delivery = await deliver('OWN')
    expect(delivery).toMatchObject({ envelopeFrom: 'own@kivi.ee', protocol: 'ESMTP', signedInAs: undefined })
  })

  it('a server that relays for nobody unknown refuses each recipient, and the error says so', async () => {
    const error = await refusal(mailer, 'OWN-TLS')
    expect(error).toMatchObject({ stage: 'recipient' })
    expect(error.reply).toContain('554 5.7.1 <juri@tamm.ee>: Relay access denied')
    expect(error.diagnosis).toMatchObject({ id: 'relay-denied', code: 'CONFIG' })
  })
})
