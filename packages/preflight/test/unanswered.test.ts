import type { PreflightCode, Zones } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { E, firma, reportOn } from './situations.ts'

const silent = { failure: 'timeout' } as const
const gmail = { provider: 'gmail', username: 'mari@firma.ee', password: 'abcdefghijklmnop' }
const selector = 'google._domainkey.firma.ee'

/** What promises an outcome that depends on an answer which did not come. */
const promises: readonly PreflightCode[] = [
  'dmarc-would-reject',
  'dmarc-would-quarantine',
  'dmarc-fails-watched',
  'dmarc-strict',
  'dkim-not-aligned',
  'dkim-missing',
  'dkim-own-missing',
  'event-domain-not-ready',
  'freemail-from',
  'receiver-bulk-not-met',
  'reply-to-better',
  'spf-missing',
]

type Options = Parameters<typeof reportOn>[1]

const summary = (zones: Zones, options?: Options) => {
  const { dmarc, outlook, findings } = reportOn(zones, options).report
  const codes = findings.map(({ code }) => code)
  return {
    result: dmarc.result,
    outlook,
    asks: codes.includes('dns-unreachable'),
    promises: promises.filter((code) => codes.includes(code)),
  }
}

const unknown = { result: 'unknown', outlook: 'unknown', asks: true, promises: [] }

describe('a report on DNS that did not answer', () => {
  it.each(['p=reject', 'p=quarantine', 'p=none'])('promises nothing without a selector: %s', (policy) => {
    const zones = { ...firma(['v=spf1 -all'], policy), [selector]: silent }
    expect(summary(zones, { mail: gmail })).toEqual(unknown)
  })

  it('promises nothing without the SPF record', () => {
    const { 'firma.ee': _, ...rest } = firma([], 'p=reject')
    expect(summary({ ...rest, 'firma.ee': silent })).toEqual(unknown)
  })

  it('promises nothing without a part of the SPF record', () => {
    const zones = { ...firma(['v=spf1 include:_spf.teine.ee -all'], 'p=reject'), '_spf.teine.ee': silent }
    expect(summary(zones)).toEqual(unknown)
  })

  it('promises nothing without the SPF record of an own server that has no address', () => {
    const { 'firma.ee': _, ...rest } = firma([], 'p=none')
    const own = { server: 'none.firma.ee:587', username: 'mari', password: 'x' }
    expect(summary({ ...rest, 'firma.ee': silent }, { mail: own })).toMatchObject(unknown)
  })

  it.each([
    ['passes SPF', [`v=spf1 ${E} -all`]],
    ['fails SPF', ['v=spf1 -all']],
  ])('promises nothing without the DMARC record for mail that %s', (_, spf) =>
    expect(summary({ ...firma(spf), '_dmarc.firma.ee': silent })).toMatchObject({
      result: 'unknown',
      outlook: 'unknown',
      asks: true,
      promises: [],
    }),
  )

  it('promises nothing where the record above, which decides the alignment, is silent', () => {
    const options = { email: 'mari@arve.firma.ee', identity: { envelopeFrom: 'mari@firma.ee' } }
    const zones = {
      ...firma([`v=spf1 ${E} -all`]),
      '_dmarc.arve.firma.ee': { TXT: ['v=DMARC1; p=reject'] },
      '_dmarc.firma.ee': silent,
    }
    expect(summary(zones, options)).toEqual(unknown)
    const needs = reportOn(zones, options).report.receivers.map(({ met, missing }) => ({ met, missing }))
    expect(needs.filter(({ missing }) => missing.includes('aligned'))).toEqual([])
  })

  it('still says what no answer could change', () => {
    const options = { identity: { envelopeFrom: 'mari@teine.ee' } }
    expect(summary({ ...firma([], 'p=reject'), 'teine.ee': silent }, options)).toEqual({
      result: 'fail',
      outlook: 'refused',
      asks: true,
      promises: ['dmarc-would-reject', 'reply-to-better'],
    })
  })
})
