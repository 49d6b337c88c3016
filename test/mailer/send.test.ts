import { createMailer, type UserCard } from '@saatja/core'
import { type Sandbox, startSandbox } from '@saatja/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const company = { name: 'Kivi OÜ', slug: 'kivi' }
const card = (server: string, security: 'tls' | 'starttls' | 'none'): UserCard => ({
  code: 'MARI',
  email: 'mari@kivi.ee',
  name: 'Mari Maasikas',
  mail: { server, security, username: 'mari@kivi.ee', password: 'kuldvõti-7', allowClearTextPassword: true },
})

describe('a mail from one user', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startSandbox({ providers: [] })
  })
  afterAll(() => sandbox.close())

  it.each([
    ['mail.kivi.ee:465', 'tls'],
    ['mail.kivi.ee:587', 'starttls'],
    ['mail.kivi.ee:25', 'none'],
  ] as const)('leaves through %s with %s', async (server, security) => {
    const mailer = createMailer({
      providers: [],
      company,
      cards: { get: () => card(server, security) },
      dial: sandbox.dial,
    })
    const receipt = await mailer.send('MARI', {
      to: { name: 'Jüri', address: 'juri@tamm.ee' },
      bcc: 'arhiiv@kivi.ee',
      subject: 'Arve nr 7 – õ',
      text: 'Tere!',
    })
    await mailer.close()
    expect(receipt).toMatchObject({
      accepted: ['juri@tamm.ee', 'arhiiv@kivi.ee'],
      rejected: [],
      envelope: { from: 'mari@kivi.ee', to: ['juri@tamm.ee', 'arhiiv@kivi.ee'] },
      server,
    })
    const mail = sandbox.mails().at(-1)
    expect(mail).toMatchObject({
      server,
      security,
      signIn: { username: 'mari@kivi.ee' },
      envelope: { from: 'mari@kivi.ee', to: ['juri@tamm.ee', 'arhiiv@kivi.ee'] },
      from: { name: 'Mari Maasikas', address: 'mari@kivi.ee' },
      to: [{ name: 'Jüri', address: 'juri@tamm.ee' }],
      subject: 'Arve nr 7 – õ',
      messageId: receipt.messageId,
    })
    expect(mail?.text.trim()).toBe('Tere!')
    expect(Buffer.from(mail?.raw ?? '').toString()).not.toContain('arhiiv')
  })
})
