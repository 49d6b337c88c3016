import { providers } from '@saatja/demo'
import { describe, expect, it } from 'vitest'
import { collectFacts } from '../src/facts/collect.ts'
import { limitValue } from '../src/facts/phrases.ts'
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
      Object.entries(limits).map(([limit, fact]) => [name, limitValue(limit, fact.value, locale)]),
    )
    expect(all.slice(1).map(([name, , value]) => [name, value])).toEqual(stated)
  })

  it.each(bases)('%s: one anchor for each error that can be explained', async (locale, base) => {
    const html = htmlAt(`${base}/docs/reference/errors`) ?? ''
    const errors = (await collectFacts(locale)).errors as readonly ErrorFacts[]
    expect(errors.length).toBeGreaterThan(80)
    const ids = new Set([...html.matchAll(/<h3 id="?([\w-]+)/g)].map((match) => match[1]))
    expect(errors.filter(({ id }) => !ids.has(id))).toEqual([])
  })
})
