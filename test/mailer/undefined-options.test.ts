import { createMailer, type MailerOptions, type Message, type SendOptions } from '@saatja/core'
import { fakeMailer } from '@saatja/testkit'
import { expect, it } from 'vitest'

/** Every optional field stated as undefined: what a program has that copies options from its own configuration. */
type Undefined<T> = { readonly [K in keyof T as undefined extends T[K] ? K : never]-?: undefined }

const ofMailer: Undefined<MailerOptions> = {
  grants: undefined,
  pace: undefined,
  dial: undefined,
  ports: undefined,
  network: undefined,
  deadlines: undefined,
  maxSockets: undefined,
  clientName: undefined,
  sentCopies: undefined,
  on: undefined,
}
const ofSending: Undefined<SendOptions> = {
  signal: undefined,
  bulk: undefined,
  recipients: undefined,
  messageId: undefined,
  envelopeFrom: undefined,
  beforeDot: undefined,
  on: undefined,
}
const ofMessage: Undefined<Message> = {
  cc: undefined,
  bcc: undefined,
  text: undefined,
  html: undefined,
  attachments: undefined,
  replyTo: undefined,
  inReplyTo: undefined,
  references: undefined,
  autoSubmitted: undefined,
  importance: undefined,
  dsn: undefined,
  headers: undefined,
  unsubscribe: undefined,
  calendar: undefined,
}

it('an option that is undefined is one that was not given', async () => {
  const company = { name: 'Kivi', slug: 'kivi' }
  const mailer = createMailer({ providers: [], company, cards: new Map(), ...ofMailer })
  await mailer.close()
  const fake = fakeMailer({ providers: undefined, company: undefined, cards: undefined, ports: undefined })
  await fake.send('MARI', { to: 'a@b.ee', subject: 'x', ...ofMessage }, ofSending)
  expect(fake.sent).toHaveLength(1)
})
