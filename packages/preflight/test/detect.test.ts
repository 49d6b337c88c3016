import type { MailSettings } from '@saatja/core'
import { type Detection, detect, type WebAnswer, type Zones, zoneResolver } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { publicDomains } from '../src/mailboxes/public-domains.ts'
import { answered } from './answered.ts'
import { providers } from './situations.ts'

const local = 'mari.maasikas'

const detected = (domain: string, zones: Zones, stated?: MailSettings) =>
  answered(
    (dns) => detect({ address: `${local}@${domain}`, providers, dns, stated, card: 'MARI' }),
    zoneResolver(zones),
  )

const mx = (...hosts: readonly string[]): Zones => ({
  'firma.ee': { MX: hosts.map((host, index) => `${index * 10} ${host}`) },
})

const micro: Zones = {
  'selector1._domainkey.firma.ee': { CNAME: ['selector1-firma-ee._domainkey.firma.onmicrosoft.com'] },
  'autodiscover.firma.ee': { CNAME: ['autodiscover.outlook.com'] },
}

interface Row {
  readonly says: string
  readonly domain?: string
  readonly zones?: Zones
  readonly service?: string
  readonly certainty: Detection['certainty']
  readonly set?: Partial<MailSettings>
  readonly code: string
}

const certain = (says: string, zones: Zones, service: string, set: Partial<MailSettings> = {}): Row => ({
  says,
  zones,
  service,
  set,
  certainty: 'certain',
  code: 'detect-provider',
})

const own = (domain: string, service: string, set: Partial<MailSettings>): Row => ({
  says: `the service's own ${domain}`,
  domain,
  service,
  set,
  certainty: 'certain',
  code: 'detect-provider',
})

const outlook = {
  provider: 'm365',
  server: 'smtp-mail.outlook.com:587',
  security: 'starttls',
} as const

