import type { MailSettings } from '@saatja/core'
import type { DmarcAction, PreflightCode, SpfResult, Zones } from '@saatja/preflight'
import { E, firma } from './situations.ts'

/** One situation and what is said about it. `fail` with the policy that it meets. */
export interface ZoneRow {
  readonly row: number
  readonly says: string
  readonly zones: Zones
  readonly spf: SpfResult
  readonly dmarc: 'pass' | 'none' | 'unknown' | DmarcAction
  readonly codes?: readonly PreflightCode[]
  readonly none?: readonly PreflightCode[]
  readonly email?: string
  readonly envelopeFrom?: string
  readonly mail?: MailSettings
}

const reject = 'p=reject'
const silent = { failure: 'timeout' } as const

const includes = (count: number): Zones =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`i${index}.ee`, { TXT: ['v=spf1 ip4:192.0.2.7 ~all'] }]),
  )

const including = (count: number): string =>
  ['v=spf1', ...Array.from({ length: count }, (_, index) => `include:i${index}.ee`), '-all'].join(' ')

const perAddress: Zones = Object.fromEntries(
  [210, 211, 212, 213, 82].map((last) => [
    `${last}.150.190.90.firma.ee.spf.gate.example`,
    { TXT: ['v=spf1 +all'] },
  ]),
)

const gmail: MailSettings = { provider: 'gmail', username: 'mari@firma.ee', password: 'abcdefghijklmnop' }
const microsoft: MailSettings = { sender: 'microsoft-365-oauth', username: 'mari@firma.ee' }
const atZone: MailSettings = { provider: 'zone', username: 'mari@firma.ee', password: 'x' }
const own: MailSettings = { server: 'mx.firma.ee:587', username: 'mari', password: 'x' }
const replyTo: MailSettings = { sender: 'directo-reply-to' }
const key = { TXT: ['v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='] }

const event = (txt: string): Zones => ({
  'event.data.directo.ee': { A: ['90.190.150.212'], TXT: [txt] },
  '_dmarc.directo.ee': { TXT: ['v=DMARC1; p=quarantine'] },
})

