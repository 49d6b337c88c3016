import { MailError, type MailSettings, type Message, type Provider, secret } from '@saatja/core'
import type { Store } from '@saatja/store'
import { certificateAuthority, type Script, type ScriptedServer, startScriptedServer } from '@saatja/testkit'
import {
  type CompanyOutbox,
  type Kind,
  type Outbox,
  type OutboxEvent,
  openOutbox,
  type Progress,
} from '../src/index.ts'

const fact = <T>(value: T) => ({
  value,
  from: 'test',
  checkedAt: '2026-11-22',
  confidence: 'vendor' as const,
})

/** A house with limits, a mass-mail module and no sign-in. */
export const limited: Provider = {
  id: 'limited',
  name: 'Limited',
  hosts: ['smtp.limited.test'],
  senders: [{ id: 'limited', auth: 'password', bulk: 'module' }],
  preset: {
    server: 'smtp.limited.test:587',
    security: 'none',
    signIn: 'optional',
    source: { from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' },
  },
  foreignFrom: 'accepts',
  limits: { connections: fact(3), messagesPerMinute: fact(600), messagesPerDay: fact(40) },
  replies: [],
  texts: { et: async () => ({}), lv: async () => ({}), en: async () => ({}) },
  behaviour: {
    greeting: 'smtp.limited.test ESMTP',
    name: 'smtp.limited.test',
    extensions: [],
    mechanisms: ['PLAIN'],
    authBeforeTls: true,
    signIn: 'optional',
    replies: {
      signedIn: '235 2.7.0 OK',
      wrongPassword: '535 5.7.8 No',
      signInRequired: '530 5.7.0 No',
      accepted: '250 2.0.0 OK',
    },
  },
}

/** A provider to whose one mailbox MARI has signed in, on her own card, and no one else. */
export const signedIn: Provider = {
  ...limited,
  id: 'signed-in',
  name: 'Signed in',
  hosts: ['smtp.signed-in.test'],
  senders: [{ id: 'signed-in', auth: 'oauth', bulk: 'free' }],
  preset: {
    server: 'smtp.signed-in.test:465',
    security: 'tls',
    signIn: 'required',
    source: { from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' },
  },
  limits: {},
  oauth: {
    withoutGrant: true,
    begin: async () => Promise.reject(new Error('not in this test')),
    complete: async () => Promise.reject(new Error('not in this test')),
    token: async ({ key: { card } }) => {
      if (card === 'MARI') return { token: 'a token', expires: Date.now() + 3_600_000 }
      const diagnosis = {
        id: 'oauth-sign-in-needed',
        actor: 'user',
        retry: 'after-sign-in',
        params: {},
      } as const
      throw new MailError('AUTH', { stage: 'sign-in', diagnosis: { ...diagnosis, code: 'AUTH' } })
    },
  },
}

const eventDomain = 'event.erp.example'

/** A house whose Reply-To sender has a return path. */
export const house: Provider = {
  ...limited,
  id: 'house',
  name: 'House',
  hosts: ['smtp.house.test'],
  senders: [
    {
      id: 'house-reply-to',
      auth: 'none',
      bulk: 'free',
      ownRoute: { server: 'smtp.house.test:587', security: 'none' },
    },
  ],
  limits: {},
  identity: ({ email }) => ({
    from: { address: `kivi@${eventDomain}` },
    replyTo: { address: email },
    envelopeFrom: `kivi@${eventDomain}`,
  }),
  returnPath: {
    domain: eventDomain,
    senders: ['house-reply-to'],
    keys: [{ letter: 'a', secret: secret('a'.repeat(40)) }],
  },
}

let count = 0
export const by = { by: 'ANNA' }

export interface OutboxFixture {
  readonly slug: string
  readonly company: CompanyOutbox
  readonly outbox: Outbox
  readonly events: readonly OutboxEvent[]
  readonly store: Store
  /** Adds a user whose mail goes to a server of its own with this script. */
  user(code: string, script?: Script, mail?: MailSettings): Promise<ScriptedServer>
  /** Starts the server of the provider to which MARI has signed in, with a certificate that is trusted. */
  mailboxOfMari(): Promise<ScriptedServer>
  close(): Promise<void>
}

/** A company of its own on the given store, with scripted servers for its users. */
export const createFixture = async (
  store: Store,
  kinds: Readonly<Record<string, Kind>> = {},
): Promise<OutboxFixture> => {
  const slug = `kivi-${process.pid}-${++count}`
  const servers = new Map<string, ScriptedServer>()
  const authority = await certificateAuthority()
  const events: OutboxEvent[] = []
  const outbox = await openOutbox({
    store,
    kinds,
    mailer: {
      clientName: 'client.test',
      dial: ({ host }) => {
        const server = servers.get(host)
        return server && { host: '127.0.0.1', port: server.port, ca: authority.ca }
      },
    },
    on: (event) => events.push(event),
  })
  await store.company(slug).put({ name: 'Kivi OÜ' }, by)
  return {
    slug,
    company: outbox.company(slug),
    outbox,
    events,
    store,
    async user(code, script = {}, mail = {}) {
      const host = mail.provider === 'limited' ? 'smtp.limited.test' : `${code.toLowerCase()}.${slug}.test`
      const server = await startScriptedServer(script)
      servers.set(host, server)
      const route =
        mail.provider === undefined
          ? { sender: 'smtp', server: `${host}:587`, security: 'none' as const }
          : {}
      const card = {
        code,
        email: `${code.toLowerCase()}@kivi.ee`,
        mail: { ...route, username: null, ...mail },
      }
      await store.company(slug).cards.put(card, by)
      return server
    },
    async mailboxOfMari() {
      const [host = ''] = signedIn.hosts
      const certificate = await authority.issue({ names: [host] })
      const offers = ['AUTH XOAUTH2']
      const server = await startScriptedServer({ security: 'tls', certificate, offers })
      servers.set(host, server)
      return server
    },
    async close() {
      await outbox.close()
      for (const server of servers.values()) await server.close()
    },
  }
}

export const letter = (to: string, subject = 'Arve'): Message => ({ to, subject, text: 'Tere!' })

export const letters = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => ({
    key: `${prefix}-${index}`,
    message: letter(`c${index}@klient.ee`),
  }))

/** Waits until the run is as wanted, or fails with what it is. */
export const until = async (
  company: CompanyOutbox,
  run: string,
  wanted: (progress: Progress) => boolean,
  patience = 15_000,
): Promise<Progress> => {
  const signal = AbortSignal.timeout(patience)
  let last: Progress | undefined
  for await (const progress of company.watch(run, { signal, every: 50 })) {
    last = progress
    if (wanted(progress)) return progress
  }
  if (last !== undefined && wanted(last)) return last
  throw new Error(`Not reached within ${patience} ms: ${JSON.stringify(last)}`)
}

export const finished = ({ finished: done }: Progress): boolean => done

/** The Message-IDs that a server was given a final dot for. */
export const messageIds = (server: ScriptedServer): readonly string[] =>
  server.messages.map((message) => /^message-id: *(<[^>]+>)/im.exec(message)?.[1] ?? '')

/** The error of work that must fail. */
export const reason = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error) => error,
  )