const rows: readonly Row[] = [
  ...['gmail.com', 'googlemail.com'].map((domain) => own(domain, 'Gmail', { provider: 'gmail' })),
  ...['outlook.com', 'hotmail.com', 'live.com', 'outlook.lv', 'hotmail.lv', 'hotmail.lt'].map((domain) =>
    own(domain, 'Outlook.com', outlook),
  ),
  ...['inbox.lv', 'inbox.lt', 'inbox.eu', 'inbox.la', 'mail.ee'].map((domain) =>
    own(domain, 'Inbox.lv, mail.ee', { provider: 'inbox' }),
  ),
  ...['online.ee', 'hot.ee', 'suhtlus.ee', 'neti.ee', 'estpak.ee', 'solo.ee', 'estnet.ee', 'vnet.ee'].map(
    (domain): Row => ({
      says: `${domain}, which has ended`,
      domain,
      service: 'Fjordmail',
      certainty: 'none',
      code: 'detect-service-moved',
    }),
  ),
  certain('Google, old names', mx('aspmx.l.google.com', 'alt1.aspmx.l.google.com'), 'Gmail', {
    provider: 'gmail',
  }),
  certain('Google, googlemail', mx('aspmx2.googlemail.com'), 'Gmail', { provider: 'gmail' }),
  certain('Google, one name', mx('smtp.google.com'), 'Gmail', { provider: 'gmail' }),
  certain('Microsoft 365', mx('firma-ee.mail.protection.outlook.com'), 'Microsoft 365', { provider: 'm365' }),
  certain('Microsoft 365 since July 2026', mx('firma-ee.k-v1.mx.microsoft'), 'Microsoft 365', {
    provider: 'm365',
  }),
  certain('Microsoft for governments', mx('firma.mail.protection.office365.us'), 'Microsoft 365', {
    provider: 'm365',
  }),
  certain('Outlook.com behind an own domain', mx('x.olc.protection.outlook.com'), 'Outlook.com', outlook),
  certain('Zone', mx('mx1.zonemx.eu', 'mx2.zonemx.eu'), 'Zone', { provider: 'zone' }),
  certain('Zone, the pool', mx('mxpool.zone.eu'), 'Zone', { provider: 'zone' }),
  certain('Zone, the older name', mx('mx.zone.eu'), 'Zone', { provider: 'zone' }),
  certain('Inbox', mx('mx1.inbox.lv', 'mx2.inbox.lv'), 'Inbox.lv, mail.ee', { provider: 'inbox' }),
  certain('Telia Eesti', mx('cmx.telia.ee'), 'Telia Eesti', {
    server: 'csmtp.telia.ee:587',
    security: 'starttls',
  }),
  certain('Telia Eesti, the other name', mx('mail.telia.ee'), 'Telia Eesti', {
    server: 'csmtp.telia.ee:587',
    security: 'starttls',
  }),
  certain('Veebimajutus', mx('mh7.elkdata.ee'), 'Veebimajutus.ee (Elkdata)', {
    server: 'mail.veebimajutus.ee:465',
    security: 'tls',
  }),
  certain('Hostinger', mx('mx1.hostinger.com'), 'Hostinger', {
    server: 'smtp.hostinger.com:465',
    security: 'tls',
  }),
  certain('Hostinger in Latvia', mx('mx1.hostinger.lv'), 'Hostinger', {
    server: 'smtp.hostinger.com:465',
    security: 'tls',
  }),
  certain('Serveriai.lt, whose port nobody names', mx('sekvoja.serveriai.lt'), 'Serveriai.lt'),
  certain('AreaIT', mx('server42.areait.lv'), 'AreaIT', {
    server: 'server42.areait.lv:465',
    security: 'tls',
  }),
  certain('Tet, whose server nobody names', mx('mail.tet.lv'), 'Tet'),
  {
    says: 'AreaIT behind the domain’s own name',
    zones: {
      ...mx('mail.firma.ee'),
      'mail.firma.ee': { A: ['192.0.2.7'] },
      '7.2.0.192.in-addr.arpa': { PTR: ['server43.areait.lv'] },
    },
    service: 'AreaIT',
    certainty: 'likely',
    set: { server: 'server43.areait.lv:465', security: 'tls' },
    code: 'detect-likely',
  },
  {
    says: 'Nano.lv behind the domain’s own name',
    zones: {
      ...mx('firma.ee'),
      'firma.ee': { MX: ['0 firma.ee'], A: ['85.31.97.24'] },
      '24.97.31.85.in-addr.arpa': { PTR: ['cp1.nano.lv'] },
    },
    service: 'Nano.lv',
    certainty: 'likely',
    code: 'detect-likely',
  },
  {
    says: 'Microsoft 365 behind a gateway, by two witnesses',
    zones: { ...mx('mx1.hornetsecurity.com'), ...micro },
    service: 'Microsoft 365',
    certainty: 'likely',
    set: { provider: 'm365' },
    code: 'detect-gateway',
  },
  {
    says: 'Microsoft 365 by one witness and SPF',
    zones: {
      'firma.ee': { MX: ['0 eu.pphosted.com'], TXT: ['v=spf1 include:spf.protection.outlook.com -all'] },
      'autodiscover.firma.ee': { CNAME: ['autodiscover.outlook.com'] },
    },
    service: 'Microsoft 365',
    certainty: 'likely',
    set: { provider: 'm365' },
    code: 'detect-likely',
  },
  {
    says: 'a gateway and SPF alone',
    zones: {
      'firma.ee': { MX: ['0 eu.pphosted.com'], TXT: ['v=spf1 include:spf.protection.outlook.com -all'] },
    },
    certainty: 'none',
    code: 'detect-gateway',
  },
  {
    says: 'a gateway and one witness',
    zones: { ...mx('mx.mimecast.com'), 'autodiscover.firma.ee': { CNAME: ['autodiscover.outlook.com'] } },
    certainty: 'none',
    code: 'detect-gateway',
  },
  {
    says: 'an announced server',
    zones: { ...mx('mx.firma.ee'), '_submissions._tcp.firma.ee': { SRV: ['0 1 465 mail.firma.ee'] } },
    certainty: 'certain',
    set: { server: 'mail.firma.ee:465', security: 'tls' },
    code: 'detect-provider',
  },
  {
    says: 'an announced server on 587',
    zones: {
      '_submissions._tcp.firma.ee': { SRV: ['0 0 0 .'] },
      '_submission._tcp.firma.ee': { SRV: ['0 1 587 mail.firma.ee.'] },
    },
    certainty: 'certain',
    set: { server: 'mail.firma.ee:587', security: 'starttls' },
    code: 'detect-provider',
  },
  {
    says: 'an announced server of a provider',
    zones: { '_submissions._tcp.firma.ee': { SRV: ['0 1 465 smtp.zone.eu'] } },
    service: 'Zone',
    certainty: 'certain',
    set: { provider: 'zone' },
    code: 'detect-provider',
  },
  { says: 'a domain that receives nothing', zones: mx('.'), certainty: 'none', code: 'domain-no-mail' },
  {
    says: 'an MX of its own and nothing else',
    zones: mx('mx.firma.ee'),
    certainty: 'none',
    code: 'detect-none',
  },
  { says: 'no domain at all', zones: {}, certainty: 'none', code: 'detect-none' },
  { says: 'zebra.lt, which has no MX any more', domain: 'zebra.lt', certainty: 'none', code: 'detect-none' },
  {
    says: 'silence',
    zones: { 'firma.ee': { failure: 'timeout' } },
    certainty: 'none',
    code: 'dns-unreachable',
  },
]

