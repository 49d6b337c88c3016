import { locales } from '@saatja/core'
import { loadTexts } from '@saatja/core/explain'
import { handover, preflightTexts, type Zones } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { handoverTexts } from '../src/handover/texts.ts'
import { E, firma, reportOn } from './situations.ts'
import { zoneRows } from './zones.ts'

const long = `v=spf1 mx ${Array.from({ length: 20 }, (_, index) => `ip4:192.0.2.${index}`).join(' ')} -all`

describe.each(locales)('the message to the owner of the domain in %s', (locale) => {
  it('holds every record byte for byte, each on a line of its own', async () => {
    const texts = await loadTexts(locale, [preflightTexts])
    for (const zones of [
      firma([`v=spf1  mx   ~all`]),
      firma(['v=spf1 mx -all', `v=spf1 ${E} -all`]),
      firma([long]),
      firma([]),
    ]) {
      const { report } = reportOn(zones)
      const lines = handover(report, locale, texts).text.split('\n')
      for (const { before, after, strings } of report.changes)
        expect(lines).toEqual(
          expect.arrayContaining([...before, after, ...(strings.length > 1 ? strings : [])]),
        )
      expect(report.changes.length).toBeGreaterThan(0)
    }
  })

  it('leaves nothing unfilled, whatever the situation', async () => {
    const texts = await loadTexts(locale, [preflightTexts])
    for (const { zones, email, mail } of zoneRows) {
      const { report } = reportOn(zones, { ...(email ? { email } : {}), ...(mail ? { mail } : {}) })
      const { subject, text } = handover(report, locale, texts)
      expect(`${subject}\n${text}`).not.toMatch(/undefined|…|\[object|\{\w+\}/)
    }
  })

  it('says so when there is nothing to do', async () => {
    const texts = await loadTexts(locale, [preflightTexts])
    const { report } = reportOn(firma([`v=spf1 ${E} -all`], 'p=reject'))
    expect(handover(report, locale, texts).text).not.toMatch(/TXT/)
  })
})

describe('the message in a further language', () => {
  const lithuanian = {
    locale: 'lt',
    sources: {
      preflight: {
        'spf-missing': {
          title: '{domain} neturi SPF įrašo',
          cause: 'Be SPF įrašo gavėjai negali patikrinti, kurie serveriai gali siųsti laiškus iš {domain}.',
          remedy: 'Paprašykite domeno administratoriaus pridėti čia parodytą įrašą.',
        },
      },
    },
  }

  it('is of the sentences handed in; a finding without a text in it is told in the fall-back', async () => {
    const texts = await loadTexts(lithuanian, [preflightTexts])
    const words = { ...handoverTexts.en, greeting: 'Laba diena,', thanks: 'Ačiū!' }
    const message = handover(reportOn(firma([])).report, words, texts).text
    expect(message).toMatch(/^Laba diena,\n/)
    expect(message).toMatch(/Ačiū!\n$/)
    expect(message).toContain('- firma.ee neturi SPF įrašo. Be SPF įrašo gavėjai')
    const english = handover(
      reportOn(firma(['v=spf1 mx -all', `v=spf1 ${E} -all`])).report,
      words,
      texts,
    ).text
    expect(english).toContain('- firma.ee has more than one SPF record.')
  })
})

describe('the message alone', () => {
  const message = async (zones: Zones, options: Parameters<typeof reportOn>[1] = {}) =>
    handover(reportOn(zones, options).report, 'en', await loadTexts('en', [preflightTexts])).text

  it('says where the records are changed, where the name servers tell', async () => {
    const zones = firma(['v=spf1 mx -all'])
    const at = (...NS: readonly string[]): Zones => ({ ...zones, 'firma.ee': { ...zones['firma.ee'], NS } })
    expect(await message(at('ns2.zone.ee', 'ns.zone.eu'))).toContain(
      'The name servers of firma.ee are ns.zone.eu, ns2.zone.ee, so its records are managed at Zone.',
    )
    expect(await message(at('ns1.other.example'))).toContain('are ns1.other.example.')
    expect(await message(zones)).not.toContain('name servers')
  })

  it('gives the reason for each change, a small one too', async () => {
    const text = await message(firma([`v=spf1 ${E} -all`]))
    expect(text).toMatch(/What was found:\n- .*DMARC[\s\S]+v=DMARC1; p=none/)
  })

  it('keeps an owner from overwriting what was changed in the meantime', async () => {
    expect(await message(firma(['v=spf1 mx -all']))).toContain('please do not overwrite it')
    expect(await message(firma([]))).not.toContain('overwrite')
  })

  it('says what to do by hand where no value can be proposed', async () => {
    const two = firma([`v=spf1 ${E} -all`])
    const zones: Zones = { ...two, '_dmarc.firma.ee': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } }
    expect(await message(zones)).toContain('1. At _dmarc.firma.ee, keep the record that is meant to apply')
    const keyless = firma(['v=spf1 mx -all'], 'p=quarantine')
    expect(await message(keyless, { mail: { sender: 'microsoft-365-oauth' } })).toMatch(
      /2\. In the control panel of the mail service, turn on DKIM for firma\.ee/,
    )
  })

  it('numbers what is left by hand after the changes', async () => {
    const text = await message(firma(['v=spf1 mx ?all'], 'p=rejct'))
    expect(text).toMatch(/^1\. Change the value[\s\S]+^2\. Correct the record _dmarc\.firma\.ee/m)
  })
})

describe('the host of the records', () => {
  it('is asked for only where there is something to change', () => {
    expect(reportOn(firma(['v=spf1 mx -all'])).asked).toContain('firma.ee NS')
    expect(reportOn(firma([`v=spf1 ${E} -all`], 'p=reject')).asked).not.toContain('firma.ee NS')
  })
})
