import type { Zones } from '@saatja/preflight'
import fc from 'fast-check'

const names = ['a.test', 'b.test', 'c.test', 'd.test', 'e.b.test', 'gone.test', 'mx.a.test', 'sub.a.test']
const name = fc.constantFrom(...names)
const ip4 = fc.constantFrom('192.0.2.1', '192.0.2.77', '198.51.100.9', '203.0.113.5')
const ip6 = fc.constantFrom('2001:db8::1', '2001:db8:1::7')

/** Addresses that ask. */
export const clients = fc.oneof(ip4, ip6, fc.constant('::ffff:192.0.2.1'))

const qualifier = fc.constantFrom('', '+', '-', '~', '?')
const bits4 = fc.constantFrom('', '/32', '/24', '/0', '/33', '/08')
const bits6 = fc.constantFrom('', '//128', '//64', '//129')
const domainSpec = fc.oneof(
  { weight: 6, arbitrary: name },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '%{d}',
      '%{o}',
      '%{ir}.x.test',
      '%{d2}',
      '%{l}.a.test',
      '%{h}',
      '%{v}.b.test',
      'x',
      '%{z}',
    ),
  },
)

const mechanism = fc.oneof(
  { weight: 3, arbitrary: domainSpec.map((domain) => `include:${domain}`) },
  {
    weight: 2,
    arbitrary: fc.tuple(domainSpec, bits4, bits6).map(([domain, ...bits]) => `a:${domain}${bits.join('')}`),
  },
  { weight: 1, arbitrary: fc.tuple(bits4, bits6).map((bits) => `a${bits.join('')}`) },
  { weight: 2, arbitrary: fc.tuple(domainSpec, bits4).map((parts) => `mx:${parts.join('')}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'mx',
      'ptr',
      'ptr:a.test',
      'exists:%{p}',
      'a:%{p}',
      'all',
      'all',
      'ALL',
      'foo',
      'ip4:',
      'all:x',
    ),
  },
  { weight: 3, arbitrary: fc.tuple(ip4, bits4).map((parts) => `ip4:${parts.join('')}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(ip6, fc.constantFrom('', '/64', '/129')).map((parts) => `ip6:${parts.join('')}`),
  },
  { weight: 1, arbitrary: domainSpec.map((domain) => `exists:${domain}`) },
)

const term = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(qualifier, mechanism).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: domainSpec.map((domain) => `redirect=${domain}`) },
  { weight: 1, arbitrary: fc.constantFrom('exp=a.test', 'x-y=1', 'moo.cow=', 'exp=', '=x') },
)

/** SPF records as people and programs write them, right and wrong. */
export const spfTexts = fc
  .tuple(
    fc.constantFrom('v=spf1', 'v=spf1', 'v=spf1', 'V=SPF1', ' v=spf1', 'v=spf10', 'v=spf1 '),
    fc.array(term, { maxLength: 6 }),
    fc.constantFrom('', '-all', '~all', '?all', '+all', '-all '),
  )
  .map((parts) => parts.flat().filter(Boolean).join(' '))

const dmarcTag = fc.oneof(
  fc.constantFrom('p=none', 'p=quarantine', 'p=reject', 'p=REJECT', 'p=rejct'),
  fc.constantFrom(
    'sp=none',
    'sp=reject',
    'sp=x',
    'np=reject',
    'np=none',
    't=y',
    'psd=y',
    'psd=n',
    'aspf=s',
    'pct=0',
  ),
  fc.constantFrom('rua=mailto:x@a.test', 'rua=x', 'adkim=s', 'P=none', 'foo', ''),
)

/** DMARC records, right and wrong. */
const dmarcTexts = fc
  .tuple(
    fc.constantFrom('v=DMARC1', 'v=DMARC1', 'v=DMARC1', 'v=dmarc1', 'v = DMARC1'),
    fc.array(dmarcTag, { maxLength: 5 }),
  )
  .map(([version, tags]) => [version, ...tags].join('; '))

const entry = fc.record(
  {
    TXT: fc.oneof(
      { weight: 8, arbitrary: fc.tuple(spfTexts) },
      { weight: 1, arbitrary: fc.tuple(spfTexts, spfTexts) },
      { weight: 1, arbitrary: fc.tuple(spfTexts, fc.constant('other=1')) },
    ),
    A: fc.array(ip4, { minLength: 1, maxLength: 2 }),
    AAAA: fc.array(ip6, { minLength: 1, maxLength: 2 }),
    MX: fc.array(
      name.map((host) => `10 ${host}`),
      { minLength: 1, maxLength: 3 },
    ),
    failure: fc.constant('timeout' as const),
  },
  { requiredKeys: [] },
)

const rarelyFailing = fc
  .tuple(entry, fc.integer({ min: 0, max: 9 }))
  .map(([{ failure, ...rest }, luck]) => (luck === 0 && failure ? { ...rest, failure } : rest))

/** Zones in which SPF records point at each other. */
export const spfZones: fc.Arbitrary<Zones> = fc
  .array(fc.tuple(fc.constantFrom(...names.filter((one) => one !== 'gone.test')), rarelyFailing), {
    minLength: 1,
    maxLength: 7,
  })
  .map((entries) => Object.fromEntries(entries))
  .chain((zones) =>
    spfTexts.map((text) => ({
      ...zones,
      'a.test': { ...zones['a.test'], TXT: zones['a.test']?.TXT ?? [text] },
    })),
  )

const dmarcNames = ['x.y.firma.test', 'y.firma.test', 'firma.test', 'other.test', 'test']

/** Zones with DMARC records on the way from a name to the top. */
export const dmarcZones: fc.Arbitrary<Zones> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...dmarcNames),
      fc.oneof(
        { weight: 6, arbitrary: fc.tuple(dmarcTexts) },
        { weight: 1, arbitrary: fc.tuple(dmarcTexts, dmarcTexts) },
      ),
      fc.boolean(),
      fc.integer({ min: 0, max: 12 }),
    ),
    { maxLength: 5 },
  )
  .map((entries) =>
    Object.fromEntries(
      entries.flatMap(([domain, TXT, exists, luck]) => [
        [`_dmarc.${domain}`, luck === 0 ? { failure: 'server' } : { TXT }] as const,
        ...(exists ? [[domain, { A: ['192.0.2.1'] }] as const] : []),
      ]),
    ),
  )

/** From domains and domains that SPF passed, for such zones. */
export const dmarcDomains = fc.constantFrom(...dmarcNames.slice(0, 4))
