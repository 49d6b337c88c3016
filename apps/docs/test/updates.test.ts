import { describe, expect, it } from 'vitest'
import { pendingIn, releasesIn, together } from '../src/facts/changes.ts'
import { collectFacts } from '../src/facts/collect.ts'
import { bannerOf } from '../src/facts/retirement.ts'
import { updatesOf } from '../src/facts/updates.ts'
import { bases, htmlAt } from './built.ts'

const { retirements } = await collectFacts('en')
const facts = await collectFacts('lv')

describe('the banner', () => {
  it('names the provider’s next date, in the language of the page', () => {
    expect(bannerOf(retirements, 'lv', '2026-11-22')).toEqual({
      id: 'm365-password-off-by-default',
      content: expect.stringMatching(
        /^<strong>Microsoft 365, 2026\. gada 31\. decembris:<\/strong> sūtīšana ar paroli .*href="\/lv\/docs\/providers\/m365-password"/,
      ),
    })
  })

  it('is gone when the last date has passed', () => {
    const last =
      retirements
        .flatMap(({ date }) => date ?? [])
        .sort()
        .at(-1) ?? ''
    expect(bannerOf(retirements, 'et', last)).toBeDefined()
    expect(bannerOf(retirements, 'et', `${last}T`)).toBeUndefined()
    expect(bannerOf([], 'en', '2026-11-22')).toBeUndefined()
  })
})

describe('the page of updates', () => {
  it('has every page, newest first, and every provider', () => {
    const { pages, checked } = updatesOf('lv', facts)
    expect(pages.map(({ reviewed }) => reviewed)).toEqual(
      pages
        .map(({ reviewed }) => reviewed)
        .sort()
        .reverse(),
    )
    expect(pages.find(({ path }) => path === '/docs/providers/gmail')?.title).toMatch(/iestatīšana/)
    expect(checked.map(({ id }) => id)).toEqual(facts.presets.map(({ id }) => id))
    for (const { at } of checked) expect(at).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it.each(bases)('shows in %s each date on which something ends', (_, base) => {
    const [table = ''] = (htmlAt(`${base}/updates`) ?? '').split('</table>')
    const rows = table
      .split('<tr>')
      .slice(1)
      .filter((row) => row.includes('/docs/providers/m365-password'))
    expect(rows).toHaveLength(retirements.length)
  })

  it('reads what is to come', () => {
    const text = '---\n"@saatja/core": minor\n"@saatja/store": patch\n---\n\nOne thing,\nand another.\n'
    expect(pendingIn(text)).toEqual({
      names: ['@saatja/core', '@saatja/store'],
      notes: ['One thing, and another.'],
    })
  })

  it('tells once what concerns several packages, after what concerns one', () => {
    const both = ['@saatja/core', '@saatja/store']
    expect(
      together([
        { names: both, notes: ['One.'] },
        { names: ['@saatja/store'], notes: ['Two.'] },
        { names: both, notes: ['Three.'] },
        { names: [], notes: ['No package.'] },
      ]),
    ).toEqual([
      { names: ['@saatja/store'], version: null, notes: ['Two.'] },
      { names: both, version: null, notes: ['One.', 'Three.'] },
    ])
    const notes = updatesOf('en', facts).changes.flatMap((change) => change.notes)
    expect(new Set(notes).size).toBe(notes.length)
  })

  it('reads what was released', () => {
    const text = `# @saatja/core

## 0.2.0

### Minor Changes

- 1a2b3c4: One thing,
  and another.

### Patch Changes

- Updated dependencies [1a2b3c4]
  - @saatja/testkit@0.2.0

## 0.1.1

### Patch Changes

- Updated dependencies
`
    expect(releasesIn('@saatja/core', text)).toEqual([
      { names: ['@saatja/core'], version: '0.2.0', notes: ['One thing, and another.'] },
    ])
  })
})
