import { checkSpf, preflight, readSpf, type Zones, zoneResolver } from '@saatja/preflight'
import { directo } from '@saatja/provider-directo'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringsOf } from '../src/dns/zone.ts'
import { answered } from './answered.ts'
import { spfTexts, spfZones } from './random-zone.ts'
import { E, firma, five, providers, reportOn, settingsOf, world } from './situations.ts'

const named = directo({ sendingAddresses: five, spf: 'spf.house.ee' })
const plain = directo({ sendingAddresses: five })

/** Addresses that may have a pass today: those that the random zones speak of, and one of a stranger. */
const others = [
  '192.0.2.1',
  '192.0.2.77',
  '198.51.100.9',
  '203.0.113.5',
  '192.0.2.25',
  '2001:db8::1',
  '8.8.8.8',
]

const resultsOf = (zones: Zones, addresses: readonly string[]) =>
  addresses.map(
    (address) =>
      answered(
        (dns) => checkSpf({ domain: 'firma.ee', sender: 'mari@firma.ee', address, dns }),
        zoneResolver(zones),
      ).result,
  )

const reportWith = (zones: Zones, provider: typeof plain) =>
  answered((dns) => preflight({ effective: settingsOf({}), provider, providers, dns }), zoneResolver(zones))
    .result

const records = fc.array(spfTexts, { maxLength: 2 })
const houses = fc.constantFrom(named, plain)

describe('every proposed change', () => {
  it('lets the house pass, takes a pass from nobody, and stays one record within the limits', () => {
    let proposed = 0
    fc.assert(
      fc.property(spfZones, records, houses, (random, txt, provider) => {
        const zones = { ...world, ...random, ...firma(txt) }
        const change = reportWith(zones, provider).changes.find(({ name }) => name === 'firma.ee')
        if (!change) return
        proposed += 1
        const kept = txt.filter((text) => !change.before.includes(text))
        const after = { ...zones, 'firma.ee': { ...zones['firma.ee'], TXT: [...kept, change.after] } }
        const house = resultsOf(after, five)
        expect(house.map(({ result }) => result)).toEqual(five.map(() => 'pass'))
        expect(Math.max(...house.map(({ lookups }) => lookups))).toBeLessThanOrEqual(10)
        const [before, now] = [resultsOf(zones, others), resultsOf(after, others)]
        before.forEach(({ result }, index) => {
          if (result === 'pass') expect([others[index], now[index]?.result]).toEqual([others[index], 'pass'])
        })
        expect(change.after).toMatch(/^v=spf1 /i)
        expect(change.strings.join('')).toBe(change.after)
        expect(Math.max(...change.strings.map(({ length }) => length))).toBeLessThanOrEqual(255)
        expect(kept.filter((text) => /^v=spf1(?: |$)/i.test(text))).toEqual([])
        expect(change.afterwards.spf.result).toBe('pass')
      }),
      { numRuns: process.env.SAATJA_LONG === undefined ? 300 : 3_000 },
    )
    expect(proposed).toBeGreaterThan(20)
  })

  it('keeps a record byte for byte around what it adds', () =>
    fc.assert(
      fc.property(spfTexts, houses, (text, provider) => {
        const change = reportWith({ ...world, ...firma([text]) }, provider).changes.find(
          ({ code }) => code === 'spf-not-allowed',
        )
        if (!change) return
        const gone = readSpf(change.after).terms.filter(({ text: term }) => !change.before[0]?.includes(term))
        const back = gone.reduce(
          (left, { text: term }) => left.replace(`${term} `, '').replace(` ${term}`, ''),
          change.after,
        )
        expect(back.trimEnd()).toBe((change.before[0] ?? '').trimEnd())
      }),
    ))
})

const changeOf = (zones: Zones) => reportOn(zones).report.changes.find(({ name }) => name === 'firma.ee')

