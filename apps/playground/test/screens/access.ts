import { expect, it } from 'vitest'
import {
  expectAccessible,
  type Page,
  picture,
  result,
  type ScreenFixture,
  type ScreenLocale,
  sendButton,
  textOf,
  visit,
} from './fixture.ts'

const screens = [
  '/users/MARI',
  '/users/JANIS',
  '/inbox',
  '/scenarios',
  '/scenarios/greylisted',
  '/explain',
  '/guides/providers/gmail',
  '/everyone',
  '/bulk',
  '/returned/full',
  '/preflight',
  '/preflight/ANNA',
] as const

const name = (path: string) => path.slice(1).replaceAll('/', '-').toLowerCase()

/** Both themes are one document in two palettes, so what does not depend on color is looked at once. */
const expectBothThemes = async (page: Page, called: string): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
  await picture(page, `${called}-light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, 'color-contrast')
  await picture(page, `${called}-dark`)
}

const width = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

/** Every screen in each of these languages, light and dark. */
export const contrastTests = (stage: ScreenFixture, locales: readonly ScreenLocale[]): void => {
  it.each(locales)('every screen is accessible in both themes: %s', { timeout: 400_000 }, (locale) =>
    visit(
      stage,
      '/users/OTTO',
      async (page) => {
        expect(await page.locator('html').getAttribute('lang')).toBe(locale)
        await page.locator('input[type="password"]').fill('wrong')
        await sendButton(page).click()
        await result(page)
        await page.locator('.explained').waitFor()
        await expectBothThemes(page, `problem-${locale}`)
        for (const path of screens) {
          await page.goto(`${stage.playground.address}${path}`)
          await page.locator('h1, h2').first().waitFor()
          await expectBothThemes(page, `${name(path)}-${locale}`)
        }
      },
      { locale },
    ),
  )
}

export const accessTests = (stage: ScreenFixture): void => {
  it('fits 320 px without sideways scroll, on every screen', { timeout: 300_000 }, () =>
    visit(
      stage,
      '/users/OTTO',
      async (page) => {
        await sendButton(page).click()
        await result(page)
        for (const path of ['/', ...screens]) {
          await page.goto(`${stage.playground.address}${path}`)
          await page.locator('h1, h2').first().waitFor()
          expect(await width(page), path).toBeLessThanOrEqual(320)
          await picture(page, `narrow-${name(path) || 'start'}`)
        }
        await page.goto(`${stage.playground.address}/users/JANIS`)
        for (const part of await page.locator('.parts button').all()) {
          await part.click()
          expect(await width(page), (await part.textContent()) ?? '').toBeLessThanOrEqual(320)
        }
      },
      { viewport: { width: 320, height: 640 }, locale: 'lv' },
    ),
  )

  it('keeps its borders and its focus where the system forces the colors', () =>
    visit(
      stage,
      '/users/MARI',
      async (page) => {
        const button = sendButton(page)
        await button.focus()
        await page.keyboard.press('Shift+Tab')
        await page.keyboard.press('Tab')
        const style = (property: string) =>
          page.evaluate<string>(`getComputedStyle(document.activeElement).getPropertyValue('${property}')`)
        expect(await style('border-top-style')).toBe('solid')
        expect(await style('outline-style')).not.toBe('none')
        await picture(page, 'forced-colors')
      },
      { forcedColors: 'active' },
    ))

  it('changes the language without a load, and explains an old run anew', () =>
    visit(stage, '/users/OTTO', async (page) => {
      await page.getByRole('textbox', { name: 'Mail server' }).fill('smtp.zone.eu:2525')
      await sendButton(page).click()
      await result(page)
      const before = await textOf(page.locator('.problems .explained').first())
      await page.evaluate('window.kept = true')
      await page.getByRole('button', { name: /^Language/ }).click()
      await page.getByRole('menuitemradio', { name: 'Latviešu' }).click()
      await page.getByRole('button', { name: 'Nosūtīt pārbaudes vēstuli' }).waitFor()
      await expect.poll(() => textOf(page.locator('.problems .explained').first())).not.toBe(before)
      expect(await page.evaluate<boolean>('window.kept === true')).toBe(true)
      expect(await page.locator('html').getAttribute('lang')).toBe('lv')
    }))
}
