import { expect, it } from 'vitest'
import {
  expectAccessible,
  type Locale,
  picture,
  result,
  type Stage,
  sendButton,
  type Theme,
  textOf,
  visit,
} from './stage.ts'

const screens = ['/users/MARI', '/users/JANIS', '/inbox', '/scenarios/greylisted', '/everyone'] as const
const locales: readonly Locale[] = ['et', 'lv', 'en']
const themes: readonly Theme[] = ['light', 'dark']

const name = (path: string) => path.slice(1).replaceAll('/', '-').toLowerCase()

export const accessTests = (stage: Stage): void => {
  // Both themes are one document in two palettes, so what does not depend on color is looked at once.
  it.each(locales.flatMap((locale) => themes.map((theme) => [locale, theme] as const)))(
    'every screen is accessible: %s, %s',
    (locale, colorScheme) =>
      visit(
        stage,
        '/',
        async (page) => {
          expect(await page.locator('html').getAttribute('lang')).toBe(locale)
          await sendButton(page).click()
          await result(page)
          for (const path of screens) {
            await page.goto(`${stage.playground.address}${path}`)
            await page.locator('h1').first().waitFor()
            await expectAccessible(page, colorScheme === 'dark' ? 'color-contrast' : undefined)
            await picture(page, `${name(path)}-${locale}-${colorScheme}`)
          }
        },
        { locale, colorScheme },
      ),
  )

  it.each(['/', '/users/TIIT', '/inbox', '/scenarios/greylisted', '/everyone'])(
    'fits 320 px without sideways scroll: %s',
    (path) =>
      visit(
        stage,
        path,
        async (page) => {
          await page.locator('h1, h2').first().waitFor()
          expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
          await picture(page, `narrow-${name(path) || 'start'}`)
        },
        { viewport: { width: 320, height: 640 }, locale: 'lv' },
      ),
  )

  it('changes the language without a load, and explains an old run anew', () =>
    visit(stage, '/users/OTTO', async (page) => {
      await page.getByRole('textbox', { name: 'Mail server' }).fill('smtp.zone.eu:2525')
      await sendButton(page).click()
      await result(page)
      const before = await textOf(page.locator('.problems .explained').first())
      await page.evaluate('window.kept = true')
      await page.getByRole('button', { name: /^Language/ }).click()
      await page.getByRole('menuitemradio', { name: 'Latviešu' }).click()
      await page.getByRole('button', { name: 'Nosūtīt testa vēstuli' }).waitFor()
      await expect.poll(() => textOf(page.locator('.problems .explained').first())).not.toBe(before)
      expect(await page.evaluate<boolean>('window.kept === true')).toBe(true)
      expect(await page.locator('html').getAttribute('lang')).toBe('lv')
    }))

  it('does the main job by keyboard alone', () =>
    visit(stage, '/', async (page) => {
      await sendButton(page).waitFor()
      const press = async (key: string, until: () => Promise<boolean>) => {
        for (let times = 0; times < 60; times++) {
          if (await until()) return
          await page.keyboard.press(key)
        }
        throw new Error(`${key} did not lead there`)
      }
      const focused = (selector: string) => () =>
        page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)
      await press('Tab', focused('[role="option"]'))
      await page.keyboard.press('ArrowDown')
      await page.getByRole('heading', { level: 1, name: /^JAAN/ }).waitFor()
      await press('Tab', focused('.test-actions [data-look="primary"]'))
      await page.keyboard.press('Enter')
      expect(await result(page)).toMatchObject({ tone: 'ok' })
      await press('Tab', focused('[role="tab"]'))
      await page.keyboard.press('ArrowRight')
      await page.getByRole('region', { name: 'Conversation with the server' }).waitFor()
    }))
}
