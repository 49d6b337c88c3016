import { expect, it } from 'vitest'
import { begun, choose, refusedUser, start, status } from './bulk-fixture.ts'
import {
  expectAccessible,
  type Page,
  picture,
  type ScreenFixture,
  type ScreenLocale,
  textOf,
  visit,
} from './fixture.ts'

const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let times = 0; times < 60; times++) {
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab did not lead to ${selector}`)
}

const width = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

/** A run of so many, more than the fifty that a table shows at first. */
export const sampleTests = (stage: ScreenFixture, count: number): void => {
  it(`sends ${count} sample invoices, shows how far it is, and what became of each`, () =>
    visit(stage, '/bulk', async (page) => {
      await page.getByText('No runs yet').or(page.locator('.bulk-runs li').first()).waitFor()
      await page.getByText('lost when you restart').waitFor()
      await choose(page, 'MARI')
      await page.locator('.bulk-start input[inputmode="numeric"]').fill(String(count))
      await start(page)
      await page.waitForURL(/\/bulk\/[\da-f-]{36}/)
      await page.getByRole('progressbar', { name: 'Progress' }).waitFor()
      await status(page).getByText('Done: every message was accepted').waitFor({ timeout: 90_000 })
      await page.getByText(`${count} of ${count}`).waitFor()
      const table = page.getByRole('table')
      expect(await table.getByRole('row').count()).toBe(51)
      await page.getByRole('button', { name: 'Show more' }).click()
      await table.getByText(`customer-${1000 + Math.min(count, 100)}@example.com`, { exact: true }).waitFor()
      await table.locator('summary').first().click()
      await table.getByText(/^250 /).first().waitFor()
      await page.getByRole('link', { name: 'View the messages in the inbox' }).click()
      await page
        .getByText(`Invoice ${1000 + count}`)
        .first()
        .waitFor()
    }))
}

export const bulkTests = (stage: ScreenFixture): void => {
  it('keeps to the limit of the provider, and everything over a reload; pauses, goes on, is cancelled', () =>
    visit(stage, '/bulk', async (page) => {
      await choose(page, 'OTTO')
      await page.getByLabel('Name of the run').fill('Slow invoices')
      await start(page)
      await page.getByRole('heading', { level: 1, name: 'Slow invoices' }).waitFor()
      await page.getByText('12 a minute').first().waitFor()
      await page.getByText('2,000 a day').waitFor()
      await page.getByRole('button', { name: /^sent [1-9]/ }).waitFor()
      await picture(page, 'bulk-moving')
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Slow invoices' }).waitFor()
      await page.getByRole('button', { name: /^sent [1-9]/ }).click()
      await page.getByText('customer-1001@example.com', { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Pause' }).click()
      await status(page)
        .getByText(/^Paused/)
        .waitFor()
      await page.reload()
      await status(page)
        .getByText(/^Paused/)
        .waitFor()
      await page.getByRole('button', { name: 'Resume' }).click()
      await status(page).getByText('Sending', { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Cancel the rest' }).click()
      const dialog = page.getByRole('alertdialog')
      expect(await textOf(dialog)).toMatch(/1\d\d messages have not been sent yet/)
      await dialog.getByRole('button', { name: 'Cancel the rest' }).click()
      await page.getByRole('button', { name: /^canceled 1\d\d$/ }).waitFor()
      // What had begun waits for its turn at the provider, and is still sent.
      await status(page)
        .getByText('Canceled: the remaining messages will not be sent')
        .waitFor({ timeout: 90_000 })
    }))

  it('tells how long a run takes before it begins, and what is wrong with the number', () =>
    visit(stage, '/bulk', async (page) => {
      await choose(page, 'OTTO')
      await page.getByText('Takes at least 17 minutes: the provider allows 12 a minute.').waitFor()
      for (const wrong of ['0', '1001', 'abc']) {
        await page.getByLabel('Number of messages').fill(wrong)
        await page.getByText('Enter a whole number from 1 to 1,000.').waitFor()
      }
      expect(await page.getByRole('button', { name: 'Start', exact: true }).isDisabled()).toBe(true)
    }))

  it.each([
    ['en', 'First message', 'To', 'Subject', 'Invoice 1001', 'Text'],
    ['et', 'Esimene kiri', 'Saaja', 'Teema', 'Arve 1001', 'Tekst'],
    ['lv', 'Pirmā vēstule', 'Kam', 'Temats', 'Rēķins 1001', 'Teksts'],
  ] as const)(
    'shows the first message before it is sent: %s',
    async (locale, title, to, subject, invoice, text) =>
      visit(
        stage,
        '/bulk',
        async (page) => {
          const first = page.getByRole('region', { name: title })
          await first.getByText('customer-1001@example.com').waitFor()
          const shown = await textOf(first)
          for (const part of [to, subject, invoice, text]) expect(shown).toContain(part)
          await expectAccessible(page)
        },
        { locale },
      ),
  )

  it('is begun and paused by keyboard alone', () =>
    visit(stage, '/bulk', async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      await tabTo(page, '.bulk-start .select')
      await page.keyboard.press('Enter')
      await page.keyboard.type('OTTO')
      await page.keyboard.press('Enter')
      await tabTo(page, '.bulk-kinds input')
      await page.keyboard.press('ArrowDown')
      // A button that waits for the estimate cannot be reached by Tab.
      await page.locator('.bulk-start [data-look="primary"]:enabled').waitFor()
      await tabTo(page, '.bulk-start [data-look="primary"]')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/bulk\/[\da-f-]{36}/)
      await page.getByRole('button', { name: 'Pause' }).waitFor()
      await tabTo(page, '.bulk-actions button')
      await page.keyboard.press('Enter')
      await status(page)
        .getByText(/^Paused/)
        .waitFor()
      await tabTo(page, '.bulk-chip:not([data-selected])')
      await page.keyboard.press('Enter')
      await page.locator('.bulk-chip[data-selected]:not(:first-of-type)').waitFor()
      await stage.playground.context.bulk.act(new URL(page.url()).pathname.split('/')[2] ?? '', 'cancel')
    }))
}

/** The run and the list of runs in each of these languages, at both themes and at the width of a telephone. */
export const bulkLayoutTests = (stage: ScreenFixture, locales: readonly ScreenLocale[]): void => {
  it.each(locales)('is accessible in both themes and fits 320 px: %s', async (locale) => {
    await refusedUser(stage, `KATKI-${locale.toUpperCase()}`)
    const id = await begun(stage, `KATKI-${locale.toUpperCase()}`, 60, `Waiting ${locale}`)
    await visit(
      stage,
      `/bulk/${id}`,
      async (page) => {
        for (const path of [`/bulk/${id}`, '/bulk']) {
          await page.goto(`${stage.playground.address}${path}`)
          await page.locator('.bulk-obstacle, .bulk-runs li').first().waitFor()
          await page.emulateMedia({ colorScheme: 'light' })
          await expectAccessible(page)
          await page.emulateMedia({ colorScheme: 'dark' })
          await expectAccessible(page, 'color-contrast')
          await picture(page, `bulk-${path === '/bulk' ? 'all' : 'run'}-${locale}-dark`)
          await page.setViewportSize({ width: 320, height: 640 })
          expect(await width(page)).toBeLessThanOrEqual(320)
          await page.setViewportSize({ width: 1440, height: 900 })
        }
      },
      { locale },
    )
    await stage.playground.context.bulk.act(id, 'cancel')
    await stage.playground.context.book.remove(`KATKI-${locale.toUpperCase()}`)
  })
}
