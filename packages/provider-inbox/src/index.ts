import {
  type Behaviour,
  checkOptions,
  defineProvider,
  type MailboxFacts,
  type Preset,
  type Provider,
  type ReplyRule,
  type Source,
} from '@saatja/core'

const helpPage: Source = {
  from: 'https://help.inbox.lt/category/10200?language=lv and https://help.inbox.la/category/10200?language=lv',
  checkedAt: '2026-11-22',
  confidence: 'vendor',
}

const preset: Preset = {
  server: 'mail.inbox.lv:465',
  security: 'tls',
  alternatives: [
    { server: 'mail.inbox.lv:587', security: 'starttls' },
    { server: 'mail.ee:465', security: 'tls' },
    { server: 'mail.ee:587', security: 'starttls' },
    { server: 'mail.inbox.lt:465', security: 'tls' },
    { server: 'mail.inbox.eu:465', security: 'tls' },
    { server: 'mail.inbox.la:465', security: 'tls' },
  ],
  signIn: 'required',
  secret: { kind: 'app-password' },
  hints: ['inbox-external-access'],
  source: helpPage,
}

/** The vendor says that access is off and the web password refused; the wording of the reply was not seen. */
const replies: readonly ReplyRule[] = [
  {
    id: 'inbox-access-off',
    code: 'AUTH',
    stages: ['sign-in'],
    replyCodes: [535],
    text: 'authentication failed',
    actor: 'user',
    retry: 'after-sign-in',
    field: 'password',
    source: { ...helpPage, confidence: 'unverified' },
    sample: '535 5.7.8 Error: authentication failed',
  },
]

const directory: Source = {
  from: 'Thunderbird ISPDB, commit c6ad796, March 2026, and an audit of MX records, August 2026',
  checkedAt: '2026-11-28',
  confidence: 'observed',
}

/** No name for SPF was found, so nothing is said about who delivers. */
const mailboxes: MailboxFacts = {
  domains: { ...directory, value: ['inbox.lv', 'inbox.lt', 'inbox.eu', 'inbox.la', 'mail.ee'] },
  mx: { ...directory, value: ['mx1.inbox.lv', 'mx2.inbox.lv'] },
}

/** Messages from these servers name Postfix, so the replies are those of an ordinary Postfix. */
const behaviour: Behaviour = {
  greeting: 'mail.inbox.lv ESMTP Postfix',
  name: 'mail.inbox.lv',
  extensions: ['PIPELINING', 'ENHANCEDSTATUSCODES', '8BITMIME'],
  mechanisms: ['PLAIN', 'LOGIN'],
  authBeforeTls: false,
  signIn: 'required',
  replies: {
    signedIn: '235 2.7.0 Authentication successful',
    wrongPassword: '535 5.7.8 Error: authentication failed',
    signInRequired: '530 5.7.0 Authentication required',
    encryptionRequired: '530 5.7.0 Must issue a STARTTLS command first',
    accepted: '250 2.0.0 Ok: queued as {id}',
  },
}

/** None: what is known of the mailboxes is the same for all of them. */
export type InboxOptions = Readonly<Record<string, never>>

/**
 * Mailboxes at Inbox.lv and at its sister services, mail.ee among them. What they do with a From that is not the
 * mailbox's own is not known, so nothing is said about it.
 * @throws TypeError that names an option, of which there are none.
 */
export const inbox = (options?: InboxOptions): Provider => {
  checkOptions('inbox', options, {})
  return defineProvider({
    id: 'inbox',
    name: 'Inbox.lv, mail.ee',
    hosts: ['mail.inbox.lv', 'mail.inbox.lt', 'mail.inbox.eu', 'mail.inbox.la', 'mail.ee'],
    preset,
    foreignFrom: 'accepts',
    limits: { messagesPerHour: { ...helpPage, from: 'http://help.inbox.lv/index.php/tag/imap', value: 15 } },
    replies,
    texts: {
      et: async () => (await import('./texts/et.ts')).et,
      lv: async () => (await import('./texts/lv.ts')).lv,
      en: async () => (await import('./texts/en.ts')).en,
    },
    behaviour,
    sending: { envelope: 'from', dkim: { signs: 'unknown' } },
    mailboxes,
  })
}
