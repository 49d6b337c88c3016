import { sampleReturns } from '@saatja/demo'
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
import { until } from './keyboard.ts'

const sample = (id: string): string => sampleReturns.find((each) => each.id === id)?.mail ?? ''

/** Answers once the reading of a mail stands on the screen. */
const readingOf = async (page: Page): Promise<string> => {
  await page.locator('.return').waitFor()
  return textOf(page.locator('.return'))
}

const headings: Readonly<Record<ScreenLocale, string>> = {
  en: 'The message came back',
  et: 'Kiri tuli tagasi',
  lv: 'Vēstule atgriezās',
}

const widths = [390, 768, 1024, 1240, 1366] as const
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Entries of the navigation whose words do not fit into them. */
const crowded = (page: Page) =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll('.top nav, .top nav a, .top nav a span')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).map((one) => one.textContent)`)

export const returnedTests = (stage: ScreenFixture): void => {
  it('tells of a sample what happened to whom, and what would change', () =>
    visit(stage, '/', async (page) => {
      await page.getByRole('link', { name: 'Returned mail' }).click()
      await page.getByRole('option', { name: 'Two mailboxes, one is full' }).click()
      expect(await readingOf(page)).toMatch(/janis@klients\.example.+office@klients\.example/s)
      expect(new URL(page.url()).pathname).toBe('/returned/full')
      const cards = page.locator('.return .explained')
      await expect.poll(() => cards.count()).toBe(2)
      for (const card of await cards.all())
        expect(await textOf(card)).toMatch(/What to do.+Who can fix it.+Open the guide/s)
      expect(await textOf(page.locator('.return-parts'))).toMatch(
        /message\/delivery-status.+delivery report/s,
      )
      const effect = await textOf(page.locator('.return-effect'))
      expect(effect).toMatch(/“sent to some”.+janis.+three such emails.+office.+do not work/s)
    }))

  it('reads a file, and says what is wrong with one that is no mail or is too large', () =>
    visit(stage, '/returned/unknown', async (page) => {
      await readingOf(page)
      const choose = async (name: string, buffer: Buffer) => {
        const asked = page.waitForEvent('filechooser')
        await page.getByRole('button', { name: 'Choose a file' }).click()
        await (await asked).setFiles({ name, mimeType: 'message/rfc822', buffer })
      }
      await choose('spam.eml', Buffer.from(sample('spam')))
      await page.getByText('spam.eml').waitFor()
      expect(await readingOf(page)).toContain('info@klients.example')
      await choose('large.eml', Buffer.alloc(4 * 1024 * 1024 + 1, 'a'))
      expect(await textOf(page.getByRole('alert'))).toContain('larger than 4 MB')
      await choose('empty.eml', Buffer.alloc(0))
      await page.getByRole('heading', { name: 'The email cannot be read' }).waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
      expect(await readingOf(page)).not.toContain('Outlook')
      await choose('returned.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
      await page.getByText('Outlook’s .msg files cannot be read here.').waitFor()
      await page.locator('.return').getByRole('link', { name: 'Paste an error' }).click()
      await page.getByRole('heading', { level: 1, name: 'What does this error mean?' }).waitFor()
    }))

  it('shows foreign text as text: no links, no markup, hidden characters visible', () =>
    visit(stage, '/returned/foreign-text', async (page) => {
      await page.locator('.return .explained summary').click()
      const reply = page.locator('.return .explained pre')
      expect(await textOf(reply)).toContain('<b>Sign in</b> at https://strange.example/ to release \\u202e')
      await page.locator('.return-tree summary').first().click()
      const links = page.locator('.return a')
      expect(await links.count()).toBe(1)
      expect(await links.getAttribute('href')).toContain('/guides/reference/errors#')
    }))

  it('is used with the keyboard alone', () =>
    visit(stage, '/returned', async (page) => {
      const list = page.getByRole('listbox', { name: 'Samples' })
      await list.waitFor()
      await page.getByRole('button', { name: 'Choose a file' }).focus()
      await until(page, 'Tab', '[aria-label="Samples"] [role="option"]')
      await page.keyboard.press('ArrowDown')
      await page.waitForURL('**/returned/full')
      await page.keyboard.press('End')
      await page.waitForURL('**/returned/vacation')
      await page.getByRole('heading', { name: 'An automatic reply' }).waitFor()
    }))

  it('opens what was written for people and for machines, and names a sample that is not there', () =>
    visit(stage, '/returned/group-closed', async (page) => {
      await readingOf(page)
      for (const summary of await page.locator('.return-tree summary').all()) await summary.click()
      expect(await textOf(page.locator('.return-parts'))).toContain('SenderNotAuthenticatedForGroup')
      await expectAccessible(page)
      await picture(page, 'returned-parts')
      await page.goto(`${stage.playground.address}/returned/nothing`)
      expect(await textOf(page.getByRole('alert'))).toContain('sample does not exist')
      await page.goto(`${stage.playground.address}/returned`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectAccessible(page)
      await picture(page, 'returned-begin')
    }))
}

/** The screen at every width, in each of these languages. */
export const returnedLayoutTests = (stage: ScreenFixture, locales: readonly ScreenLocale[]): void => {
  it.each(locales)('is laid out at every width: %s', { timeout: 240_000 }, (locale) =>
    visit(
      stage,
      '/returned/unknown',
      async (page) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          await page.getByRole('heading', { name: headings[locale] }).waitFor()
          await page.locator('.return .explained').waitFor()
          expect(await overflow(page), `${width}`).toBe(0)
          expect(await crowded(page), `${width}`).toEqual([])
          await picture(page, `returned-${width}-${locale}`)
        }
        await expectAccessible(page)
      },
      { locale },
    ),
  )
}
