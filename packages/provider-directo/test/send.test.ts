import { type Company, createMailer, type Mailer, secret, type UserCard } from '@saatja/core'
import { type Sandbox, startSandbox } from '@saatja/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { type DirectoOptions, directo } from '../src/index.ts'

const company: Company = { name: 'Kivi OÜ', slug: 'kivi' }
const message = { to: 'anna@example.com', subject: 'Arve 1001', text: 'Aitäh!' }

let running: readonly (Mailer | Sandbox)[] = []
afterEach(async () => {
  for (const each of running) await each.close()
  running = []
})

const sent = async (card: UserCard, options: DirectoOptions = {}, password = '') => {
  const providers = [directo(options)]
  const sandbox = await startSandbox({
    providers,
    accounts: password === '' ? [] : [{ username: 'relay', password }],
  })
  const mailer = createMailer({ providers, company, cards: { get: () => card }, dial: sandbox.dial })
  running = [mailer, sandbox]
  await mailer.send(card.code, message)
  const [mail] = sandbox.mails()
  if (!mail) throw new Error('nothing arrived')
  return mail
}

describe('what arrives', () => {
  it('from directo has the address of the user everywhere', async () => {
    const mail = await sent({ code: 'MARI', email: 'mari@kivi.ee', name: 'Mari Mets' })
    expect(mail).toMatchObject({
      server: 'directo.gate.ee:25',
      security: 'starttls',
      signIn: null,
      envelope: { from: 'mari@kivi.ee', to: ['anna@example.com'] },
      from: { name: 'Mari Mets', address: 'mari@kivi.ee' },
      replyTo: [],
    })
  })

  it('from directo-reply-to has the event mailbox as its sender, and the user for answers', async () => {
    const mail = await sent({ code: 'JAAN', email: 'jaan@kivi.ee', mail: { sender: 'directo-reply-to' } })
    expect(mail).toMatchObject({
      server: 'directo.gate.ee:25',
      envelope: { from: 'kivi@event.data.directo.ee' },
      from: { name: 'Kivi OÜ', address: 'kivi@event.data.directo.ee' },
      replyTo: [{ address: 'jaan@kivi.ee' }],
    })
  })

  it("from another vendor's house is signed in with the house's own password", async () => {
    const acme = { id: 'acme', server: 'mail.acme.lv:465', eventDomain: 'event.acme.lv', username: 'relay' }
    const options = { ...acme, password: secret('of the house') }
    const mail = await sent({ code: 'A', email: 'anna@akmens.lv' }, options, 'of the house')
    expect(mail).toMatchObject({
      server: 'mail.acme.lv:465',
      security: 'tls',
      signIn: { username: 'relay' },
      from: { address: 'anna@akmens.lv' },
    })
  })
})
