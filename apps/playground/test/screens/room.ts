import { expect, it } from 'vitest'
import {
  expectAccessible,
  type Page,
  picture,
  result,
  type ScreenFixture,
  sendButton,
  visit,
} from './fixture.ts'
import { heights, narrowSizes, roomSizes, showCard } from './room-sizes.ts'

const topOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.y ?? -1

const heightOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.height ?? Number.POSITIVE_INFINITY

/** Lines of text in each of these elements. */
const linesOf = (page: Page, selector: string): Promise<readonly number[]> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => one.textContent !== '').map((one) => {
      const range = document.createRange()
      range.selectNodeContents(one)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    })`,
  )

/** Each tab can be pressed: nothing lies over its middle. */
const expectNothingOverTabs = async (page: Page): Promise<void> => {
  const covered = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.result [role="tab"]')].filter((tab) => {
      const { left, top, width, height } = tab.getBoundingClientRect()
      return !tab.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    }).map(({ textContent }) => textContent)`,
  )
  expect(covered).toEqual([])
}

/** Lines of a transcript of which an end is out of sight. */
const cutLines = `[...document.querySelectorAll('.said code')].filter((line) =>
  line.scrollWidth > line.clientWidth || line.getBoundingClientRect().right > innerWidth).length`

export const roomTests = (stage: ScreenFixture): void => {
  it('does not move the field in which somebody types, whatever is found meanwhile', () =>
    visit(
      stage,
      '/users/TIIT',
      async (page) => {
        const password = '[data-field="password"] input'
        await page.locator(password).scrollIntoViewIfNeeded()
        await page.locator(password).click()
        const before = await topOf(page, password)
        await page.keyboard.type('x')
        await page.getByText('Unsaved changes').first().waitFor()
        expect(Math.abs((await topOf(page, password)) - before)).toBeLessThan(2)
        const username = '[data-field="username"] input'
        await page.locator(username).click()
        const place = await topOf(page, username)
        // Findings come at fields above and below.
        await page.keyboard.press('Control+a')
        await page.keyboard.press('Delete')
        await page.locator('.note[data-severity="error"]').first().waitFor()
        expect(Math.abs((await topOf(page, username)) - place)).toBeLessThan(2)
      },
      { viewport: { width: 1366, height: 625 } },
    ))

  it('says that something is unsaved in one place', () =>
    visit(stage, '/users/TIIT', async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('Tiit the Second')
      await page.getByText('Unsaved changes').first().waitFor()
      await sendButton(page).click()
      await result(page)
      const visible = () =>
        page.evaluate<number>(
          `[...document.querySelectorAll('*')].filter((one) =>
            one.children.length === 0 && one.textContent.trim() === 'Unsaved changes' &&
            !one.closest('.visually-hidden') && one.offsetWidth > 0).length`,
        )
      expect(await visible()).toBe(1)
      for (const size of [...roomSizes, ...narrowSizes]) {
        await page.setViewportSize(size)
        await showCard(page)
        expect(await visible(), `${size.width}`).toBeLessThanOrEqual(1)
        // Code, name and what can be done with the changes are two rows at the most.
        expect(await heightOf(page, '.editor .pane-head'), `${size.width}`).toBeLessThan(110)
      }
    }))

  it('says whose settings apply in one place, and marks the values', () =>
    visit(stage, '/users/MARI', async (page) => {
      const applied = page.getByRole('region', { name: 'Effective settings' })
      await applied.locator('.origins').getByText('MAIL').waitFor()
      expect(await applied.locator('.row .origin-mark[data-origin="system-user"]').count()).toBeGreaterThan(3)
      const said = await page.evaluate<number>(`(() => {
        const seen = document.querySelector('.in-force').cloneNode(true)
        for (const one of seen.querySelectorAll('.visually-hidden')) one.remove()
        return seen.textContent.split('MAIL').length - 1
      })()`)
      expect(said).toBe(1)
    }))

  it('stays where it was after a fix by one press', () =>
    visit(
      stage,
      '/users/TIIT',
      async (page) => {
        await page.getByRole('textbox', { name: 'Mail server' }).fill('smtp.tehas.example:587')
        const fix = page.getByRole('button', { name: 'Fix it' }).first()
        await fix.waitFor()
        const before = await topOf(page, '[data-field="server"]')
        await fix.click()
        await page.locator('[data-field="security"] .select', { hasText: 'StartSSL' }).waitFor()
        const [whole, window] = await heights(page)
        expect([whole, await page.evaluate<number>('scrollY')]).toEqual([window, 0])
        expect(Math.abs((await topOf(page, '[data-field="server"]')) - before)).toBeLessThan(2)
      },
      { viewport: { width: 1366, height: 625 } },
    ))

  it('lets the side be made wider by dragging and by keys, and remembers it', () =>
    visit(stage, '/users/MARI', async (page) => {
      const side = page.locator('.side')
      const width = async () => Math.round((await side.boundingBox())?.width ?? 0)
      const splitter = page.getByRole('separator', { name: 'Width of the result' })
      const before = await width()
      const box = await splitter.boundingBox()
      await page.mouse.move(box!.x + 4, box!.y + 200)
      await page.mouse.down()
      await page.mouse.move(box!.x - 96, box!.y + 200)
      await page.mouse.up()
      expect(await width()).toBe(before + 100)
      await splitter.focus()
      await page.keyboard.press('ArrowRight')
      expect(await width()).toBe(before + 76)
      await page.reload()
      await side.waitFor()
      expect(await width()).toBe(before + 76)
      await splitter.focus()
      await page.keyboard.press('Enter')
      expect(await width()).toBe(before)
    }))

  it('opens the result with the result, at 390 pixels too', () =>
    visit(
      stage,
      '/users/MARI',
      async (page) => {
        await page.getByRole('button', { name: 'Card', exact: true }).click()
        await page.getByLabel('Name', { exact: true }).waitFor()
        await page.keyboard.press('Control+Enter')
        await result(page)
        await page.getByRole('tab', { name: 'Transcript' }).click()
        await page.locator('.said').first().waitFor()
        const [, , over] = await heights(page)
        expect(over).toBe(0)
        await expectAccessible(page)
        await picture(page, 'room-390')
        await page.getByRole('tab', { name: 'Timing' }).click()
        expect(new Set(await linesOf(page, '.timing-took'))).toEqual(new Set([1]))
        await expectNothingOverTabs(page)
      },
      { viewport: { width: 390, height: 844 } },
    ))

  it('shows the result of a scenario that was played on a phone', () =>
    visit(
      stage,
      '/scenarios/gmail-password',
      async (page) => {
        await page.locator('.scenario-actions [data-look="primary"]').click()
        const headline = page.locator('.headline[data-tone="bad"]')
        await headline.waitFor()
        const bottom = async (): Promise<number> => {
          const box = await headline.boundingBox()
          return box === null ? Number.POSITIVE_INFINITY : box.y + box.height
        }
        await expect.poll(bottom).toBeLessThan(500)
        await picture(page, 'room-scenario-390')
        // The line that matters is long: it wraps and is not cut.
        await page.getByRole('tab', { name: 'Transcript' }).click()
        await page.locator('.said code', { hasText: 'Username and Password not accepted' }).waitFor()
        expect(await page.evaluate<number>(cutLines)).toBe(0)
      },
      { viewport: { width: 390, height: 844 } },
    ))
}
