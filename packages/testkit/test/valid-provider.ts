import {
  type Api,
  type Behaviour,
  defineProvider,
  type Provider,
  type ReplyRule,
  type Source,
  type TextTable,
} from '@saatja/core'
import { plainBehaviour } from '../src/index.ts'

export const source: Source = { from: 'made up for a test', checkedAt: '2026-11-22', confidence: 'vendor' }

export const known = (value: number) => ({ ...source, value })

export const rule: ReplyRule = {
  id: 'sound-full',
  code: 'LIMIT',
  stages: ['sender'],
  replyCodes: [550],
  text: 'sound is full',
  actor: 'nobody',
  retry: 'later',
  wait: 'in (?<hours>\\d+) hours',
  source,
  sample: '550-5.4.5 Sound is\n550 5.4.5 full, try again in 2 hours',
}

const says = (title: string, cause: string, remedy: string) => ({ title, cause, remedy })

export const english: TextTable = {
  'sound-full': says('Full', 'Sound has taken {count} mails.', 'Wait.'),
  'sound-hint': says('Hint', 'An app password is needed.', 'Make one.'),
  'sound-note': says('Note', 'The day {day} is near.', 'Hurry.'),
}

export const estonian: TextTable = {
  'sound-full': says('Täis', 'Sound võttis vastu {count} kirja.', 'Oota.'),
  'sound-hint': says('Vihje', 'Vaja on rakenduse parooli.', 'Loo see.'),
  'sound-note': says('Märkus', 'Päev {day} on lähedal.', 'Kiirusta.'),
}

export const latvian: TextTable = {
  'sound-full': says('Pilns', 'Sound saņēma {count} vēstules.', 'Uzgaidiet.'),
  'sound-hint': says('Padoms', 'Vajadzīga lietotnes parole.', 'Izveidojiet to.'),
  'sound-note': says('Piezīme', 'Diena {day} ir tuvu.', 'Pasteidzieties.'),
}

export const soundBehaviour: Behaviour = {
  ...plainBehaviour,
  name: 'mx.sound.test',
  greeting: 'mx.sound.test ESMTP',
  authBeforeTls: false,
  ports: [465, 587],
  originalFrom: 'X-Sound-From',
}

/** An API that takes whole messages in place of SMTP. */
export const soundApi: Api = {
  origin: 'https://api.sound.test',
  source,
  request: ({ content }) => ({ path: '/send', contentType: 'message/rfc822', body: content }),
  read: ({ status }) => {
    if (status === 202) return { kind: 'accepted' }
    return status >= 400 ? { kind: 'refused', causes: [], words: '' } : { kind: 'unclear' }
  },
  behaviour: {
    path: '/send',
    contentType: 'message/rfc822',
    encoding: 'binary',
    error: '{"error":"{code}"}',
    accepted: { status: 202 },
    replies: { wrongToken: 'HTTP 401 x: y', tooLarge: 'HTTP 413 x: y', malformed: 'HTTP 400 x: y' },
  },
}

/** A provider with one of everything that is as it should be. */
export const sound = (changes: Partial<Provider> = {}): Provider =>
  defineProvider({
    id: 'sound',
    name: 'Sound',
    hosts: ['smtp.sound.test', 'house.sound.test'],
    senders: [
      {
        id: 'sound-house',
        default: true,
        ownRoute: { server: 'house.sound.test:587', security: 'starttls' },
        auth: 'none',
        bulk: 'module',
      },
      { id: 'sound-oauth', auth: 'oauth', bulk: 'free' },
      { id: 'sound-api', auth: 'oauth', bulk: 'free', api: soundApi },
    ],
    preset: {
      server: 'smtp.sound.test:465',
      security: 'tls',
      alternatives: [{ server: 'smtp.sound.test:587', security: 'starttls' }],
      signIn: 'required',
      secret: { kind: 'app-password', strip: '\\s', shape: '[a-z]{16}' },
      hints: ['sound-hint'],
      source,
    },
    foreignFrom: 'rewrites',
    limits: { recipientsPerMessage: known(100), recipientsPerDay: known(500), size: known(25_000_000) },
    retirements: [
      { ...source, id: 'sound-end', method: 'password', by: 'vendor', date: '2027-12-31', effect: 'refused' },
    ],
    replies: [rule],
    replyMark: 'sound$',
    texts: { et: async () => estonian, lv: async () => latvian, en: async () => english },
    behaviour: soundBehaviour,
    egress: ['192.0.2.7', '2001:db8::7'],
    sending: {
      spf: { ...source, value: '_spf.sound.example' },
      envelope: 'from',
      dkim: { signs: 'unknown' },
    },
    mailboxes: { mx: { ...source, value: ['mx.sound.example'] } },
    identity: ({ email, name }) => ({
      from: name === undefined ? { address: email } : { name, address: email },
      envelopeFrom: email,
    }),
    validate: (_, now) => [
      { code: 'sound-note', severity: 'info', params: { day: now.toISOString().slice(0, 10) } },
    ],
    oauth: {
      begin: async () => ({ url: 'https://sound.test', pending: { state: 's', value: 'v' } }),
      complete: async () => ({
        value: 'grant',
        account: { tenant: 't', object: 'o', address: 'mari@kivi.ee' },
        warnings: [],
      }),
      token: async () => ({ token: 'of the provider', expires: 0 }),
    },
    ...changes,
  })
