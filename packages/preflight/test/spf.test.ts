import { checkSpf, readSpf, type SpfResult, type Zones, zoneResolver } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { answered } from './answered.ts'

const client = '192.0.2.10'

interface Row {
  readonly says: string
  readonly record: string | readonly (string | readonly string[])[]
  readonly result: SpfResult
  readonly more?: Zones
  readonly address?: string
  readonly sender?: string
}

const includes = (count: number): Zones =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`i${index}.ee`, { TXT: ['v=spf1 ?all'] }]))
const including = (count: number): string =>
  `v=spf1 ${Array.from({ length: count }, (_, index) => `include:i${index}.ee`).join(' ')} -all`
const only6: Zones = Object.fromEntries(
  ['x', 'y', 'z'].map((name) => [`${name}.ee`, { AAAA: ['2001:db8::1'] }]),
)

const rows: readonly Row[] = [
  {
    says: 'ten includes, none of which matches (4.6.4)',
    record: including(10),
    more: includes(10),
    result: 'fail',
  },
  { says: 'eleven includes (4.6.4)', record: including(11), more: includes(11), result: 'permerror' },
  { says: 'two names in vain (4.6.4)', record: 'v=spf1 a:x.ee a:y.ee -all', result: 'fail' },
  { says: 'three names in vain (4.6.4)', record: 'v=spf1 a:x.ee a:y.ee a:z.ee -all', result: 'permerror' },
  {
    says: 'three hosts with IPv6 alone, for an IPv4 client',
    record: 'v=spf1 a:x.ee a:y.ee a:z.ee -all',
    more: only6,
    result: 'permerror',
  },
  { says: 'a redirect to nothing (6.1)', record: 'v=spf1 redirect=gone.ee', result: 'permerror' },
  { says: 'an include of nothing (5.2)', record: 'v=spf1 include:gone.ee -all', result: 'permerror' },
  {
    says: '%{d} inside an include, which is that domain (7)',
    record: 'v=spf1 include:b.ee -all',
    more: { 'b.ee': { TXT: ['v=spf1 exists:ok.%{d} -all'] }, 'ok.b.ee': { A: ['127.0.0.2'] } },
    result: 'pass',
  },
  { says: 'a record in capitals', record: 'V=SPF1 IP4:192.0.2.10 -ALL', result: 'pass' },
  {
    says: 'an MX that says no mail',
    record: 'v=spf1 mx -all',
    more: { 'a.ee': { MX: ['0 .'] } },
    result: 'fail',
  },
  {
    says: 'a mapped client (5)',
    record: 'v=spf1 ip4:192.0.2.10 -all',
    address: '::ffff:192.0.2.10',
    result: 'pass',
  },
  { says: 'a space at the end', record: 'v=spf1 ip4:192.0.2.10 -all ', result: 'pass' },
  {
    says: '2 kB in nine strings',
    record: [`v=spf1 ${'ip4:203.0.113.7 '.repeat(125)}ip4:192.0.2.10 -all`],
    result: 'pass',
  },
  { says: 'two records', record: ['v=spf1 ip4:192.0.2.10 -all', 'v=spf1 -all'], result: 'permerror' },
  { says: 'another TXT record beside it', record: ['x=1', 'v=spf1 ip4:192.0.2.10 -all'], result: 'pass' },
  { says: 'an error after the match', record: 'v=spf1 ip4:192.0.2.10 ipv4:1.2.3.4', result: 'permerror' },
  { says: 'a version that only begins alike', record: 'v=spf10 -all', result: 'none' },
  { says: 'no policy at the end', record: 'v=spf1 ip4:203.0.113.7', result: 'neutral' },
  { says: 'a record that includes itself', record: 'v=spf1 include:a.ee -all', result: 'permerror' },
  {
    says: 'an unanswered include',
    record: 'v=spf1 include:b.ee -all',
    more: { 'b.ee': { failure: 'timeout' } },
    result: 'temperror',
  },
  {
    says: 'an unanswered include after the match',
    record: 'v=spf1 ip4:192.0.2.10 include:b.ee -all',
    more: { 'b.ee': { failure: 'timeout' } },
    result: 'pass',
  },
  {
    says: 'redirect beside all, which is ignored',
    record: 'v=spf1 redirect=gone.ee ip4:192.0.2.10 -all',
    result: 'pass',
  },
  { says: 'an unknown modifier', record: 'v=spf1 x-note=hello ip4:192.0.2.10 -all', result: 'pass' },
]

