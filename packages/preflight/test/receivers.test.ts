import { preflight, receiverRules, zoneResolver } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { answered } from './answered.ts'
import { E, firma, providers, reportOn, settingsOf, world } from './situations.ts'

const gmail = { provider: 'gmail', username: 'mari@firma.ee', password: 'abcdefghijklmnop' }
const key = { TXT: ['v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='] }

const rule = (report: ReturnType<typeof reportOn>['report'], id: string, kind: 'all' | 'bulk') =>
  report.receivers.find((one) => one.id === id && one.rule === kind)

describe('the rules of receivers', () => {
  it('carry source and date', () => {
    for (const { source } of receiverRules) {
      expect(source.from).not.toBe('')
      expect(source.checkedAt).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('are met by SPF, DKIM and DMARC together', () => {
    const zones = {
      ...firma(['v=spf1 include:_spf.google.com ~all'], 'p=none'),
      'google._domainkey.firma.ee': key,
    }
    const { report } = reportOn(zones, { mail: gmail })
    expect(report.receivers.map(({ met }) => met)).toEqual(report.receivers.map(() => true))
  })

  it('name what is missing', () => {
    const { report } = reportOn(firma(['v=spf1 mx -all']), { mail: gmail })
    // Google signs with a domain of its own as long as there is no key: signed, but not aligned.
    expect(rule(report, 'gmail', 'bulk')).toMatchObject({ met: false, missing: ['spf', 'dmarc', 'aligned'] })
    expect(rule(report, 'gmail', 'all')).toMatchObject({ met: true, missing: [] })
  })

  it('are open where nobody knows whether mail is signed', () => {
    const { report } = reportOn(firma([`v=spf1 ${E} -all`], 'p=none'))
    expect(rule(report, 'outlook', 'bulk')).toMatchObject({ met: null, missing: [] })
    expect(rule(report, 'yahoo', 'all')).toMatchObject({ met: true })
  })

  it('matter for bulk only to those who send that much', () => {
    const effective = settingsOf({})
    const codes = (perDay: number) =>
      answered(
        (dns) => preflight({ effective, providers, dns, perDay }),
        zoneResolver({ ...world, ...firma([`v=spf1 ${E} -all`]) }),
      ).result.findings.filter(({ code }) => code === 'receiver-bulk-not-met')
    expect(codes(100)).toEqual([])
    expect(codes(6000).map(({ params }) => params)).toEqual([
      { receiver: 'Gmail', missing: 'dmarc' },
      { receiver: 'Outlook.com', missing: 'dmarc' },
    ])
  })
})
