import { checkSpf, detect, preflight, readSpf, type Zones, zoneResolver } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { readAutoconfig } from '../src/mailboxes/autoconfig.ts'
import { answered } from './answered.ts'
import { providers, settingsOf, world } from './situations.ts'

/** Milliseconds of this program's own time. */
const timed = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1000
}

const terms = (count: number, term: (index: number) => string): string =>
  `v=spf1 ${Array.from({ length: count }, (_, index) => term(index)).join(' ')} -all`

const reportOf = (zones: Zones) =>
  answered(
    (dns) => preflight({ effective: settingsOf({}), providers, dns }),
    zoneResolver({ ...world, ...zones }),
  )

describe('a record that means harm', () => {
  it.each([
    ['a label without an end', `v=spf1 a:.${'a'.repeat(60_000)}!`],
    ['labels without an end', `v=spf1 a:${'.a'.repeat(30_000)}!`],
    ['digits without an end', `v=spf1 a:a.ee/${'1'.repeat(60_000)}x`],
    ['macros without an end', `v=spf1 a:${'%{d'.repeat(20_000)}`],
    ['terms without an end', `v=spf1 ${'exp=a.ee '.repeat(7000)}`],
    ['delimiters without an end', `v=spf1 a:%{d${'.'.repeat(60_000)}`],
  ])('is read at once: %s', (_, text) => expect(timed(() => readSpf(text))).toBeLessThan(1000))

  it('does not make us ask thousands of names', () => {
    const { asked, result } = reportOf({ 'firma.ee': { TXT: [terms(3000, (index) => `a:h${index}.ee`)] } })
    expect(asked.length).toBeLessThan(80)
    expect(result.spf.result).toBe('permerror')
  })

  it('does not multiply behind includes', () => {
    const zones = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `i${index}.ee`,
        { TXT: [terms(30, (other) => `include:i${(index + other + 1) % 30}.ee`)] },
      ]),
    )
    const { asked } = reportOf({ ...zones, 'firma.ee': { TXT: ['v=spf1 include:i0.ee -all'] } })
    expect(asked.length).toBeLessThan(120)
  })

  it('does not go round in circles', () => {
    const { result } = answered(
      (dns) => checkSpf({ domain: 'a.ee', sender: 'x@a.ee', address: '192.0.2.1', dns }),
      zoneResolver({ 'a.ee': { TXT: ['v=spf1 redirect=b.ee'] }, 'b.ee': { TXT: ['v=spf1 redirect=a.ee'] } }),
    )
    expect(result.result).toBe('permerror')
  })
})

describe('a page that means harm', () => {
  it.each([
    ['elements without an end', '<outgoingServer type="smtp" '.repeat(2300)],
    ['elements that never close', '<outgoingServer type="smtp">'.repeat(2300)],
    ['a value without an end', `<outgoingServer type="smtp"><hostname>${' '.repeat(60_000)}`],
  ])('is read at once: %s', (_, xml) => {
    let read: unknown
    expect(timed(() => (read = readAutoconfig(xml, 'firma.ee')))).toBeLessThan(1000)
    expect(read).toBeUndefined()
  })
})

describe('an address that means harm', () => {
  it.each([`mari@${'a.'.repeat(20_000)}ee`, 'mari@firma.ee\r\nX: y', 'mari@[127.0.0.1]'])(
    'is not asked about',
    (address) => expect(detect({ address, providers, dns: new Map() }).result?.certainty).toBe('none'),
  )
})
