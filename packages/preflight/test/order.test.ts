import {
  checkSpf,
  type DnsAnswer,
  type DnsQuestion,
  findDmarc,
  preflight,
  zoneResolver,
} from '@saatja/preflight'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../src/dns/answer.ts'
import { answered } from './answered.ts'
import { clients, dmarcDomains, dmarcZones, spfZones } from './random-zone.ts'
import { providers, settingsOf, world } from './situations.ts'
import { zoneRows } from './zones.ts'

/** Answers a random part of what is open at each step, in a random order. */
const piecemeal = (
  decide: (dns: ReadonlyMap<string, DnsAnswer>) => ReturnType<typeof preflight>,
  resolve: (question: DnsQuestion) => DnsAnswer,
  choices: readonly number[],
) => {
  const dns = new Map<string, DnsAnswer>()
  for (let turn = 0; ; turn += 1) {
    const step = decide(dns)
    if (step.questions === undefined) return step.result
    const choice = choices[turn % choices.length] ?? 0
    const some = step.questions.filter((_, index) => (choice >> (index % 16)) & 1)
    const batch = some.length > 0 ? some.toReversed() : step.questions
    for (const question of batch) dns.set(keyOf(question), resolve(question))
  }
}

describe('answers', () => {
  it('give the same report in any order and any batches', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...zoneRows),
        fc.array(fc.integer({ min: 0, max: 65_535 }), { minLength: 1 }),
        ({ zones, email, mail }, choices) => {
          const effective = settingsOf({ ...(email ? { email } : {}), ...(mail ? { mail } : {}) })
          const resolve = zoneResolver({ ...world, ...zones })
          const decide = (dns: ReadonlyMap<string, DnsAnswer>) => preflight({ effective, providers, dns })
          expect(piecemeal(decide, resolve, choices)).toEqual(answered(decide, resolve).result)
        },
      ),
      { numRuns: 150 },
    ))

  it('that fail never become a pass or none in SPF', () =>
    fc.assert(
      fc.property(spfZones, clients, fc.array(fc.nat(30), { minLength: 1 }), (zones, address, failing) => {
        // A failed PTR means that the mechanism does not match, whatever its sign (RFC 7208 5.5).
        fc.pre(!/ptr|%\{p/.test(JSON.stringify(zones)))
        const resolve = zoneResolver(zones)
        const decide = (dns: ReadonlyMap<string, DnsAnswer>) =>
          checkSpf({ domain: 'a.test', sender: 'mari@a.test', address, dns })
        let count = 0
        const failed = (question: DnsQuestion): DnsAnswer =>
          failing.includes(count++) ? { status: 'failed', reason: 'server' } : resolve(question)
        const whole = answered(decide, resolve).result.result
        expect([whole, 'temperror']).toContain(answered(decide, failed).result.result)
      }),
      { numRuns: 500 },
    ))

  it('that fail never become a policy, or none, in DMARC', () =>
    fc.assert(
      fc.property(dmarcZones, dmarcDomains, fc.array(fc.nat(6), { minLength: 1 }), (zones, from, failing) => {
        const resolve = zoneResolver(zones)
        const decide = (dns: ReadonlyMap<string, DnsAnswer>) => findDmarc({ from, dns })
        let count = 0
        const failed = (question: DnsQuestion): DnsAnswer =>
          failing.includes(count++) ? { status: 'failed', reason: 'timeout' } : resolve(question)
        const whole = answered(decide, resolve).result
        const part = answered(decide, failed).result
        if (part.status === 'unknown') return
        expect([part.status, part.policy, part.at]).toEqual([whole.status, whole.policy, whole.at])
      }),
      { numRuns: 500 },
    ))

  it('are asked without the local part, but for SPF macros that want it', () => {
    for (const { zones, mail } of zoneRows) {
      const effective = settingsOf({ email: 'mari.maasikas@firma.ee', ...(mail ? { mail } : {}) })
      const { asked } = answered(
        (dns) => preflight({ effective, providers, dns }),
        zoneResolver({ ...world, ...zones }),
      )
      expect(asked.join(' ')).not.toContain('maasikas')
    }
  })
})
