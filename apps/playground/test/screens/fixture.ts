import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { violationsOf } from '@saatja/test-accessibility'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Playground } from '../../server/playground.ts'
import { idleOf, leave, newVisitor, noteInto, type VisitorOptions } from './visitor.ts'

/** What every screen's tests share: one browser, one playground. */
export interface ScreenFixture {
  browser: Browser
  playground: Playground
}

const artifacts = fileURLToPath(new URL('../../../../artifacts/playground/', import.meta.url))

export type { Page }
export type ScreenLocale = 'et' | 'lv' | 'en'

export interface VisitOptions extends VisitorOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Requests are meant to fail, which the browser complains about on its own. */
  readonly refused?: boolean
  /** A browser context of its own, for a test that changes it, or the page, in ways that `leave` does not undo. */
  readonly alone?: boolean
}

/** Opens the page as a new visitor, and forgets the visitor when the work is done; a page error fails the test. */
export const visit = async (
  { browser, playground }: ScreenFixture,
  path: string,
  work: (page: Page) => Promise<void>,
  { refused = false, alone = false, viewport, ...options }: VisitOptions = {},
): Promise<void> => {
  const visitors = alone ? [] : idleOf(browser, options)
  const page = visitors.pop() ?? (await newVisitor(browser, options))
  const problems: string[] = []
  const note = noteInto(problems, refused)
  let passed = false
  try {
    await page.setViewportSize(viewport ?? { width: 1440, height: 900 })
    page.on('pageerror', note.pageerror).on('console', note.console)
    await page.goto(`${playground.address}${path}`)
    await work(page).catch((error: unknown) => {
      throw problems.length === 0 ? error : new Error(`on the page: ${problems.join('; ')}`, { cause: error })
    })
    expect(problems).toEqual([])
    passed = true
  } finally {
    page.off('pageerror', note.pageerror).off('console', note.console)
    const reusable = passed && !alone && (await leave(page, playground.address))
    if (reusable) visitors.push(page)
    else await page.context().close()
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with the rule and the place of every violation. */
export const expectAccessible = async (page: Page, only?: 'color-contrast'): Promise<void> => {
  const violations = await violationsOf(page, { rules: only ?? tags })
  expect(
    violations.map(({ rule, places }) => `${rule}: ${places.map(({ selector }) => selector).join(' | ')}`),
  ).toEqual([])
}

/** Keeps a picture of the page for a person to look at, with SAATJA_PICTURES set; no test reads it. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.SAATJA_PICTURES === undefined) return
  mkdirSync(artifacts, { recursive: true })
  await page.screenshot({ path: `${artifacts}${name}.png` })
}

export const textOf = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? ''

/** The result of the last test, once there is one. */
export const result = async (
  page: Page,
): Promise<{ readonly tone: string | null; readonly text: string }> => {
  const headline = page.locator('.headline:is([data-tone="ok"], [data-tone="bad"])')
  await headline.waitFor()
  return { tone: await headline.getAttribute('data-tone'), text: await textOf(headline) }
}

export const sendButton = (page: Page) => page.locator('.test-actions [data-look="primary"]')
