import { locales } from '@saatja/core'
import { loadTexts } from '@saatja/core/explain'
import { handover, preflightTexts } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { E, firma, reportOn } from './situations.ts'
import { zoneRows } from './zones.ts'

const long = `v=spf1 mx ${Array.from({ length: 20 }, (_, index) => `ip4:192.0.2.${index}`).join(' ')} -all`

describe.each(locales)('the letter to the owner of the domain in %s', (locale) => {
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
