import { expect, it } from 'vitest'
import {
  expectAccessible,
  type Page,
  picture,
  type ScreenFixture,
  type ScreenLocale,
  textOf,
  visit,
} from './fixture.ts'

/** Makes a link on the card of a user; answers its path. */
const linkFor = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Link for the user…' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('opens on this computer only').waitFor()
  await expectAccessible(page)
  await picture(page, 'link-dialog')
  return new URL(await dialog.getByLabel('Link', { exact: true }).inputValue()).pathname
}

export const signInLinkTests = (stage: ScreenFixture): void => {
  it('signs a user in by a link, once, on a page that shows nothing else of the company', async () => {
    let path = ''
    await visit(stage, '/users/JANIS', async (page) => {
      path = await linkFor(page)
    })
    await visit(stage, path, async (page) => {
      await page.getByRole('heading', { name: 'Let Kivi OÜ send your mail' }).waitFor()
      expect(await textOf(page.locator('body'))).not.toMatch(/MARI|OTTO|smtp/)
      expect(await page.getByRole('navigation').count()).toBe(0)
      await page.getByRole('button', { name: 'Sign in to Microsoft 365' }).click()
      await page.locator('button[value="accept"]').click()
      await page.getByRole('heading', { name: 'You are signed in' }).waitFor()
      await expectAccessible(page)
    })
    await visit(stage, path, async (page) => {
      await page.getByRole('heading', { name: 'This link has been used' }).waitFor()
      expect(await page.getByRole('button', { name: /Sign in/ }).count()).toBe(0)
    })
    await visit(stage, '/users/JANIS', async (page) => {
      await page.getByText('janis@kivi.example, since').waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
    })
  })

  it('shows on the card, without a reload, that its user signed in by a link elsewhere', () =>
    visit(stage, '/users/JANIS', async (page) => {
      const path = await linkFor(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()
      await visit(stage, path, async (other) => {
        await other.getByRole('button', { name: 'Sign in to Microsoft 365' }).click()
        await other.locator('button[value="accept"]').click()
        await other.getByRole('heading', { name: 'You are signed in' }).waitFor()
      })
      await page.getByText('janis@kivi.example, since').waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByText('janis@kivi.example, since').waitFor({ state: 'detached' })
    }))

  it('says of a link that nobody made that it is not valid', () =>
    visit(
      stage,
      '/sign-in/of-nobody',
      async (page) => {
        expect(await textOf(page.getByRole('alert'))).toContain('no longer valid')
        await expectAccessible(page)
      },
      { refused: true },
    ))
}

/** The page behind a link, in each of these languages, at every width, light and dark. */
export const signInLinkLayoutTests = (stage: ScreenFixture, locales: readonly ScreenLocale[]): void => {
  it.each(locales)('the page behind a link fits every width in both themes: %s', async (locale) => {
    const mailbox = {
      user: 'JANIS',
      mailbox: 'janis@kivi.example',
      provider: 'm365',
      target: 'sandbox',
    } as const
    const { token } = await stage.playground.context.signInLinks.create(mailbox)
    await visit(
      stage,
      `/sign-in/${token}`,
      async (page) => {
        await page.getByRole('heading', { level: 1 }).waitFor()
        for (const width of [390, 768, 1024, 1366]) {
          await page.setViewportSize({ width, height: 625 })
          expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
            width,
          )
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme })
            await expectAccessible(page, ...(width === 390 ? [] : (['color-contrast'] as const)))
            await picture(page, `link-page-${locale}-${width}-${colorScheme}`)
          }
        }
      },
      { locale },
    )
  })
}
