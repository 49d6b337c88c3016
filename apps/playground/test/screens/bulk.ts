import { expect, it } from 'vitest'
import type { BulkStart } from '../../server/bulk/contract.ts'
import {
  expectAccessible,
  type Page,
  picture,
  type ScreenFixture,
  type ScreenLocale,
  textOf,
  visit,
} from './fixture.ts'

const status = (page: Page) => page.locator('.bulk-status[role="status"]')

const choose = async (page: Page, user: string) => {
  await page.getByRole('button', { name: /User$/ }).click()
  await page.getByRole('option', { name: new RegExp(`^${user} `) }).click()
}

const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).click()

const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let times = 0; times < 60; times++) {
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab did not lead to ${selector}`)
}

const width = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

export const bulkTests = (stage: ScreenFixture): void => {
  /** A run that was begun without the page. */
  const begun = async (user: string, count: number, name: string): Promise<string> => {
    const letters = { kind: 'sample', count, locale: 'en' } as const
    const run: BulkStart = await stage.playground.context.bulk.start({ user, name, letters })
    if (!run.ok) throw new Error(run.diagnosis.id)
    return run.id
  }

  /** Its password is refused, so its runs wait for a person. */
  const refusedUser = async (code: string): Promise<void> => {
    const email = `${code.toLowerCase()}@kivi.example`
    const mail = {
      sender: 'smtp',
      server: `${code.toLowerCase()}.example:587`,
      username: email,
      password: 'wrong',
    }
    await stage.playground.context.book.put({ code, email, mail: { ...mail, passwordFor: mail.server } })
  }

  it('sends 200 sample invoices, shows how far it is, and what became of each', () =>
    visit(stage, '/bulk', async (page) => {
      await page.getByText('No runs yet').or(page.locator('.bulk-runs li').first()).waitFor()
      await page.getByText('lost when you restart').waitFor()
      await choose(page, 'MARI')
      await start(page)
      await page.waitForURL(/\/bulk\/[\da-f-]{36}/)
      await page.getByRole('progressbar', { name: 'Progress' }).waitFor()
      await status(page).getByText('Done: every message was accepted').waitFor({ timeout: 90_000 })
      await page.getByText('200 of 200').waitFor()
      const table = page.getByRole('table')
      expect(await table.getByRole('row').count()).toBe(51)
      await page.getByRole('button', { name: 'Show more' }).click()
      await table.getByText('customer-1100@example.com', { exact: true }).waitFor()
      await table.locator('summary').first().click()
      await table.getByText(/^250 /).first().waitFor()
      await page.getByRole('link', { name: 'View the messages in the inbox' }).click()
      await page.getByText('Invoice 1200').first().waitFor()
    }))

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

  it('explains a refused sign-in, and goes on when it is mended', async () => {
    await refusedUser('VIGA')
    const id = await begun('VIGA', 5, 'Refused')
    await visit(stage, `/bulk/${id}`, async (page) => {
      const obstacle = page.getByRole('region', { name: 'What is blocking it' })
      await obstacle.getByText('The server did not accept the sign-in').waitFor()
      expect(await textOf(obstacle)).toMatch(/What to do.+Who can fix it: You.+never retried automatically/s)
      await expectAccessible(page)
      await obstacle.getByRole('link', { name: 'Open the card VIGA' }).click()
      await page.getByLabel('Password', { exact: true }).fill('right')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('Unsaved changes').first().waitFor({ state: 'detached' })
      await page.goto(`${stage.playground.address}/bulk/${id}`)
      await obstacle.getByRole('button', { name: 'Fixed – resume' }).click()
      await status(page).getByText('Done: every message was accepted').waitFor()
    })
    await stage.playground.context.book.remove('VIGA')
  })

  it('says why a sender may not send bulk mail, before anything is sent', () =>
    visit(stage, '/bulk', async (page) => {
      await choose(page, 'ANNA')
      await start(page)
      const alert = page.getByRole('alert')
      await alert.getByText('Bulk mail is not allowed').waitFor()
      expect(await textOf(alert)).toContain('bulk mail module')
      await expectAccessible(page)
      await picture(page, 'bulk-not-allowed')
      expect(new URL(page.url()).pathname).toBe('/bulk')
    }))

  it('takes the letters of a file, and says what is wrong with another', () =>
    visit(
      stage,
      '/bulk',
      async (page) => {
        await choose(page, 'MARI')
        await page.getByText('From a file').click()
        await page.getByLabel('Messages as JSON').fill('{ "run": "x", "messages": [{ "key": 1 }] }')
        await start(page)
        await page.getByRole('alert').getByText('messages[0].key').waitFor()
        await page.getByRole('button', { name: 'Fill in an example' }).click()
        await start(page)
        await page.getByRole('heading', { level: 1, name: 'Invoices of November' }).waitFor()
        await status(page).getByText('Done: every message was accepted').waitFor()
        await page.getByText('janis@example.com, office@example.com').waitFor()
      },
      { refused: true },
    ))

  it('is begun and paused by keyboard alone', () =>
    visit(stage, '/bulk', async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      await tabTo(page, '.bulk-start .select')
      await page.keyboard.press('Enter')
      await page.keyboard.type('OTTO')
      await page.keyboard.press('Enter')
      await tabTo(page, '.bulk-kinds input')
      await page.keyboard.press('ArrowDown')
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

  it.each<ScreenLocale>(['et', 'lv', 'en'])(
    'is accessible in both themes and fits 320 px: %s',
    async (locale) => {
      await refusedUser(`KATKI-${locale.toUpperCase()}`)
      const id = await begun(`KATKI-${locale.toUpperCase()}`, 60, `Waiting ${locale}`)
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
    },
  )
}
