import { describe, expect, it } from 'vitest'
import { reportOn } from './situations.ts'
import { type ZoneRow, zoneRows } from './zones.ts'

const optionsOf = ({ email, mail, envelopeFrom }: ZoneRow) => ({
  ...(email === undefined ? {} : { email }),
  ...(mail === undefined ? {} : { mail }),
  ...(envelopeFrom === undefined ? {} : { identity: { envelopeFrom } }),
})

describe('the report on 54 situations', () => {
  it('covers each of them', () =>
    expect(zoneRows.map(({ row }) => row)).toEqual(Array.from({ length: 54 }, (_, i) => i + 1)))

  it.each(zoneRows)('$row: $says', (row) => {
    const { report } = reportOn(row.zones, optionsOf(row))
    const { spf, dmarc } = report
    expect([spf.result, dmarc.result === 'fail' ? dmarc.policy : dmarc.result]).toEqual([row.spf, row.dmarc])
    const codes = report.findings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([...(row.codes ?? [])]))
    if (row.codes?.length === 0) expect(codes).toEqual([])
    for (const code of row.none ?? []) expect(codes).not.toContain(code)
  })
})
