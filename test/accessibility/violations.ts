import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** A rule that a page breaks. */
export interface Violation {
  readonly rule: string
  readonly places: readonly ViolationPlace[]
}

export interface ViolationPlace {
  readonly selector: string
  /** What would mend it, in the words of axe-core. */
  readonly summary: string
}

export interface Look {
  /** The rules that are held: those with one of these tags, or a single one. */
  readonly rules: readonly string[] | 'color-contrast'
  /** Selector of what is left out. */
  readonly without?: string
}

/** In the page, once `script` was read there. */
declare const axe: typeof import('axe-core')

/** The HTML of what is looked at is in no result here. */
const script = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}
;axe.configure({ noHtml: true })`

const optionsOf = ({ rules }: Look): RunOptions => ({
  runOnly:
    rules === 'color-contrast' ? { type: 'rule', values: [rules] } : { type: 'tag', values: [...rules] },
  // Only violations are read, so nothing else is described.
  resultTypes: ['violations'],
  // No rule that is held reads the style sheets.
  preload: { assets: ['media'] },
})

interface Run {
  readonly exclude: string[]
  readonly options: RunOptions
}

/** Runs in the page, and answers what a test reads. */
const run = async ({ exclude, options }: Run): Promise<readonly Violation[]> => {
  const { violations } = await axe.run({ exclude }, options)
  return violations.map(({ id, nodes }) => ({
    rule: id,
    places: nodes.map(({ target, failureSummary = '' }) => ({
      selector: String(target),
      summary: failureSummary,
    })),
  }))
}

/** Looks at a page as it is now. A document reads axe-core once. @throws Error when the page has frames */
export const violationsOf = async (page: Page, look: Look): Promise<readonly Violation[]> => {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which are not looked into`)
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(script)
  return page.evaluate(run, {
    exclude: look.without === undefined ? [] : [look.without],
    options: optionsOf(look),
  })
}
