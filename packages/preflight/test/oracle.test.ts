import { checkSpf, findDmarc, zoneResolver } from '@saatja/preflight'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAligned, policyFor } from '../src/dmarc/find.ts'
import { step } from '../src/dns/open.ts'
import { answered } from './answered.ts'
import { oracleDmarc, oracleSpf } from './oracle.ts'
import { clients, dmarcDomains, dmarcZones, spfZones } from './random-zone.ts'

const numRuns = process.env.SAATJA_LONG === undefined ? 400 : 20_000
const sender = 'mari@a.test'

describe('on random zones, like mailauth 7.1.0 in strict mode', () => {
  it('SPF comes to the same result', () =>
    fc.assert(
      fc.asyncProperty(spfZones, clients, async (zones, address) => {
        const resolve = zoneResolver(zones)
        const { result } = answered(
          (dns) => checkSpf({ domain: 'a.test', sender, address, helo: 'mx.a.test', dns }),
          resolve,
        )
        expect(result.result).toBe(await oracleSpf(resolve, { sender, address, helo: 'mx.a.test' }))
      }),
      { numRuns },
    ))

  it('DMARC comes to the same policy and the same alignment', () =>
    fc.assert(
      fc.asyncProperty(dmarcZones, dmarcDomains, dmarcDomains, async (zones, from, envelope) => {
        const resolve = zoneResolver(zones)
        const { result } = answered((dns) => findDmarc({ from: `mari@${from}`, dns }), resolve)
        const { result: aligned } = answered(
          (dns) =>
            step(() => isAligned(dns, policyFor(dns, from), envelope, policyFor(dns, from).strict.spf)),
          resolve,
        )
        const oracle = await oracleDmarc(resolve, { from: `mari@${from}`, spfDomains: [envelope] })
        const own = {
          unknown: 'temperror',
          none: 'none',
          found: aligned === true ? 'pass' : aligned === null ? 'temperror' : 'fail',
        }[result.status]
        expect(own).toBe(oracle?.status.result)
        if (result.status === 'found') expect(result.policy).toBe(oracle?.policy)
      }),
      { numRuns },
    ))
})
