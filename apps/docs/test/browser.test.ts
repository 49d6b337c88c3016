import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bases } from './built.ts'
import { serve } from './serve.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const skipped = !existsSync(executablePath) && !process.env.CI
if (skipped)
  console.log(`Skipped: no Chromium at ${executablePath}. Install it, or say where it is in CHROMIUM.`)

/** Script that a page may load, in kB compressed. */
const budget = 200

/** One page of each type. */
const types = [
  ['home', ''],
  ['a guide', '/docs/providers/m365'],
  ['a page of tables', '/docs/reference/limits'],
  ['troubleshooting', '/docs/troubleshoot'],
  ['translation status', '/translation-status'],
  ['the error reference', '/docs/reference/errors'],
] as const

const cases = bases.flatMap(([locale, base]) =>
  types.map(([type, path]) => [locale, type, `${base}${path}`] as const),
)

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const faults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}

describe.skipIf(skipped)('in the browser', () => {
  let site: Awaited<ReturnType<typeof serve>>
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    site = await serve()
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    })
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  const open = async (address: string) => {
    site.forget()
    await page.goto(`${site.origin}${address || '/'}`)
    await page.waitForFunction("document.documentElement.dataset.hasHydrated === 'true'")
  }

  it.each(cases)(
    '%s: %s (%s) loads little script and has no fault in light or dark',
    async (_, __, address) => {
      await open(address)
      expect(site.script() / 1000).toBeLessThan(budget)
      for (const theme of ['light', 'dark']) {
        await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
        expect(await faults(page), theme).toEqual([])
      }
    },
  )

  it.each(types)('%s fits a telephone', async (_, path) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const [, base] of bases) {
      await open(`${base}${path}`)
      expect(await page.evaluate('document.documentElement.scrollWidth'), base).toBeLessThanOrEqual(390)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('shows an error at its anchor, however the reader comes', async () => {
    const anchor = 'm365-smtp-auth-off-tenant'
    const shown = () => page.locator(`#${anchor}`).isVisible()
    await open(`/et/docs/reference/errors#${anchor}`)
    expect(await shown()).toBe(true)
    await open('/et/docs/playground/scenarios')
    await page.locator(`a[href$="errors#${anchor}"]`).first().click()
    await page.locator(`#${anchor}`).waitFor()
    await page.waitForFunction(`document.getElementById('${anchor}').getBoundingClientRect().top < 300`)
  })

  it('searches with the keyboard alone', async () => {
    await open('/et')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('rakenduse parool')
    await page.locator('[role=option][aria-selected=true]').waitFor()
    expect(await page.locator('.search-page').first().textContent()).toContain('Gmail')
    expect(await page.locator('.search-results mark').first().textContent()).toMatch(/rakenduse/i)
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator('[role=option][aria-selected=true]')
    expect(await page.locator('dialog').getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      await chosen.getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await page.waitForURL('**/et/docs/providers/**')
    await page.keyboard.press('/')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  })

  it.each([
    ['en', '', 'Authenticated SMTP'],
    ['et', '/et', 'Authenticated SMTP'],
    ['lv', '/lv', 'Authenticated SMTP'],
  ])('explains a pasted error in %s without asking anybody', async (_, base, remedy) => {
    await open(base)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page
      .locator('.explain textarea')
      .fill('535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.')
    await page.locator('.explain-answer').waitFor()
    expect(await page.locator('.explain-answer').textContent()).toContain(remedy)
    expect(
      asked.filter((url) => !url.startsWith(`${site.origin}${base}/assets/`) && !url.includes('/assets/js/')),
    ).toEqual([])
    page.removeAllListeners('request')
  })
})
