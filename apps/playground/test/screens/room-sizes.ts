import type { UserCard } from '@saatja/core'
import { expect, it } from 'vitest'
import { type Page, picture, result, type ScreenFixture, sendButton, visit } from './fixture.ts'

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

export const heights = (page: Page) =>
  page.evaluate<readonly [number, number, number]>(
    '[document.documentElement.scrollHeight, innerHeight, document.documentElement.scrollWidth - innerWidth]',
  )

const cardHeight = async (page: Page): Promise<number> =>
  (await page.locator('.editor').boundingBox())?.height ?? 0

/** Where there is room for one part alone, it is chosen first. */
export const showCard = async (page: Page): Promise<void> => {
  const part = page.getByRole('button', { name: 'Card', exact: true })
  if (await part.isVisible()) await part.click()
}

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