describe('the change to SPF', () => {
  it('stands before the first all', () =>
    expect(changeOf(firma(['v=spf1  mx   include:_spf.zone.eu ~all x=1']))?.after).toBe(
      `v=spf1  mx   include:_spf.zone.eu ${E} ~all x=1`,
    ))

  it('stands before a redirect', () =>
    expect(changeOf(firma(['v=spf1 mx redirect=_spf.zone.eu']))?.after).toBe(
      `v=spf1 mx ${E} redirect=_spf.zone.eu`,
    ))

  it('adds only the addresses that are missing', () =>
    expect(changeOf(firma(['v=spf1 ip4:90.190.150.212 -all']))?.after).toBe(
      'v=spf1 ip4:90.190.150.212 ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.213 ip4:90.190.150.82 -all',
    ))

  it('is the softer of two records, each term once', () =>
    expect(changeOf(firma(['v=spf1 mx -all', `v=spf1 mx ${E} ~all`]))).toMatchObject({
      action: 'replace',
      code: 'spf-two-records',
      after: `v=spf1 mx ${E} ~all`,
      relativeName: '@',
    }))

  it.each([
    [9, 'include:spf.house.ee'],
    [10, E],
  ])('goes by name while there is room: with %i lookups it adds %s', (count, words) => {
    const names = Array.from({ length: count }, (_, index) => `i${index}.ee`)
    const others = Object.fromEntries(names.map((name) => [name, { TXT: ['v=spf1 ip4:192.0.2.7 ~all'] }]))
    const terms = names.map((name) => `include:${name}`).join(' ')
    const { changes } = reportWith({ ...world, ...firma([`v=spf1 ${terms} -all`]), ...others }, named)
    expect(changes[0]?.after).toBe(`v=spf1 ${terms} ${words} -all`)
  })

  it('never ends in -all where there was no record, and names the service that has the mailboxes', () =>
    expect(
      changeOf({ 'firma.ee': { A: ['192.0.2.80'], MX: ['0 firma-ee.mail.protection.outlook.com'] } }),
    ).toMatchObject({ action: 'add', after: `v=spf1 include:spf.protection.outlook.com ${E} ~all` }))

  it('goes in front where the record refuses the house earlier', () =>
    expect(changeOf(firma(['v=spf1 -ip4:90.190.150.0/24 mx -all']))?.after).toBe(
      `v=spf1 ${E} -ip4:90.190.150.0/24 mx -all`,
    ))

  it('uncovers a record that no receiver sees', () =>
    expect(changeOf(firma([`"v=spf1 ${E} -all"`]))).toMatchObject({
      code: 'spf-record-unseen',
      after: `v=spf1 ${E} -all`,
    }))

  it('takes out an include that leads nowhere', () =>
    expect(changeOf(firma([`v=spf1 mx include:gone.ee ${E} -all`]))?.after).toBe(`v=spf1 mx ${E} -all`))

  it.each([
    ['a record that breaks the grammar', ['v=spf1 ipv4:1.2.3.4 -all']],
    ['too many lookups', [`v=spf1 ${Array.from({ length: 11 }, (_, i) => `a:h${i}.ee`).join(' ')} -all`]],
  ])('is not there for %s', (_, txt) => expect(changeOf(firma(txt))).toBeUndefined())

  it('is not there for a domain that belongs to everybody', () =>
    expect(
      reportOn({ 'gmail.com': { TXT: ['v=spf1 -all'] } }, { email: 'x@gmail.com' }).report.changes,
    ).toEqual([]))
})

describe('a record in strings', () => {
  it('has none longer than 255', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        expect(stringsOf(text).join('')).toBe(text)
        expect(Math.max(...stringsOf(text).map(({ length }) => length))).toBeLessThanOrEqual(255)
      }),
    ))
})

describe('the change to DMARC', () => {
  it('only watches, at the name of the organization', () =>
    expect(
      reportOn(
        { ...firma([`v=spf1 ${E} -all`]), 'arve.firma.ee': { TXT: [`v=spf1 ${E} -all`] } },
        {
          email: 'mari@arve.firma.ee',
        },
      ).report.changes,
    ).toMatchObject([{ name: '_dmarc.firma.ee', relativeName: '_dmarc', after: 'v=DMARC1; p=none' }]))
})
