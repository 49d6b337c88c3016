import type { Behaviour, Provider, Sourced } from '@saatja/core'
import { plainBehaviour } from '../src/index.ts'

const known = (value: number): Sourced<number> => ({
  value,
  from: 'made up for a test',
  checkedAt: '2026-11-22',
  confidence: 'vendor',
})

const strictBehaviour: Behaviour = {
  ...plainBehaviour,
  name: 'mx.strict.test',
  greeting: 'mx.strict.test ESMTP 42-abc - strict',
  extensions: ['SIZE 2000', '8BITMIME', 'PIPELINING'],
  mechanisms: ['LOGIN', 'PLAIN', 'XOAUTH2'],
  authBeforeTls: false,
  signIn: 'required',
  ports: [465, 587],
  originalFrom: 'X-Strict-Original-From',
  replies: {
    signedIn: '235 2.7.0 Accepted',
    wrongPassword:
      '535-5.7.8 Username and Password not accepted. Look at\n535 5.7.8  https://strict.test/help',
    wrongToken: { challenge: '{"status":"400", "schemes":"Bearer"}', reply: '535 5.7.8 Token not accepted' },
    signInRequired: '530-5.7.0 Authentication Required.\n530 5.7.0  https://strict.test/help',
    encryptionRequired: '530 5.7.0 Must issue a STARTTLS command first.',
    foreignFrom: '554 5.2.252 SendAsDenied; {mailbox} not allowed to send as {from}',
    tooManyConnections: '432 4.3.2 Concurrent connections limit exceeded',
    tooFast: '451 4.7.1 Slow down',
    tooManyRecipients: '452 4.5.3 Too many recipients',
    dailyLimit: '550 5.4.5 Daily limit',
    tooLarge: '552 5.3.4 Too big',
    accepted: '250 2.0.0 OK {id} - strict',
  },
}

/** A provider that plays every reply that a behaviour can have. */
export const strict = (changes: Partial<Provider> = {}): Provider => ({
  id: 'strict',
  name: 'Strict',
  hosts: ['smtp.strict.test'],
  preset: {
    server: 'smtp.strict.test:465',
    security: 'tls',
    signIn: 'required',
    source: known(0),
  },
  foreignFrom: 'rewrites',
  limits: {
    connections: known(2),
    spacing: known(30_000),
    messagesPerDay: known(4),
    recipientsPerMessage: known(2),
    recipientsPerDay: known(6),
  },
  replies: [],
  texts: { et: async () => ({}), lv: async () => ({}), en: async () => ({}) },
  behaviour: strictBehaviour,
  ...changes,
})
