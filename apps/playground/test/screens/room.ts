import type { UserCard } from '@saatja/core'
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

export const roomSizes = [
  { width: 1366, height: 625 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 1920, height: 950 },
] as const

/** Too narrow for two panes. */
export const narrowSizes = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
] as const

interface RoomSize {
  readonly width: number
  readonly height: number
}

const heights = (page: Page) =>
  page.evaluate<readonly [number, number, number]>(
    '[document.documentElement.scrollHeight, innerHeight, document.documentElement.scrollWidth - innerWidth]',
  )

const cardHeight = async (page: Page): Promise<number> =>
  (await page.locator('.editor').boundingBox())?.height ?? 0

const topOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.y ?? -1

const heightOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.height ?? Number.POSITIVE_INFINITY

/** Where there is room for one part alone, it is chosen first. */
const showCard = async (page: Page): Promise<void> => {
  const part = page.getByRole('button', { name: 'Card', exact: true })
  if (await part.isVisible()) await part.click()
}

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

/** Where the lowest thing ends that can be read, from the top of the page, with what is kept free for the foot. */
const lowest = `Math.max(...[...document.querySelectorAll('main *')].filter((one) => one.offsetHeight > 0)
  .map((one) => one.getBoundingClientRect().bottom + scrollY)) + parseFloat(getComputedStyle(document.querySelector('main')).paddingBottom)`

/** A system user, and two hundred who inherit. */
const many: readonly UserCard[] = Array.from({ length: 201 }, (_, index) => ({
  code: `R${String(index).padStart(3, '0')}`,
  email: `r${index}@room.example`,
  name: `Kasutaja ${index}`,
  mail: index === 0 ? { sender: 'smtp', server: 'mail.room.example:587', username: null } : {},
}))

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

/** Where there is room for one part alone. */
export const narrowSizeTests = (stage: ScreenFixture, sizes: readonly RoomSize[]): void => {
  it.each(sizes)('shows one part at a time, the result with the result, at $width × $height', (viewport) =>
    visit(
      stage,
      '/users/OTTO',
      async (page) => {
        // Which parts there are is known when the page has its texts.
        await page.locator('.parts button').first().waitFor()
        for (const part of await page.locator('.parts button').all()) {
          await part.click()
          const [whole, window, over] = await heights(page)
          expect(over).toBe(0)
          // Nothing but what can be read makes the page longer.
          expect(whole - Math.max(window, await page.evaluate<number>(lowest))).toBeLessThan(2)
        }
        await showCard(page)
        await page.locator('input[type="password"]').fill('wrong')
        await page.getByRole('button', { name: 'Test', exact: true }).click()
        await sendButton(page).click()
        expect(await result(page)).toMatchObject({ tone: 'bad' })
        const headline = await page.locator('.headline').boundingBox()
        expect(headline!.y + headline!.height).toBeLessThan(viewport.height)
        await picture(page, `part-${viewport.width}`)
      },
      { viewport },
    ),
  )
}

/** What holds at each of these sizes of the window. */
export const roomSizeTests = (stage: ScreenFixture, sizes: readonly RoomSize[]): void => {
  it.each(sizes)('keeps the card as tall before a test as after it, at $width × $height', (viewport) =>
    visit(
      stage,
      '/users/OTTO',
      async (page) => {
        await sendButton(page).waitFor()
        const before = await cardHeight(page)
        expect(before).toBeGreaterThan(viewport.height * 0.6)
        await page.locator('input[type="password"]').fill('wrong')
        await page.getByText('Unsaved changes').first().waitFor()
        expect(await cardHeight(page)).toBe(before)
        await sendButton(page).click()
        expect(await result(page)).toMatchObject({ tone: 'bad' })
        if (viewport.width >= 1200) expect(await cardHeight(page)).toBe(before)
        const [whole, window, over] = await heights(page)
        expect([whole, over]).toEqual([window, 0])
        await picture(page, `room-${viewport.width}`)
      },
      { viewport },
    ),
  )

  it.each(sizes)('scrolls into nothing with 200 users, at $width × $height', async (viewport) => {
    const { book } = stage.playground.context
    await book.open({ name: 'Room OÜ', slug: 'room', mailUserCode: 'R000' }, many)
    await visit(
      stage,
      '/users/R150',
      async (page) => {
        await page.getByRole('heading', { level: 1, name: /^R150/ }).waitFor()
        // The list is at the user whom the address names.
        await page.getByRole('option', { name: /^R150/ }).waitFor()
        await page.getByRole('searchbox', { name: 'Search users' }).fill('kasutaja 19')
        await page.getByRole('option', { name: /^R199/ }).waitFor()
        const [whole, window, over] = await heights(page)
        expect([whole, over]).toEqual([window, 0])
        await picture(page, `many-${viewport.width}`)
      },
      { viewport },
    ).finally(() => book.open({ name: 'Kivi OÜ', slug: 'kivi' }, []))
  })
}
