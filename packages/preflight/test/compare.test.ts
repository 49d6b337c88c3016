import { compareSenders, type Zones, zoneResolver } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { answered } from './answered.ts'
import { E, firma, providers, world } from './situations.ts'

const card = { code: 'MARI', email: 'mari@firma.ee', name: 'Mari' }
const company = { name: 'Firma', slug: 'firma' }

const compared = (zones: Zones, from = providers) =>
  answered(
    (dns) => compareSenders({ card, company, providers: from, dns }),
    zoneResolver({ ...world, ...zones }),
  ).result

const event: Zones = {
  'event.data.directo.ee': { TXT: [`v=spf1 ${E} -all`] },
  '_dmarc.directo.ee': { TXT: ['v=DMARC1; p=quarantine'] },
}

describe('the sender in use beside the Reply-To sender', () => {
  it('shows what switching would change', () => {
    const { current, replyTo } = compared({ ...firma(['v=spf1 mx -all'], 'p=reject'), ...event })
    expect(current).toMatchObject({
      from: 'mari@firma.ee',
      outlook: 'refused',
      better: { sender: 'directo-reply-to' },
    })
    expect(replyTo).toMatchObject({
      from: 'firma@event.data.directo.ee',
      envelopeFrom: 'firma@event.data.directo.ee',
      replyTo: 'mari@firma.ee',
      outlook: 'delivers',
    })
    expect(replyTo?.better).toBeUndefined()
  })

  it('does not recommend what would fare no better', () => {
    const bad = { ...event, 'event.data.directo.ee': { TXT: ['v=spf1 -all'] } }
    const { current, replyTo } = compared({ ...firma(['v=spf1 mx -all'], 'p=reject'), ...bad })
    expect(replyTo?.outlook).toBe('suspect')
    expect(replyTo?.findings.map(({ code }) => code)).toContain('event-domain-not-ready')
    expect(current.better).toBeUndefined()
    expect(current.findings.map(({ code }) => code)).not.toContain('reply-to-better')
  })

  it('has no second side without such a sender', () => {
    const without = providers.filter(({ id }) => id !== 'directo')
    expect(compared(firma([]), without).replyTo).toBeUndefined()
  })
})
