import type { Limits } from '@saatja/core'
import { providers } from '@saatja/demo'
import { preflightCodes, receiverRules } from '@saatja/preflight'
import { limitValue } from '@saatja/ui/limits'
import { describe, expect, it } from 'vitest'
import { collectFacts } from '../src/facts/collect.ts'
import type { ErrorFacts } from '../src/facts/types.ts'
import { bases, htmlAt, readBuilt } from './built.ts'

/** Rows of the Markdown tables of a page, cells without their marks. */
const rowsOf = (twin: string): readonly (readonly string[])[] =>
  twin
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.replace(/[`*]/g, '').trim()),
    )

describe('what a page says of the providers is what the packages say', () => {
  it.each(bases)('%s: every server and port', (_, base) => {
    const rows = rowsOf(readBuilt(`${base}/docs/providers.md`))
    for (const { name, preset, senders } of providers) {
      const own = senders?.find(({ ownRoute }) => ownRoute)?.ownRoute
      expect(rows.find(([first]) => first === name)?.[1]).toBe(preset?.server ?? own?.server)
    }
    expect(rows).toHaveLength(providers.length + 1)
  })

  it.each(bases)('%s: every limit, in the table of all and in the guide', (locale, base) => {
    const all = rowsOf(readBuilt(`${base}/docs/reference/limits.md`))
    const stated = providers.flatMap(({ name, limits }) =>
      (Object.keys(limits) as (keyof Limits)[]).map((limit) => [
        name,
        limitValue(limit, limits[limit]?.value ?? Number.NaN, locale),
      ]),
    )
    expect(all.slice(1).map(([name, , value]) => [name, value])).toEqual(stated)
  })

  it.each(bases)('%s: every SPF name and address, every selector, every rule of a receiver', (_, base) => {
    const rows = rowsOf(readBuilt(`${base}/docs/deliverability/spf-dkim-dmarc.md`))
    const second = new Map(rows.map(([name, cell]) => [`${name} ${cell}`, true]))
    for (const { name, sending } of providers) {
      const { spf, addresses, dkim } = sending ?? {}
      if (spf) expect(second.has(`${name} include:${spf.value}`), name).toBe(true)
      else if (addresses)
        expect(second.has(`${name} ${addresses.value.map((one) => `ip4:${one}`).join(' ')}`), name).toBe(true)
      if (dkim?.selectors) expect(second.has(`${name} ${dkim.selectors.value.join(' ')}`), name).toBe(true)
    }
    const rules = rows.filter((row) => row.length === 5 && row[2]?.includes('SPF'))
    expect(rules.map(([name]) => name)).toEqual(receiverRules.map(({ name }) => name))
  })

  it.each(bases)('%s: the message to the owner of a domain, record and all', async (locale, base) => {
    const { handover } = (await collectFacts(locale)).arrival
    const twin = readBuilt(`${base}/docs/deliverability/domain-owner.md`)
    expect(twin).toContain('v=spf1 mx include:_spf.zone.eu ip4:90.190.150.212 -all')
    expect(twin).toContain(handover.subject)
  })

  it.each(bases)('%s: one anchor for each code of the preflight', (_, base) => {
    const html = htmlAt(`${base}/docs/reference/errors`) ?? ''
    const ids = new Set([...html.matchAll(/<h3 id="?([\w-]+)/g)].map((match) => match[1]))
    expect(Object.keys(preflightCodes).filter((code) => !ids.has(code))).toEqual([])
  })

  it.each(bases)('%s: one anchor for each error that can be explained', async (locale, base) => {
    const html = htmlAt(`${base}/docs/reference/errors`) ?? ''
    const errors = (await collectFacts(locale)).errors as readonly ErrorFacts[]
    expect(errors.length).toBeGreaterThan(80)
    const ids = new Set([...html.matchAll(/<h3 id="?([\w-]+)/g)].map((match) => match[1]))
    expect(errors.filter(({ id }) => !ids.has(id))).toEqual([])
  })
})
