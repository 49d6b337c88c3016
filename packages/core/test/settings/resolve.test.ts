import type { Company, EffectiveSettings, MailSettings, UserCard } from '@saatja/core'
import { resolveSettings } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { providers } from '../providers.ts'

const company: Company = { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' }
const mari = (mail?: MailSettings): UserCard => ({
  code: 'MARI',
  email: 'mari@kivi.ee',
  ...(mail ? { mail } : {}),
})
const system = (mail?: MailSettings): UserCard => ({
  code: 'MAIL',
  email: 'mail@kivi.ee',
  ...(mail ? { mail } : {}),
})

const resolve = (
  own: MailSettings | undefined,
  systemMail?: MailSettings | null,
  of: Partial<Company> = {},
) =>
  resolveSettings({
    card: mari(own),
    ...(systemMail === null ? {} : { systemUser: system(systemMail) }),
    company: { ...company, ...of },
    providers,
  })

const signature = {
  domain: 'kivi.ee',
  selector: 'mail2026',
  privateKey: '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----',
}
const ownServer: MailSettings = { server: 'mail.kivi.ee:587', username: 'kivi', password: 'kivi-password' }
const appPassword = 'abcd efgh ijkl mnop'

/** `value < origin (card)` for each field named; findings as `severity code @card`. */
const show = (settings: EffectiveSettings, ...fields: (keyof EffectiveSettings['fields'])[]) =>
  fields.map((name) => {
    const { value, origin, card } = settings.fields[name]
    return `${name}: ${value} < ${origin}${card ? ` (${card})` : ''}`
  })

const errors = (settings: EffectiveSettings) =>
  settings.findings.filter(({ severity }) => severity === 'error').map(({ code, card }) => `${code} @${card}`)
const codes = (settings: EffectiveSettings) =>
  settings.findings.map(({ severity, code }) => `${severity} ${code}`)

interface Row {
  readonly rule: string
  readonly own: MailSettings | undefined
  readonly system?: MailSettings | null
  readonly company?: Partial<Company>
  readonly fields?: readonly string[]
  readonly auth?: EffectiveSettings['auth']
  readonly errors?: readonly string[]
  readonly findings?: readonly string[]
}

const rows: readonly Row[] = [
  // 1: sender
  {
    rule: '1 the default sender when nobody states anything',
    own: undefined,
    fields: ['sender: house < default', 'server: mail.house.test:25 < preset', 'username: null < default'],
    auth: 'none',
    findings: [],
  },
  {
    rule: '1 the card wins',
    own: { sender: 'house-reply-to' },
    system: ownServer,
    fields: ['sender: house-reply-to < card (MARI)'],
    errors: [],
  },
  {
    rule: '1 a provider with an own sender',
    own: { provider: 'cloud', username: 'mari@kivi.ee' },
    fields: [
      'sender: cloud-oauth < card (MARI)',
      'server: smtp.cloud.test:587 < preset',
      'provider: cloud < card (MARI)',
    ],
    auth: 'oauth',
    findings: [],
  },
  {
    rule: '1 a provider without an own sender',
    own: { provider: 'post', username: 'mari@kivi.ee', password: appPassword },
    fields: ['sender: smtp < card (MARI)', 'security: tls < preset'],
    auth: 'password',
    findings: [],
  },
  {
    rule: '1 a stated server means smtp',
    own: ownServer,
    fields: [
      'sender: smtp < card (MARI)',
      'server: mail.kivi.ee:587 < card (MARI)',
      'provider: null < card (MARI)',
    ],
    auth: 'password',
    findings: [],
  },
  {
    rule: '1 the system user before the default',
    own: undefined,
    system: ownServer,
    fields: ['sender: smtp < system-user (MAIL)'],
    auth: 'password',
    findings: [],
  },
  {
    rule: '1 the system user on its own card is nobody’s heir',
    own: undefined,
    system: null,
    company: { mailUserCode: 'MARI' },
    fields: ['sender: house < default'],
    findings: [],
  },
  { rule: '1 unknown sender', own: { sender: 'pigeon' }, errors: ['sender-unknown @MARI'] },
  { rule: '1 unknown provider', own: { provider: 'pigeon' }, errors: ['provider-unknown @MARI'] },
  {
    rule: '1 unknown sender of the system user reaches its heirs',
    own: undefined,
    system: { sender: 'pigeon' },
    errors: ['sender-unknown @MAIL'],
  },
  // 2: own route
  {
    rule: '2 nothing of a card reaches an own route',
    own: { sender: 'house', server: 'evil.test:25', security: 'none', username: 'x', password: 'y' },
    fields: [
      'server: mail.house.test:25 < preset',
      'security: starttls < preset',
      'username: null < default',
    ],
    auth: 'none',
    findings: ['info not-used', 'info not-used', 'info not-used', 'info not-used'],
  },
  {
    rule: '2 the own route signs in with the provider’s options',
    own: { sender: 'house-reply-to' },
    fields: ['server: mail.house.test:587 < preset', 'username: house < preset'],
    auth: 'password',
    errors: [],
  },
  {
    rule: '2 own route inherited from the system user',
    own: undefined,
    system: { sender: 'house-reply-to' },
    fields: ['sender: house-reply-to < system-user (MAIL)', 'server: mail.house.test:587 < preset'],
    errors: [],
  },
  { rule: '2 its own provider may be named', own: { sender: 'house', provider: 'house' }, findings: [] },
  // 3 and 4: linked, server
  {
    rule: '3 linked: everything from the system user',
    own: undefined,
    system: ownServer,
    fields: [
      'server: mail.kivi.ee:587 < system-user (MAIL)',
      'security: starttls < default',
      'username: kivi < system-user (MAIL)',
    ],
    auth: 'password',
    findings: [],
  },
  {
    rule: '3 linked by the same provider',
    own: { provider: 'post' },
    system: { provider: 'post', username: 'mail@kivi.ee', password: appPassword },
    fields: ['server: smtp.post.test:465 < preset', 'username: mail@kivi.ee < system-user (MAIL)'],
    auth: 'password',
    findings: ['warning foreign-from'],
  },
  {
    rule: '3 another provider is not linked',
    own: { provider: 'post' },
    system: ownServer,
    fields: ['server: smtp.post.test:465 < preset', 'username: null < default'],
    auth: 'none',
    errors: ['sign-in-required @MARI'],
  },
  {
    rule: '3 another sender is not linked',
    own: { sender: 'smtp' },
    system: { provider: 'cloud', username: 'mail@kivi.ee' },
    fields: ['server: null < default', 'username: null < default'],
    errors: ['server-missing @MARI'],
  },
  {
    rule: '3 an own server is not linked and gets no credentials',
    own: { server: 'evil.test:587' },
    system: ownServer,
    fields: ['server: evil.test:587 < card (MARI)', 'username: null < default'],
    auth: 'none',
    findings: ['info no-sign-in'],
  },
  {
    rule: '3 sender stated like the system user’s is linked',
    own: { sender: 'smtp' },
    system: ownServer,
    fields: ['server: mail.kivi.ee:587 < system-user (MAIL)'],
    auth: 'password',
    findings: [],
  },
  {
    rule: '4 server, security and ca in one piece',
    own: { server: 'own.test:465' },
    system: {
      ...ownServer,
      security: 'tls',
      ca: '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----',
    },
    fields: ['security: tls < default', 'ca: null < default'],
    errors: [],
  },
  {
    rule: '4 ca is inherited with its server',
    own: undefined,
    system: { ...ownServer, ca: '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----' },
    fields: ['server: mail.kivi.ee:587 < system-user (MAIL)', 'security: starttls < default'],
    errors: [],
  },
  {
    rule: '4 host in ASCII and lower case, no trailing dot',
    own: { server: 'MAIL.Õun.ee.:25', username: null },
    fields: ['server: mail.xn--un-bka.ee:25 < card (MARI)', 'username: null < card (MARI)'],
    findings: [],
  },
  { rule: '4 port missing', own: { server: 'mail.kivi.ee' }, errors: ['server-invalid @MARI'] },
  { rule: '4 host missing', own: { server: ':25' }, errors: ['server-invalid @MARI'] },
  { rule: '4 server missing', own: { sender: 'smtp' }, errors: ['server-missing @MARI'] },
  {
    rule: '4 the server a system user lacks is missing for its heirs',
    own: undefined,
    system: { sender: 'smtp' },
    errors: ['server-missing @MAIL'],
  },
  { rule: '4 a certificate that is none', own: { ...ownServer, ca: 'oops' }, errors: ['ca-invalid @MARI'] },
  // 5: provider
  {
    rule: '5 the provider is the one whose host it is',
    own: { server: 'smtp2.post.test:465', username: 'mari@kivi.ee', password: appPassword },
    fields: ['provider: post < card (MARI)'],
    findings: [],
  },
  {
    rule: '5 a stated provider must know the stated server',
    own: { provider: 'post', ...ownServer },
    errors: ['server-not-of-provider @MARI'],
  },
  {
    rule: '5 a token never goes to another server',
    own: { sender: 'cloud-oauth', server: 'evil.test:587', username: 'mari@kivi.ee' },
    errors: ['server-not-of-provider @MARI'],
  },
  {
    rule: '5 a sender and another provider',
    own: { sender: 'cloud-oauth', provider: 'post', username: 'mari@kivi.ee' },
    errors: ['provider-not-of-sender @MARI'],
  },
  // 6: security
  {
    rule: '6 linked, security alone',
    own: { security: 'tls' },
    system: ownServer,
    fields: ['security: tls < card (MARI)', 'server: mail.kivi.ee:587 < system-user (MAIL)'],
    findings: ['warning port-security'],
  },
  {
    rule: '6 security is never taken away',
    own: { security: 'none' },
    system: ownServer,
    fields: ['security: starttls < default'],
    errors: ['security-weakened @MARI'],
  },
  {
    rule: '6 nor beside a preset',
    own: { provider: 'post', security: 'none', username: 'mari@kivi.ee', password: appPassword },
    fields: ['security: tls < preset'],
    errors: ['security-weakened @MARI'],
  },
  {
    rule: '6 ca needs an own server',
    own: { ca: '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----' },
    system: ownServer,
    fields: ['ca: null < default'],
    errors: ['ca-without-server @MARI'],
  },
  {
    rule: '6 a signature needs an own server',
    own: { dkim: signature },
    system: ownServer,
    errors: ['dkim-without-server @MARI'],
  },
  {
    rule: '6 a signature without its key',
    own: { ...ownServer, dkim: { ...signature, privateKey: '' } },
    errors: ['dkim-invalid @MARI'],
  },
  {
    rule: '6 a signature of no domain is its heirs’ problem too',
    own: undefined,
    system: { ...ownServer, dkim: { ...signature, domain: 'no domain' } },
    errors: ['dkim-invalid @MAIL'],
  },
  {
    rule: '6 starttls on 465',
    own: { ...ownServer, server: 'mail.kivi.ee:465', security: 'starttls' },
    findings: ['warning port-security'],
  },
  {
    rule: '6 unknown security',
    own: { ...ownServer, security: 'ssl' as 'tls' },
    errors: ['security-invalid @MARI'],
  },
  // 7: credentials
  {
    rule: '7 only user name and password are own',
    own: { username: 'mari', password: 'own' },
    system: ownServer,
    fields: ['server: mail.kivi.ee:587 < system-user (MAIL)', 'username: mari < card (MARI)'],
    auth: 'password',
    findings: [],
  },
  {
    rule: '7 a user name alone',
    own: { username: 'mari' },
    system: ownServer,
    fields: ['username: mari < card (MARI)'],
    auth: 'none',
    errors: ['credentials-incomplete @MARI'],
  },
  {
    rule: '7 a password alone',
    own: { password: 'own' },
    system: ownServer,
    auth: 'none',
    errors: ['credentials-incomplete @MARI'],
  },
  {
    rule: '7 explicitly no sign-in',
    own: { username: null },
    system: ownServer,
    fields: ['username: null < card (MARI)'],
    auth: 'none',
    findings: [],
  },
  {
    rule: '7 no sign-in and a password',
    own: { username: null, password: 'own' },
    system: ownServer,
    auth: 'none',
    errors: ['credentials-contradict @MARI'],
  },
  {
    rule: '7 OAuth takes no password',
    own: { provider: 'cloud', username: 'mari@kivi.ee', password: 'own' },
    auth: 'oauth',
    errors: ['password-not-used @MARI'],
  },
  {
    rule: '7 OAuth: own mailbox on the system user’s sender',
    own: { username: 'mari@kivi.ee' },
    system: { provider: 'cloud', username: 'mail@kivi.ee' },
    fields: ['username: mari@kivi.ee < card (MARI)'],
    auth: 'oauth',
    findings: [],
  },
  {
    rule: '7 OAuth: the system user’s grant serves linked cards',
    own: undefined,
    system: { provider: 'cloud', username: 'mail@kivi.ee' },
    fields: ['username: mail@kivi.ee < system-user (MAIL)'],
    auth: 'oauth',
    findings: ['warning foreign-from'],
  },
  { rule: '7 the preset demands a sign-in', own: { provider: 'cloud' }, errors: ['sign-in-required @MARI'] },
  {
    rule: '7 even against an explicit none',
    own: { provider: 'post', username: null },
    errors: ['sign-in-required @MARI'],
  },
  {
    rule: '7 a server known by its host demands it too',
    own: { server: 'smtp.post.test:465' },
    errors: ['sign-in-required @MARI'],
  },
  {
    rule: '7 blanks are not stated',
    own: { username: '  ', password: '' },
    system: ownServer,
    fields: ['username: kivi < system-user (MAIL)'],
    auth: 'password',
    findings: [],
  },
  {
    rule: '7 control characters',
    own: { ...ownServer, username: 'mari\u0001auth=Bearer x' },
    errors: ['username-invalid @MARI'],
  },
  {
    rule: '7 the shape of an app password',
    own: { provider: 'post', username: 'mari@kivi.ee', password: 'Tere123' },
    findings: ['warning secret-shape'],
  },
  // 8 and 9: passwords
  {
    rule: '8 the password’s own server',
    own: { ...ownServer, passwordFor: 'MAIL.kivi.ee:587' },
    findings: [],
  },
  {
    rule: '8 another server',
    own: { ...ownServer, passwordFor: 'old.kivi.ee:587' },
    errors: ['password-for-another-server @MARI'],
  },
  {
    rule: '8 the system user moved, own passwords stay behind',
    own: { username: 'mari', password: 'own', passwordFor: 'mail.kivi.ee:587' },
    system: { ...ownServer, server: 'new.kivi.ee:587' },
    errors: ['password-for-another-server @MARI'],
  },
  {
    rule: '8 the system user’s password for another server stops its heirs',
    own: undefined,
    system: { ...ownServer, passwordFor: 'old.kivi.ee:587' },
    errors: ['password-for-another-server @MAIL'],
  },
  {
    rule: '9 clear text needs consent',
    own: { ...ownServer, security: 'none' },
    errors: ['clear-text-password @MARI'],
  },
  {
    rule: '9 with consent',
    own: { ...ownServer, security: 'none', allowClearTextPassword: true },
    errors: [],
  },
  {
    rule: '9 the system user’s consent is not the user’s',
    own: { username: 'mari', password: 'own' },
    system: { ...ownServer, security: 'none', allowClearTextPassword: true },
    errors: ['clear-text-password @MARI'],
  },
  {
    rule: '9 the user’s consent is not the system user’s',
    own: { allowClearTextPassword: true },
    system: { ...ownServer, security: 'none' },
    errors: ['clear-text-password @MAIL'],
  },
  {
    rule: '9 a token never travels in clear',
    own: { server: 'smtp.cloud.test:587', sender: 'cloud-oauth', security: 'none', username: 'mari@kivi.ee' },
    errors: ['clear-text-token @MARI'],
  },
  // 10: foreign From
  {
    rule: '10 the sign-in mailbox is another one',
    own: { provider: 'post', username: 'info@kivi.ee', password: appPassword },
    findings: ['warning foreign-from'],
  },
  {
    rule: '10 letter case is no difference',
    own: { provider: 'post', username: 'MARI@kivi.ee', password: appPassword },
    findings: [],
  },
  // 11: system user
  {
    rule: '11 the system user does not exist',
    own: undefined,
    system: null,
    errors: ['system-user-missing @MARI'],
  },
  {
    rule: '11 only a warning beside an own server',
    own: ownServer,
    system: null,
    findings: ['warning system-user-missing'],
  },
  {
    rule: '11 only a warning beside an own route',
    own: { sender: 'house' },
    system: null,
    findings: ['warning system-user-missing'],
  },
  // 12: ports
  {
    rule: '12 a port outside the list',
    own: { ...ownServer, server: 'mail.kivi.ee:2525' },
    errors: ['port-not-allowed @MARI'],
  },
  {
    rule: '12 the system user’s port is named at the system user',
    own: undefined,
    system: { ...ownServer, server: 'mail.kivi.ee:2525' },
    errors: ['port-not-allowed @MAIL'],
  },
  {
    rule: 'what cannot be read on the system card stops its heirs',
    own: undefined,
    system: { ...ownServer, passwordFor: 12345 as unknown as string },
    errors: ['card-invalid @MAIL'],
  },
  {
    rule: 'a system card whose mail settings are no settings at all',
    own: undefined,
    system: 'garbage' as unknown as MailSettings,
    errors: ['card-invalid @MAIL'],
  },
  {
    rule: 'a misspelt field of the system card stops its heirs',
    own: undefined,
    system: { ...ownServer, pasword: 'x' } as MailSettings,
    errors: ['card-field-unknown @MAIL'],
  },
  {
    rule: 'the provider that the system user names is the system user’s word',
    own: undefined,
    system: { provider: 'post', username: 'mail@kivi.ee', password: appPassword },
    fields: ['provider: post < system-user (MAIL)', 'server: smtp.post.test:465 < preset'],
  },
  // identity
  {
    rule: 'a company name with a line break never becomes a display name',
    own: { sender: 'house-reply-to' },
    company: { name: 'Kivi\r\nBcc: evil@x.ee' },
    errors: ['name-invalid @MARI'],
  },
  // shapes
  {
    rule: 'a field with the wrong type is named',
    own: { server: 25 as unknown as string },
    errors: ['card-invalid @MARI'],
  },
  {
    rule: 'columns of a database without a value are not stated',
    own: { provider: null, server: null, security: null, password: null } as unknown as MailSettings,
    system: { ...ownServer },
    errors: [],
  },
  {
    rule: 'a misspelt field is named',
    own: { pasword: 'x' } as MailSettings,
    errors: ['card-field-unknown @MARI'],
  },
]

describe('resolveSettings', () => {
  it.each([
    ['no company', null],
    ['a company that is text', 'Kivi'],
    ['a code that is a number', { name: 'Kivi', slug: 'kivi', mailUserCode: 5 }],
  ])('answers with a finding for %s', (_, wrong) => {
    const settings = resolveSettings({ card: mari(), company: wrong as unknown as Company, providers })
    expect(settings.findings.some(({ severity }) => severity === 'error')).toBe(true)
  })

  it.each(rows.map((row) => [row.rule, row] as const))('%s', (_, row) => {
    const settings = resolve(row.own, row.system ?? (row.system === null ? null : undefined), row.company)
    for (const expected of row.fields ?? []) {
      const name = expected.slice(0, expected.indexOf(':')) as keyof EffectiveSettings['fields']
      expect(show(settings, name)).toEqual([expected])
    }
    if (row.auth) expect(settings.auth).toBe(row.auth)
    if (row.findings) expect(codes(settings)).toEqual(row.findings)
    if (row.errors) expect(errors(settings)).toEqual(row.errors)
  })
})
