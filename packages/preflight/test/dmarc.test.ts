import { findDmarc, type Zones, zoneResolver } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { answered } from './answered.ts'

const found = (
  from: string,
  records: Readonly<Record<string, string | readonly string[]>>,
  more: Zones = {},
) => {
  const zones = Object.fromEntries(
    Object.entries(records).map(([domain, text]) => [`_dmarc.${domain}`, { TXT: [text].flat() }]),
  )
  return answered((dns) => findDmarc({ from, dns }), zoneResolver({ ...zones, ...more }))
}

describe('the walk to the policy', () => {
  it('jumps to seven labels from a name of eight or more, and asks at most eight names', () => {
    const { asked } = found('mari@a.b.c.d.e.f.g.h.i.firma.ee', {})
    expect(asked.filter((key) => key.startsWith('_dmarc.'))).toEqual([
      '_dmarc.a.b.c.d.e.f.g.h.i.firma.ee TXT',
      '_dmarc.e.f.g.h.i.firma.ee TXT',
      '_dmarc.f.g.h.i.firma.ee TXT',
      '_dmarc.g.h.i.firma.ee TXT',
      '_dmarc.h.i.firma.ee TXT',
      '_dmarc.i.firma.ee TXT',
      '_dmarc.firma.ee TXT',
      '_dmarc.ee TXT',
    ])
  })

  it.each([
    [
      'its own record',
      'a.firma.ee',
      { 'a.firma.ee': 'v=DMARC1; p=reject', 'firma.ee': 'v=DMARC1; p=none' },
      'reject',
      'a.firma.ee',
      'firma.ee',
    ],
    [
      'the organization’s sp',
      'a.firma.ee',
      { 'firma.ee': 'v=DMARC1; p=none; sp=reject' },
      'reject',
      'firma.ee',
      'firma.ee',
    ],
    [
      'the organization’s p',
      'a.firma.ee',
      { 'firma.ee': 'v=DMARC1; p=quarantine' },
      'quarantine',
      'firma.ee',
      'firma.ee',
    ],
    [
      'a suffix that says so',
      'firma.com.ee',
      { 'com.ee': 'v=DMARC1; p=reject; psd=y' },
      'reject',
      'com.ee',
      'firma.com.ee',
    ],
    [
      'a branch of its own',
      'x.a.firma.ee',
      { 'a.firma.ee': 'v=DMARC1; p=reject; psd=n', 'firma.ee': 'v=DMARC1; p=none' },
      'reject',
      'a.firma.ee',
      'a.firma.ee',
    ],
    ['test mode', 'firma.ee', { 'firma.ee': 'v=DMARC1; p=quarantine; t=y' }, 'none', 'firma.ee', 'firma.ee'],
  ] as const)('takes %s', (_, from, records, policy, at, organizationalDomain) =>
    expect(found(from, records, { 'x.a.firma.ee': { A: ['192.0.2.1'] } }).result).toMatchObject({
      status: 'found',
      policy,
      at,
      organizationalDomain,
    }),
  )

  it.each([
    ['a tag twice', 'v=DMARC1; p=none; p=reject', 'broken'],
    ['no policy and nowhere to report', 'v=DMARC1; rua=x', 'broken'],
    ['another version', 'v=DMARC2; p=reject', undefined],
    ['the version in small letters', 'v=dmarc1; p=reject', 'broken'],
    ['the version in the wrong place', 'p=reject; v=DMARC1', 'broken'],
    ['two records', ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'two-records'],
  ] as const)('has none with %s', (_, text, problem) => {
    const { result } = found('firma.ee', { 'firma.ee': text })
    expect(result.status).toBe('none')
    expect(result.problems[0]?.kind).toBe(problem)
  })

  it('is unknown when the name that decides is silent, and known when it does not matter', () => {
    const silent = { failure: 'timeout' } as const
    expect(found('firma.ee', {}, { '_dmarc.firma.ee': silent }).result.status).toBe('unknown')
    const own = found(
      'a.firma.ee',
      { 'a.firma.ee': 'v=DMARC1; p=reject' },
      { '_dmarc.firma.ee': silent },
    ).result
    expect([own.status, own.policy, own.organizationalDomain]).toEqual(['found', 'reject', undefined])
  })
})

describe('a receiver that follows the older rule', () => {
  it.each([
    ['is not mentioned where it agrees', 'firma.ee', { 'firma.ee': 'v=DMARC1; p=reject' }, undefined],
    ['reads pct', 'firma.ee', { 'firma.ee': 'v=DMARC1; p=reject; pct=0' }, { policy: 'reject', percent: 0 }],
    ['does not know test mode', 'firma.ee', { 'firma.ee': 'v=DMARC1; p=reject; t=y' }, { policy: 'reject' }],
    [
      'takes the organization from a list',
      'a.firma.ee',
      { 'a.firma.ee': 'v=DMARC1; p=reject' },
      { organizationalDomain: 'firma.ee' },
    ],
    [
      'sees nothing at a suffix',
      'firma.com.ee',
      { 'com.ee': 'v=DMARC1; p=reject; psd=y' },
      { policy: 'none' },
    ],
    [
      'is not guessed where the short list cannot tell',
      'firma.co.uk',
      { 'co.uk': 'v=DMARC1; p=reject; psd=y' },
      undefined,
    ],
  ] as const)('%s', (_, from, records, older) => {
    const { result } = found(from, records)
    if (older === undefined) expect(result.older).toBeUndefined()
    else expect(result.older).toMatchObject(older)
  })
})