/** The situations that matter, each with the verdict of two SPF evaluators and of mailauth for DMARC. */
export const zoneRows: readonly ZoneRow[] = [
  { row: 1, says: 'address only', zones: firma([]), spf: 'none', dmarc: 'none', codes: ['spf-missing'] },
  ...[undefined, 'p=none', 'p=quarantine', reject].map(
    (policy, index): ZoneRow => ({
      row: 2 + index,
      says: `the record of a host, and ${policy ?? 'no policy'}`,
      zones: firma(['v=spf1 a mx include:_spf.zone.eu -all'], policy),
      spf: 'fail',
      dmarc: (['none', 'none', 'quarantine', 'reject'] as const)[index] ?? 'none',
      codes: [
        'spf-not-allowed',
        ...((
          [
            ['reply-to-better'],
            ['dmarc-fails-watched'],
            ['dmarc-would-quarantine', 'reply-to-better'],
            ['dmarc-would-reject', 'reply-to-better'],
          ] as const
        )[index] ?? []),
      ],
    }),
  ),
  {
    row: 6,
    says: 'test mode',
    zones: firma(['v=spf1 mx ~all'], 'p=reject; t=y'),
    spf: 'softfail',
    dmarc: 'quarantine',
    codes: ['dmarc-test-mode'],
  },
  {
    row: 7,
    says: 'neutral',
    zones: firma(['v=spf1 mx ?all'], 'p=none'),
    spf: 'neutral',
    dmarc: 'none',
    codes: ['spf-not-allowed'],
  },
  {
    row: 8,
    says: 'all five',
    zones: firma([`v=spf1 mx ${E} -all`], reject),
    spf: 'pass',
    dmarc: 'pass',
    codes: ['spf-by-address'],
  },
  {
    row: 9,
    says: 'one of five',
    zones: firma(['v=spf1 ip4:90.190.150.212 -all'], reject),
    spf: 'fail',
    dmarc: 'reject',
    codes: ['spf-not-allowed'],
  },
  {
    row: 10,
    says: 'the network',
    zones: firma(['v=spf1 ip4:90.190.150.0/24 -all'], reject),
    spf: 'pass',
    dmarc: 'pass',
    codes: ['spf-by-address'],
  },
  {
    row: 11,
    says: 'by name',
    zones: firma(['v=spf1 mx include:spf.house.ee -all'], reject),
    spf: 'pass',
    dmarc: 'pass',
    codes: [],
    none: ['spf-by-address'],
  },
  {
    row: 12,
    says: 'two records',
    zones: firma(['v=spf1 mx -all', `v=spf1 ${E} -all`], 'p=quarantine'),
    spf: 'permerror',
    dmarc: 'quarantine',
    codes: ['spf-two-records'],
  },
  {
    row: 13,
    says: '11 includes',
    zones: { ...firma([including(11)], 'p=none'), ...includes(11) },
    spf: 'permerror',
    dmarc: 'none',
    codes: ['spf-too-many-lookups'],
  },
  {
    row: 14,
    says: '9 includes',
    zones: { ...firma([including(9)]), ...includes(9) },
    spf: 'fail',
    dmarc: 'none',
    codes: ['spf-lookups-near-limit'],
  },
  {
    row: 15,
    says: '10 includes',
    zones: { ...firma([including(10)]), ...includes(10) },
    spf: 'fail',
    dmarc: 'none',
    codes: ['spf-lookups-near-limit'],
  },
  {
    row: 16,
    says: 'three names that hold nothing',
    zones: firma(['v=spf1 a:x1.ee a:x2.ee a:x3.ee -all']),
    spf: 'permerror',
    dmarc: 'none',
    codes: ['spf-too-many-void'],
  },
  {
    row: 17,
    says: 'an include of nothing',
    zones: firma([`v=spf1 include:gone.ee ${E} -all`]),
    spf: 'permerror',
    dmarc: 'none',
    codes: ['spf-include-broken'],
  },
  {
    row: 18,
    says: 'a redirect',
    zones: firma(['v=spf1 redirect=spf.host.ee'], reject),
    spf: 'pass',
    dmarc: 'pass',
    codes: ['spf-by-address'],
  },
  {
    row: 19,
    says: 'a redirect to nothing',
    zones: firma(['v=spf1 redirect=gone.ee']),
    spf: 'permerror',
    dmarc: 'none',
    codes: ['spf-include-broken'],
  },
  {
    row: 20,
    says: 'an include with macros',
    zones: { ...firma(['v=spf1 include:%{ir}.%{d}.spf.gate.example -all'], reject), ...perAddress },
    spf: 'pass',
    dmarc: 'pass',
    codes: [],
  },
  {
    row: 21,
    says: 'capitals',
    zones: firma([`V=SPF1 MX ${E.toUpperCase()} -ALL`], 'p=REJECT'),
    spf: 'pass',
    dmarc: 'pass',
  },
  {
    row: 22,
    says: 'a domain with õ',
    zones: {
      'xn--mis-ona.ee': { TXT: [`v=spf1 ${E} -all`] },
      '_dmarc.xn--mis-ona.ee': { TXT: ['v=DMARC1; p=reject'] },
    },
    email: 'mari@mõis.ee',
    spf: 'pass',
    dmarc: 'pass',
  },
  {
    row: 23,
    says: 'strings that join without a space',
    zones: firma([['v=spf1 mx', 'include:spf.house.ee -all']]),
    spf: 'permerror',
    dmarc: 'none',
    codes: ['spf-syntax'],
  },
  ...([` v=spf1 ${E} -all`, `"v=spf1 ${E} -all"`, `v=spf1\t${E} -all`] as const).map(
    (text, index): ZoneRow => ({
      row: 24 + index,
      says: `unseen: ${JSON.stringify(text.slice(0, 8))}`,
      zones: firma([text]),
      spf: 'none',
      dmarc: 'none',
      codes: ['spf-record-unseen'],
    }),
  ),
  {
    row: 27,
    says: 'a space at the end',
    zones: firma([`v=spf1 ${E} -all `], 'p=reject; '),
    spf: 'pass',
    dmarc: 'pass',
  },
  {
    row: 28,
    says: 'ipv4:',
    zones: firma(['v=spf1 ipv4:90.190.150.212 -all']),
    spf: 'permerror',
    dmarc: 'none',
    codes: ['spf-syntax'],
  },
  {
    row: 29,
    says: 'SERVFAIL for both',
    zones: { 'firma.ee': { failure: 'server' }, '_dmarc.firma.ee': { failure: 'server' } },
    spf: 'temperror',
    dmarc: 'unknown',
    codes: ['dns-unreachable'],
  },
  {
    row: 30,
    says: 'silence for TXT',
    zones: { ...firma([], reject), 'firma.ee': silent },
    spf: 'temperror',
    dmarc: 'unknown',
    codes: ['dns-unreachable'],
    none: ['dmarc-would-reject'],
  },
  { row: 31, says: 'NXDOMAIN', zones: {}, spf: 'none', dmarc: 'none', codes: ['domain-missing'] },
  {
    row: 32,
    says: 'a domain that receives nothing',
    zones: {
      ...firma([], reject),
      'firma.ee': { TXT: [`v=spf1 ${E} -all`], MX: ['0 .'] },
    },
    spf: 'pass',
    dmarc: 'pass',
    codes: ['domain-no-mail'],
  },
  {
    row: 33,
    says: 'an alias',
    zones: { 'firma.ee': { CNAME: ['spf.host.ee'] }, '_dmarc.firma.ee': { TXT: ['v=DMARC1; p=reject'] } },
    spf: 'pass',
    dmarc: 'pass',
  },
  {
    row: 34,
    says: '+all',
    zones: firma(['v=spf1 +all'], 'p=none'),
    spf: 'pass',
    dmarc: 'pass',
    codes: ['spf-allows-everyone'],
  },
  {
    row: 35,
    says: 'a subdomain',
    zones: { ...firma([], 'p=none; sp=reject'), 'arve.firma.ee': { TXT: ['v=spf1 -all'] } },
    email: 'mari@arve.firma.ee',
    spf: 'fail',
    dmarc: 'reject',
    codes: ['dmarc-subdomain-policy'],
  },
  {
    row: 36,
    says: 'a subdomain that does not exist',
    zones: firma([], 'p=none; np=reject'),
    email: 'mari@arev.firma.ee',
    spf: 'none',
    dmarc: 'reject',
    codes: ['domain-missing'],
  },
  {
    row: 37,
    says: 'a strict comparison',
    zones: { ...firma([], 'p=reject; aspf=s'), 'bounce.firma.ee': { TXT: [`v=spf1 ${E} -all`] } },
    envelopeFrom: 'mari@bounce.firma.ee',
    spf: 'pass',
    dmarc: 'reject',
    codes: ['dmarc-strict'],
  },
  {
    row: 38,
    says: 'an old tag',
    zones: firma(['v=spf1 mx -all'], 'p=reject; pct=0'),
    spf: 'fail',
    dmarc: 'reject',
    codes: ['dmarc-old-tags'],
  },
  {
    row: 39,
    says: 'two DMARC records',
    zones: {
      ...firma(['v=spf1 mx -all']),
      '_dmarc.firma.ee': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
    },
    spf: 'fail',
    dmarc: 'none',
    codes: ['dmarc-two-records'],
  },
  {
    row: 40,
    says: 'v=dmarc1',
    zones: { ...firma(['v=spf1 mx -all']), '_dmarc.firma.ee': { TXT: ['v=dmarc1; p=reject'] } },
    spf: 'fail',
    dmarc: 'none',
    codes: ['dmarc-broken'],
  },
  {
    row: 41,
    says: 'a tag that cannot be read',
    zones: firma(['v=spf1 mx -all'], 'p=reject; sp=rejct; rua=mailto:d@firma.ee'),
    spf: 'fail',
    dmarc: 'none',
    codes: ['dmarc-broken', 'dmarc-fails-watched'],
  },
  {
    row: 42,
    says: 'a wildcard',
    zones: { ...firma(['v=spf1 mx -all']), '*.firma.ee': { TXT: ['v=spf1 mx -all'] } },
    spf: 'fail',
    dmarc: 'none',
    codes: ['dmarc-missing'],
  },
  {
    row: 43,
    says: 'a suffix with a policy',
    zones: {
      'firma.com.ee': { TXT: [`v=spf1 ${E} -all`] },
      '_dmarc.com.ee': { TXT: ['v=DMARC1; p=reject; psd=y'] },
    },
    email: 'mari@firma.com.ee',
    spf: 'pass',
    dmarc: 'pass',
  },
  {
    row: 44,
    says: 'the Reply-To sender, ready',
    zones: { ...firma([]), ...event(`v=spf1 ${E} -all`) },
    mail: replyTo,
    spf: 'pass',
    dmarc: 'pass',
    codes: [],
  },
  {
    row: 45,
    says: 'the Reply-To sender, not ready',
    zones: { ...firma([]), ...event('x') },
    mail: replyTo,
    spf: 'none',
    dmarc: 'quarantine',
    codes: ['event-domain-not-ready'],
  },
  {
    row: 46,
    says: 'Gmail without a key',
    zones: firma(['v=spf1 include:_spf.google.com ~all'], reject),
    mail: gmail,
    spf: 'pass',
    dmarc: 'pass',
    codes: ['dkim-missing'],
  },
  {
    row: 47,
    says: 'Gmail with a key alone',
    zones: { ...firma(['v=spf1 mx -all'], reject), 'google._domainkey.firma.ee': key },
    mail: gmail,
    spf: 'fail',
    dmarc: 'pass',
    codes: ['spf-not-allowed'],
  },
  {
    row: 48,
    says: 'Microsoft 365 with a selector that leads nowhere',
    zones: {
      ...firma(['v=spf1 include:spf.protection.outlook.com -all'], 'p=quarantine'),
      'selector1._domainkey.firma.ee': { CNAME: ['selector1-firma-ee._domainkey.firma.onmicrosoft.com'] },
    },
    mail: microsoft,
    spf: 'pass',
    dmarc: 'pass',
    codes: ['dkim-dangling'],
  },
  {
    row: 49,
    says: 'Microsoft 365 without selectors',
    zones: firma(['v=spf1 mx -all'], 'p=quarantine'),
    mail: microsoft,
    spf: 'fail',
    dmarc: 'quarantine',
    codes: ['dkim-missing'],
  },
  {
    row: 50,
    says: 'Zone as it comes',
    zones: firma(['v=spf1 a mx include:_spf.zone.eu -all'], reject),
    mail: atZone,
    spf: 'pass',
    dmarc: 'pass',
    codes: [],
  },
  {
    row: 51,
    says: 'an own server that is its own MX',
    zones: firma(['v=spf1 mx -all'], reject),
    mail: own,
    spf: 'pass',
    dmarc: 'pass',
    codes: ['server-address-unsure'],
  },
  {
    row: 52,
    says: 'an own server that is not named',
    zones: firma(['v=spf1 include:_spf.google.com -all'], reject),
    mail: own,
    spf: 'fail',
    dmarc: 'reject',
    codes: ['server-address-unsure'],
  },
  {
    row: 53,
    says: 'an address of Gmail through the house',
    zones: {
      'gmail.com': { TXT: ['v=spf1 redirect=_spf.google.com'], MX: ['5 gmail-smtp-in.l.google.com'] },
      '_dmarc.gmail.com': { TXT: ['v=DMARC1; p=none; sp=quarantine; rua=mailto:x@google.com'] },
    },
    email: 'mari@gmail.com',
    spf: 'softfail',
    dmarc: 'none',
    codes: ['freemail-from'],
  },
  {
    row: 54,
    says: 'silence behind an include',
    zones: { ...firma(['v=spf1 include:y.ee -all'], reject), 'y.ee': silent },
    spf: 'temperror',
    dmarc: 'unknown',
    codes: ['dns-unreachable'],
    none: ['dmarc-would-reject'],
  },
]
