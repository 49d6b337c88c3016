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

/** Milliseconds, in place of one second: the machine may be doing other things as well. */
const patient = { timeout: 45_000 }

const outlook = (page: Page) => page.locator('.preflight-outlook h2')

/** Waits until the verdict is this one. */
const told = (page: Page, verdict: string) => outlook(page).getByText(verdict, { exact: true }).waitFor()

const valueOfSpf = (page: Page) => page.locator('.preflight-record textarea').first()

/** Every sample record of the domain is back for the next test. */
const restored = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes('"restore"') === true,
  )
  await page.getByRole('button', { name: 'Restore the sample records' }).click()
  expect((await answered).ok()).toBe(true)
}

const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

export const preflightTests = (stage: ScreenFixture): void => {
  it('shows the company by domain and route, and leads to a user', () =>
    visit(stage, '/', async (page) => {
      await page.getByRole('link', { name: 'Will it arrive?' }).first().click()
      const rows = page.getByRole('table').getByRole('row')
      await rows.nth(1).waitFor()
      expect(await rows.count()).toBe(8)
      expect(await textOf(rows.filter({ hasText: 'MARI' }))).toContain('mail.kivi.example:587')
      await page.getByRole('link', { name: 'ANNA' }).click()
      await page.waitForURL('**/preflight/ANNA')
      await told(page, 'Receivers will distrust this mail')
    }))

  it('does not judge a domain of which the sandbox has no record', () =>
    visit(stage, '/users/ANNA', async (page) => {
      await page.getByText('According to the sandbox’s sample DNS records.').waitFor()
      await page.getByRole('textbox', { name: 'E-mail' }).fill('anna@ozols.lv')
      await page.getByText('Not checked: the sandbox has no DNS records for ozols.lv.').waitFor()
      await page.locator('.arrival').getByRole('link', { name: 'Check' }).click()
      await told(page, 'The sandbox has no DNS records for ozols.lv')
      expect(await page.getByRole('heading', { name: 'What to change in DNS' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Check real DNS' }).waitFor()
      await picture(page, 'preflight-unknown-domain')
    }))

  it('changes the verdict as soon as a record is changed', () =>
    visit(stage, '/preflight/ANNA', async (page) => {
      await told(page, 'Receivers will distrust this mail')
      await valueOfSpf(page).fill('v=spf1 mx ip4:90.190.150.212 -all')
      await told(page, 'Receivers will trust this mail')
      expect(await page.getByRole('heading', { name: 'What to change in DNS' }).count()).toBe(0)
      await valueOfSpf(page).fill('v=spf1 mx ip4:90.190.150.212 ipv4:1.2.3.4 -all')
      await expect
        .poll(() => page.locator('.preflight-chips').textContent(), patient)
        .toContain('SPF invalid record')
      await restored(page)
    }))

  it('tries a proposed change, and copies it as a panel wants it', () =>
    visit(
      stage,
      '/preflight/ANNA',
      async (page) => {
        await page.getByRole('button', { name: 'Copy the whole record' }).first().click()
        expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
          /^Type: TXT\nName: \S+\nValue: \S/,
        )
        await page.getByRole('button', { name: 'Copy the type' }).first().click()
        await page.getByRole('button', { name: 'Copy the value' }).click()
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
          'v=spf1 mx include:_spf.zone.eu ip4:90.190.150.212 -all',
        )
        await page.getByRole('button', { name: 'Copy the message' }).click()
        expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^Subject: .+kivi\.example/)
        await page.getByRole('button', { name: 'Try it in the sandbox' }).click()
        await told(page, 'Receivers will trust this mail')
        expect(await valueOfSpf(page).inputValue()).toContain('ip4:90.190.150.212')
        await page.goto(`${stage.playground.address}/preflight`)
        const row = page.getByRole('row').filter({ hasText: 'ANNA' })
        expect(await textOf(row)).toContain('trust')
        await page.goto(`${stage.playground.address}/preflight/ANNA`)
        await restored(page)
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ))

  it('says which record DNS cannot hold, and goes on', () =>
    visit(stage, '/preflight/TIIT', async (page) => {
      await page.getByRole('button', { name: 'Add a record' }).click()
      const last = page.locator('.preflight-record').last()
      await last.getByRole('textbox', { name: 'Name' }).fill('two words')
      await last.getByText('DNS does not allow this name').waitFor()
      await last.getByRole('button', { name: 'Delete this record' }).click()
      await expect.poll(() => page.getByText('DNS does not allow this name').count(), patient).toBe(0)
      await restored(page)
    }))

  it('shows both senders before switching, and switches on the card without saving', () =>
    visit(stage, '/preflight/ANNA', async (page) => {
      const sides = page.locator('.preflight-side')
      await sides.nth(1).waitFor()
      expect(await textOf(sides.nth(0))).toMatch(/anna@kivi\.example.+Receivers will distrust/s)
      expect(await textOf(sides.nth(1))).toMatch(
        /kivi@event\.data\.directo\.ee.+anna@kivi\.example.+Receivers will trust/s,
      )
      await page.getByRole('button', { name: 'Set this sender on the card' }).click()
      await page.waitForURL('**/users/ANNA')
      await page.locator('[data-field="sender"] button').getByText('Directo-Reply-to').waitFor()
      await page.goBack()
      await page.getByText('that are not saved yet').waitFor()
      await told(page, 'Receivers will trust this mail')
    }))

  it('opens what the verdict rests on', () =>
    visit(stage, '/preflight/KATI', async (page) => {
      await page.locator('.preflight-verdict').first().waitFor()
      for (const summary of await page.locator('.preflight-verdict summary, .preflight-asked summary').all())
        await summary.click()
      expect(await textOf(page.locator('.preflight-verdicts'))).toMatch(
        /redirect=_spf\.google\.com.+google\._domainkey.+_dmarc\.gmail\.com.+Outlook\.com, bulk mail/s,
      )
      await page.getByText('We send more than 5,000 messages a day').click()
      await expectAccessible(page)
    }))

  it('names a user who is not there', () =>
    visit(
      stage,
      '/preflight/NOBODY',
      async (page) => {
        expect(await textOf(page.getByRole('alert'))).toContain('no longer exists')
      },
      { refused: true },
    ))
}

/** The screen at every width, in each of these languages. */
export const preflightLayoutTests = (stage: ScreenFixture, locales: readonly ScreenLocale[]): void => {
  it.each(locales)('is laid out at every width: %s', { timeout: 240_000 }, (locale) =>
    visit(
      stage,
      '/preflight/ANNA',
      async (page) => {
        await page.locator('.preflight-record').first().waitFor()
        await page.locator('.preflight-handover summary').click()
        for (const width of [320, 390, 768, 1024, 1366]) {
          await page.setViewportSize({ width, height: width === 1366 ? 768 : 844 })
          expect(await overflow(page), `${width}`).toBe(0)
          await picture(page, `preflight-${width}-${locale}`)
        }
        await expectAccessible(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectAccessible(page, 'color-contrast')
        await picture(page, `preflight-dark-${locale}`)
      },
      { locale },
    ),
  )
}