describe('detection from an address', () => {
  it('knows at least 40 rows', () => expect(rows.length).toBeGreaterThanOrEqual(40))

  it.each(rows)('$says', ({ domain = 'firma.ee', zones = {}, service, certainty, set = {}, code }) => {
    const { result, asked } = detected(domain, zones)
    const username = Object.keys(set).length > 0 ? { username: `${local}@${domain}` } : {}
    expect(result).toMatchObject({ certainty, set: { ...set, ...username } })
    expect(result.set).toEqual({ ...set, ...username })
    if (service !== undefined) expect(result.service).toBe(service)
    expect(result.findings.map((finding) => finding.code)).toContain(code)
    expect(asked.join(' ')).not.toContain(local)
  })

  it('asks nothing about a domain of a known service', () =>
    expect(detected('gmail.com', {}).asked).toEqual([]))

  it('does not touch what the card states', () => {
    const stated = { server: 'mail.firma.ee:587' }
    const { result } = detected('firma.ee', mx('mx1.zonemx.eu'), stated)
    expect(result.set).toEqual({})
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        code: 'detect-disagrees',
        params: { stated: 'mail.firma.ee:587', found: 'Zone' },
      }),
    )
  })

  it('agrees with a server of the provider that it found', () => {
    const { result } = detected('firma.ee', mx('mx1.zonemx.eu'), { server: 'smtp.zone.eu:587' })
    expect(result.findings.map(({ code }) => code)).toEqual(['detect-provider'])
  })

  it('keeps a stated user name and fills the rest', () =>
    expect(detected('firma.ee', mx('mx1.zonemx.eu'), { username: 'mari' }).result.set).toEqual({
      provider: 'zone',
    }))

  it('fills the form of an own server, where SMTP is the sender that the settings lead to', () =>
    expect(detected('firma.ee', mx('mx1.zonemx.eu'), { sender: 'smtp' }).result.set).toEqual({
      provider: 'zone',
      username: `${local}@firma.ee`,
    }))

  it.each([
    ['directo', 'mx1.zonemx.eu'],
    ['smtp', 'firma-ee.mail.protection.outlook.com'],
  ])('fills nothing where another sender is stated: %s, %s', (sender, host) =>
    expect(detected('firma.ee', mx(host), { sender }).result.set).toEqual({}),
  )

  it('puts its fix on the card', () =>
    expect(detected('firma.ee', mx('mx1.zonemx.eu')).result.findings[0]?.fix).toEqual({
      card: 'MARI',
      set: { provider: 'zone', username: `${local}@firma.ee` },
    }))

  it.each(['', 'mari', 'a@b@', 'mari@localhost'])('says nothing about %j', (address) =>
    expect(detect({ address, providers, dns: new Map() }).result).toMatchObject({
      certainty: 'none',
      set: {},
    }),
  )
})

const page = (host: string, socketType = 'SSL', port = 465): string =>
  `<clientConfig version="1.1"><emailProvider id="firma.ee"><outgoingServer type="smtp">
    <hostname>${host}</hostname><port>${port}</port><socketType>${socketType}</socketType>
    <username>%EMAILLOCALPART%</username></outgoingServer></emailProvider></clientConfig>`

describe('the pages of a domain', () => {
  const first = 'https://autoconfig.firma.ee/mail/config-v1.1.xml'
  const resolve = zoneResolver(mx('mx.firma.ee'))
  const withPages = (pages: Readonly<Record<string, WebAnswer>>, consent: readonly ('domain' | 'ispdb')[]) =>
    answered(
      (dns) =>
        detect({
          address: 'mari@firma.ee',
          providers,
          dns,
          web: { pages: new Map(Object.entries(pages)), consent },
        }),
      resolve,
    ).result

  it('are not asked without consent', () => expect(withPages({}, []).certainty).toBe('none'))

  it('are asked over https, about the domain alone', () => {
    const { dns } = answered((known) => detect({ address: 'mari@firma.ee', providers, dns: known }), resolve)
    const step = detect({
      address: `${local}@firma.ee`,
      providers,
      dns,
      web: { pages: new Map(), consent: ['domain', 'ispdb'] },
    })
    expect(step).toEqual({ questions: [], pages: [first] })
  })

  it('name a server', () =>
    expect(
      withPages({ [first]: { status: 'found', text: page('mail.%EMAILDOMAIN%') } }, ['domain']),
    ).toMatchObject({
      certainty: 'likely',
      set: { server: 'mail.firma.ee:465', security: 'tls', username: 'mari' },
    }))

  it.each([
    ['without encryption', page('mail.firma.ee', 'plain', 25)],
    ['without a host', page('')],
    ['with nonsense', '<outgoingServer type="smtp">'],
  ])('are passed over %s', (_, text) =>
    expect(
      withPages(
        {
          [first]: { status: 'found', text },
          'https://firma.ee/.well-known/autoconfig/mail/config-v1.1.xml': { status: 'nothing' },
        },
        ['domain'],
      ).set,
    ).toEqual({}),
  )
})

describe('the domains that anybody may have an address at', () => {
  it('are those of the providers and of the services that have ended', () => {
    const known = providers.flatMap(({ mailboxes }) => mailboxes?.domains?.value ?? [])
    expect(known.filter((domain) => !publicDomains.has(domain))).toEqual([])
  })
})
