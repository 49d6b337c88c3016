import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bases } from './built.ts'
import { type OpenSite, openSite, skipped } from './site.ts'

/** Script that a page may load, in kB compressed. */
const budget = 200

/** One page of each type; `npm run test:long` looks at all of them, in every language. */
const types = [
  ['home', ''],
  ['a guide', '/docs/providers/m365'],
  ['a page of tables', '/docs/reference/limits'],
  ['troubleshooting', '/docs/troubleshoot'],
  ['a recorded transcript', '/docs/playground/transcript'],
  ['updates', '/updates'],
  ['the error reference', '/docs/reference/errors'],
] as const

/** Of many entries that are built alike, a few are enough here. */
const alike = '.error-entry:nth-of-type(n + 4)'

describe.skipIf(skipped)('in the browser', () => {
  let open: OpenSite
  let page: Page

  beforeAll(async () => {
    open = await openSite()
    page = open.page
  })
  afterAll(() => open?.close())

  it.each(types)('%s (%s) loads little script and has no fault in light or dark', async (_, path) => {
    await open.go(path)
    expect(open.script() / 1000).toBeLessThan(budget)
    for (const theme of ['light', 'dark'] as const) expect(await open.faults(theme, alike), theme).toEqual([])
  })

  it('a pale word and a field without a name are faults, unless they are left out', async () => {
    await open.go('/docs')
    await page.evaluate(`document.querySelector('h1').insertAdjacentHTML('afterend',
      '<div class="broken"><p class="pale" style="color: #888; background: #999">Pale</p><input class="nameless"></div>')`)
    const rules = async (...args: Parameters<OpenSite['faults']>) =>
      (await open.faults(...args)).map((fault) => fault.split(' ').slice(0, 2).join(' '))
    expect(await rules('light')).toEqual(['color-contrast: .pale', 'label: .nameless'])
    expect(await rules('dark')).toEqual(['color-contrast: .pale'])
    expect(await rules('light', '.broken')).toEqual([])
  })

  it.each(types)('%s fits a telephone, with the long words of Estonian', async (_, path) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open.go(`/et${path}`)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('shows an error at its anchor, however the reader comes', async () => {
    const anchor = 'm365-smtp-auth-off-tenant'
    const inView = `document.getElementById('${anchor}')?.getBoundingClientRect().top < 300`
    await open.go(`/et/docs/reference/errors#${anchor}`)
    expect(await page.locator(`#${anchor}`).isVisible()).toBe(true)
    await open.go('/et/docs/playground/scenarios')
    await page.locator(`a[href$="errors#${anchor}"]`).first().click()
    await page.waitForFunction(inView)
  })

  it('shows a picture of its language and theme', async () => {
    await open.go('/lv/docs/get-started/quickstart')
    const shown = () => page.locator('.shot img:visible').getAttribute('src')
    await page.evaluate("document.documentElement.dataset.theme = 'light'")
    expect(await shown()).toContain('/workbench-lv-light')
  })

  it.each(['/docs/providers/gmail', '/et/docs/get-started/quickstart', '/lv/docs/configure/reply-to'])(
    '%s shows its pictures large enough to read on a telephone, in a frame that scrolls',
    async (path) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await open.go(path)
      const picture = page.locator('.shot img:visible').first()
      await picture.scrollIntoViewIfNeeded()
      expect((await picture.boundingBox())?.width).toBeGreaterThanOrEqual(600)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      const focused = () => page.evaluate("document.activeElement.matches('.shot-frame')")
      for (let times = 0; times < 150 && !(await focused()); times++) await page.keyboard.press('Tab')
      expect(await focused()).toBe(true)
      await page.keyboard.press('ArrowRight')
      await page.waitForFunction('document.activeElement.scrollLeft > 0')
      await page.setViewportSize({ width: 1280, height: 900 })
      await picture.scrollIntoViewIfNeeded()
      const room =
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.shot-frame'))"
      expect(await page.evaluate(room)).toBe(0)
    },
  )

  it('loads another page only when the reader points at its link', async () => {
    await open.go('/et/docs/providers/gmail')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.mouse.wheel(0, 3_000)
    await page.locator('footer.page-end').scrollIntoViewIfNeeded()
    expect(asked.filter((url) => url.endsWith('.js'))).toEqual([])
    await page.locator('.theme-doc-markdown a[href="/et/docs/configure/one-configuration"]').hover()
    await expect.poll(() => asked.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0)
  })

  it('copies a server with its port, also where the build wrote the table, and says so', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await open.go('/et/docs/providers/gmail')
    await page.getByRole('button', { name: 'Kopeeri: smtp.gmail.com:465' }).click()
    await page.locator('.copy-status', { hasText: 'Kopeeritud' }).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('smtp.gmail.com:465')
    await page.getByRole('button', { name: 'Kopeeri aruanne' }).click()
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'))
      .toMatch(/^Leht: .*\/et\/docs\/providers\/gmail\nKeel: et\nVersioon: \d/)
  })

  it('searches with the keyboard alone', async () => {
    await open.go('/et')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('rakenduse parool')
    await page.locator('[role=option][aria-selected=true]').waitFor()
    expect(await page.locator('.search-page').first().textContent()).toContain('Gmail')
    expect(await page.locator('.search-results mark').first().textContent()).toMatch(/rakenduse/i)
    expect(await open.faults()).toEqual([])
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator('[role=option][aria-selected=true]')
    expect(await page.locator('dialog').getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      await chosen.getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await page.waitForURL('**/et/docs/providers/**')
    // The address changes before the page does.
    await page.locator('.theme-doc-markdown h1').waitFor()
    await page.keyboard.press('/')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  })

  it.each(bases)('explains a pasted error in %s without asking anybody', async (_, base) => {
    await open.go(base)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page
      .locator('.explain textarea')
      .fill('535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.')
    await page.locator('.explain-answer').waitFor()
    expect(await page.locator('.explain-answer').textContent()).toContain('Authenticated SMTP')
    expect(asked.filter((url) => !url.startsWith(open.origin) || !url.includes('/assets/js/'))).toEqual([])
    page.removeAllListeners('request')
  })

  it('closes the banner for good', async () => {
    await open.go('/lv/docs')
    const banner = page.locator('.theme-announcement-bar')
    if ((await banner.count()) === 0) return
    expect(await banner.textContent()).toContain('Microsoft 365')
    await banner.locator('button').click()
    await open.go('/lv/docs/providers/gmail')
    expect(await banner.isVisible()).toBe(false)
  })
})
