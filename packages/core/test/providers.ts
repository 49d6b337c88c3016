import type { Behaviour, Provider, Source } from '@saatja/core'
import { secret } from '@saatja/core'

const source: Source = { from: 'made for tests', checkedAt: '2026-11-22', confidence: 'vendor' }
const behaviour: Behaviour = {
  greeting: 'ready',
  name: 'mail.test',
  extensions: [],
  mechanisms: ['PLAIN'],
  authBeforeTls: false,
  signIn: 'required',
  replies: { signedIn: '235 ok', wrongPassword: '535 no', signInRequired: '530 sign in', accepted: '250 ok' },
}
const texts = { et: async () => ({}), lv: async () => ({}), en: async () => ({}) }
const facts = { replies: [], texts, behaviour, limits: {} } as const

/** A house server with a default sender and one that rewrites From, as a vendor of business software has. */
export const house: Provider = {
  ...facts,
  id: 'house',
  name: 'House',
  hosts: ['mail.house.test'],
  foreignFrom: 'accepts',
  senders: [
    {
      id: 'house',
      default: true,
      auth: 'none',
      bulk: 'module',
      ownRoute: { server: 'mail.house.test:25', security: 'starttls' },
    },
    {
      id: 'house-reply-to',
      auth: 'none',
      bulk: 'module',
      ownRoute: {
        server: 'mail.house.test:587',
        security: 'starttls',
        username: 'house',
        password: secret('house-password'),
      },
    },
  ],
  identity: (card, company, sender) =>
    sender === 'house'
      ? { from: { ...(card.name ? { name: card.name } : {}), address: card.email }, envelopeFrom: card.email }
      : {
          from: { name: company.name, address: `${company.slug}@event.house.test` },
          replyTo: { address: card.email },
          envelopeFrom: `${company.slug}@event.house.test`,
        },
}

/** A mailbox provider with a password and no sender of its own. */
const post: Provider = {
  ...facts,
  id: 'post',
  name: 'Post',
  hosts: ['smtp.post.test', 'smtp2.post.test'],
  foreignFrom: 'rewrites',
  preset: {
    server: 'smtp.post.test:465',
    security: 'tls',
    signIn: 'required',
    secret: { kind: 'app-password', strip: '\\s', shape: '[a-z]{16}' },
    source,
  },
}

/** A mailbox provider with OAuth. */
const cloud: Provider = {
  ...facts,
  id: 'cloud',
  name: 'Cloud',
  hosts: ['smtp.cloud.test'],
  foreignFrom: 'rejects',
  senders: [{ id: 'cloud-oauth', auth: 'oauth', bulk: 'free' }],
  preset: { server: 'smtp.cloud.test:587', security: 'starttls', signIn: 'required', source },
}

export const providers = [house, post, cloud] as const