describe('SPF', () => {
  it.each(rows)('$says: $result', ({ record, result, more = {}, address = client, sender = 'mari@a.ee' }) => {
    const zones = { ...more, 'a.ee': { ...more['a.ee'], TXT: [record].flat() as readonly string[] } }
    const verdict = answered(
      (dns) => checkSpf({ domain: 'a.ee', sender, address, dns }),
      zoneResolver(zones),
    ).result
    expect(verdict.result).toBe(result)
  })

  it('takes a domain in another script', () => {
    const zones = { 'xn--mis-ona.ee': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] } }
    const { result } = answered(
      (dns) => checkSpf({ domain: 'mõis.ee', sender: 'mari@mõis.ee', address: client, dns }),
      zoneResolver(zones),
    )
    expect(result.result).toBe('pass')
  })

  it('says what decided and what it cost', () => {
    const zones = {
      'a.ee': { TXT: ['v=spf1 a:x.ee include:b.ee -all'] },
      'b.ee': { TXT: ['v=spf1 ip4:192.0.2.10'] },
    }
    const { result } = answered(
      (dns) => checkSpf({ domain: 'a.ee', sender: 'mari@a.ee', address: client, dns }),
      zoneResolver(zones),
    )
    expect(result).toEqual({
      result: 'pass',
      term: 'include:b.ee',
      domain: 'a.ee',
      lookups: 2,
      voids: ['x.ee'],
    })
  })

  it('refuses a client whatever its explanation would cost', () => {
    const zones = {
      'a.ee': { TXT: ['v=spf1 mx a:x.ee -all exp=why.a.ee'] },
      'why.a.ee': { TXT: ['%{p} does not send for us'] },
    }
    const { result } = answered(
      (dns) => checkSpf({ domain: 'a.ee', sender: 'mari@a.ee', address: client, dns }),
      zoneResolver(zones),
    )
    expect(result).toMatchObject({ result: 'fail', voids: ['a.ee', 'x.ee'] })
  })

  it('asks first, and each question once', () =>
    expect(checkSpf({ domain: 'A.ee.', sender: 'mari@a.ee', address: client, dns: new Map() })).toEqual({
      questions: [{ name: 'a.ee', type: 'TXT' }],
    }))
})

describe('an SPF record, read', () => {
  it('keeps every term with its place', () => {
    const text = 'v=spf1  mx  ?include:b.ee ip4:192.0.2.0/24 redirect=c.ee'
    const { terms, broken } = readSpf(text)
    expect(broken).toEqual([])
    for (const term of terms) expect(text.slice(term.start, term.start + term.text.length)).toBe(term.text)
    expect(terms.map(({ name, qualifier }) => `${qualifier}${name}`)).toEqual([
      '+mx',
      '?include',
      '+ip4',
      '+redirect',
    ])
  })

  it.each([
    ['v=spf1 ipv4:1.2.3.4 -all', ['ipv4:1.2.3.4']],
    ['v=spf1 ip4:1.2.3.4/33 include: a:x_y', ['ip4:1.2.3.4/33', 'include:', 'a:x_y']],
    ['v=spf1 exp=a.ee exp=b.ee', ['exp=b.ee']],
    ['v=spf1 a:%{x}.ee', ['a:%{x}.ee']],
    ['mx -all', ['mx -all']],
  ])('names what breaks %j', (text, broken) => expect(readSpf(text).broken).toEqual(broken))
})
