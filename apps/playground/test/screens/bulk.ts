import type { Simulation } from '@saatja/demo'
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

/** A run that was begun without the page. */
const begun = async (stage: ScreenFixture, user: string, count: number, name: string): Promise<string> => {
  const letters = { kind: 'sample', count, locale: 'en' } as const
  const run: BulkStart = await stage.playground.context.bulk.start({ user, name, letters })
  if (!run.ok) throw new Error(run.diagnosis.id)
  return run.id
}

/** Its password is refused, so its runs wait for a person. */
const refusedUser = async (stage: ScreenFixture, code: string): Promise<void> => {
  const email = `${code.toLowerCase()}@kivi.example`
  const mail = {
    sender: 'smtp',
    server: `${code.toLowerCase()}.example:587`,
    username: email,
    password: 'wrong',
  }
  await stage.playground.context.book.put({ code, email, mail: { ...mail, passwordFor: mail.server } })
}

/** Two customers, one of them with a file. */
const customers =
  'e-mail;name;number;attachment\nanna@example.com;Anna;1001;1001.pdf\njanis@example.com;Jānis;1002;\n'

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

export const bulkTests = (stage: ScreenFixture & { readonly world: Simulation }): void => {
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

  it('sends a table for real, with its files, after a person has read who sends how much', async () => {
    const { book, inbox } = stage.playground.context
    const mail = { sender: 'smtp', server: 'mail.paris.example:587', username: null }
    await book.put({ code: 'PARIS', email: 'arved@kivi.example', mail })
    const before = inbox.all().length
    await visit(
      stage,
      '/bulk',
      async (page) => {
        await choose(page, 'PARIS')
        await page.getByRole('button', { name: /Where to/ }).click()
        await page.getByRole('option', { name: /Real server/ }).click()
        expect(await page.getByText('Sample invoices').count()).toBe(0)
        const table = { name: 'arved.csv', mimeType: 'text/csv', buffer: Buffer.from(customers) }
        const files = page.locator('.bulk-start input[type="file"]')
        await files.setInputFiles(table)
        await page.getByText('Choose these attachments too: 1001.pdf').waitFor()
        await page.getByLabel('Subject').fill('Invoice {number}')
        await page.getByLabel('Text', { exact: true }).fill('Dear {name}')
        await files.setInputFiles({
          name: '1001.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('%PDF'),
        })
        await page.getByText('2 messages').waitFor()
        await expectAccessible(page)
        await picture(page, 'bulk-real')
        await page.getByRole('button', { name: 'Send for real…' }).click()
        const dialog = page.getByRole('alertdialog', { name: 'Send 2 real messages?' })
        expect(await textOf(dialog)).toMatch(/arved@kivi\.example.+mail\.paris\.example:587.+really receive/s)
        await expectAccessible(page)
        await dialog.getByRole('button', { name: 'Send 2 real messages' }).click()
        await page.waitForURL(/\/bulk\/[\da-f-]{36}/)
        await status(page).getByText('Done: every message was accepted').waitFor({ timeout: 90_000 })
        await page.getByText('do not appear in the sandbox inbox').waitFor()
        await picture(page, 'bulk-real-done')
      },
      { viewport: { width: 1366, height: 625 } },
    )
    const sent = stage.world.sandbox.mails().toSorted((a, b) => a.subject.localeCompare(b.subject))
    expect(sent.map(({ subject, text }) => `${subject}: ${text.trim()}`)).toEqual([
      'Invoice 1001: Dear Anna',
      'Invoice 1002: Dear Jānis',
    ])
    expect(sent[0]?.attachments.map(({ filename }) => filename)).toEqual(['1001.pdf'])
    expect(inbox.all()).toHaveLength(before)
    await book.remove('PARIS')
  })

  it('keeps the button near however many files are chosen', () =>
    visit(stage, '/bulk', async (page) => {
      await page.getByText('From a file').click()
      const pdf = (number: number) => ({
        name: `${number}.pdf`,
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF'),
      })
      await page
        .locator('.bulk-start input[type="file"]')
        .setInputFiles(Array.from({ length: 40 }, (_, index) => pdf(index)))
      await page.getByText('39.pdf').waitFor()
      const height = await page.evaluate<number>("document.querySelector('.bulk-start .files').offsetHeight")
      expect(height).toBeLessThan(300)
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

  it('explains a refused sign-in, and goes on when it is mended', async () => {
    await refusedUser(stage, 'VIGA')
    const id = await begun(stage, 'VIGA', 5, 'Refused')
    await visit(stage, `/bulk/${id}`, async (page) => {
      const obstacle = page.getByRole('region', { name: 'What prevents sending' })
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

  it('leads to the card that what blocks it stands on, and to none that was deleted', async () => {
    const { book } = stage.playground.context
    const system = await book.get('MAIL')
    await book.put({ ...system!, mail: { ...system?.mail, password: 'wrong' } })
    await book.put({ code: 'PARIJA', email: 'parija@kivi.example' })
    const id = await begun(stage, 'PARIJA', 3, 'Inherited')
    await visit(stage, `/bulk/${id}`, async (page) => {
      const obstacle = page.getByRole('region', { name: 'What prevents sending' })
      await obstacle.getByText('on the card of the system user MAIL').waitFor()
      expect(await obstacle.getByRole('link', { name: /Open the card/ }).allTextContents()).toEqual([
        'Open the card MAIL',
      ])
      await book.remove('PARIJA')
      await page.reload()
      await obstacle.getByRole('button', { name: 'Fixed – resume' }).click()
      await obstacle.getByText('User PARIJA does not exist').waitFor()
      expect(await obstacle.getByRole('link', { name: /Open the card/ }).count()).toBe(0)
      await stage.playground.context.bulk.act(id, 'cancel')
    }).finally(() => book.put(system!))
  })

  it('asks before a user is deleted whose messages wait', async () => {
    await refusedUser(stage, 'LAHKUJA')
    const id = await begun(stage, 'LAHKUJA', 4, 'Left behind')
    await visit(stage, '/users/LAHKUJA', async (page) => {
      const remove = async () => {
        await page.getByRole('button', { name: 'More for LAHKUJA' }).click()
        await page.getByRole('menuitem', { name: 'Delete user' }).click()
      }
      await remove()
      const dialog = page.getByRole('alertdialog')
      await dialog.getByText('4 messages of LAHKUJA are still waiting to be sent.').waitFor()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      expect(await stage.playground.context.book.get('LAHKUJA')).toBeDefined()
      await stage.playground.context.bulk.act(id, 'cancel')
      await remove()
      await page.getByText('LAHKUJA was deleted.').waitFor()
    })
  })

  it.each([
    ['en', 'It could not be checked whether messages of KINNI are still waiting', 'More for KINNI', 'Delete'],
    ['et', 'Ei õnnestunud kontrollida, kas kasutajal KINNI on veel saatmata kirju', 'Veel: KINNI', 'Kustuta'],
    ['lv', 'Neizdevās pārbaudīt, vai lietotājam KINNI vēl ir nenosūtītas vēstules', 'Vairāk: KINNI', 'Dzēst'],
  ] as const)(
    'asks before a user is deleted when what waits cannot be read: %s',
    async (locale, said, menu, yes) => {
      await refusedUser(stage, 'KINNI')
      await visit(
        stage,
        '/users/KINNI',
        async (page) => {
          await page.route('**/api/bulk/waiting**', (route) =>
            route.fulfill({ status: 500, json: { code: 'internal', message: 'The database is closed.' } }),
          )
          const remove = async () => {
            await page.getByRole('button', { name: menu }).click()
            await page.getByRole('menuitem').last().click()
          }
          await remove()
          const dialog = page.getByRole('alertdialog')
          await dialog.getByText(said).waitFor()
          await expectAccessible(page)
          await dialog.getByRole('button').first().click()
          expect(await stage.playground.context.book.get('KINNI')).toBeDefined()
          await remove()
          await dialog.getByRole('button', { name: yes, exact: true }).click()
          await dialog.waitFor({ state: 'detached' })
          expect(await stage.playground.context.book.get('KINNI')).toBeUndefined()
        },
        { locale, refused: true, alone: true },
      )
    },
  )

  it('says why a sender may not send bulk mail, before anything is sent', () =>
    visit(stage, '/bulk', async (page) => {
      await choose(page, 'ANNA')
      const alert = page.getByRole('alert')
      await alert.getByText('Bulk mail is not allowed').waitFor()
      expect(await textOf(alert)).toContain('bulk mail module')
      expect(await page.getByRole('button', { name: 'Start', exact: true }).isDisabled()).toBe(true)
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
        const letters = page.getByLabel('Table of messages (or JSON)')
        await letters.fill('{ "run": "x", "messages": [{ "key": 1 }] }')
        await page.getByRole('alert').getByText('messages[0].key').waitFor()
        await page.getByRole('button', { name: 'Fill in an example' }).click()
        await start(page)
        await page.getByRole('heading', { level: 1, name: /^Messages / }).waitFor()
        await status(page).getByText('Done: every message was accepted').waitFor()
        await page.getByText('janis@example.com, office@example.com').waitFor()
        await page.goto(`${stage.playground.address}/bulk`)
        await choose(page, 'MARI')
        await page.getByText('From a file').click()
        await page.getByText('Choose or paste a table first.').waitFor()
        await page.getByRole('button', { name: 'Fill in an example' }).click()
        const pdf = { name: 'arve.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') }
        await page.locator('.bulk-start input[type="file"]').setInputFiles(pdf)
        await page.getByText('Not attached to any message: arve.pdf').waitFor()
        await page.getByText('Attach to every message').click()
        await page.getByText('2 attachments').waitFor()
        await start(page)
        const again = page.getByRole('alertdialog', { name: 'Send these messages again?' })
        await again.getByRole('button', { name: 'Don’t send' }).click()
      },
      { refused: true },
    ))

  it.each([
    [
      'en',
      'From a file',
      'Reading files',
      '4 of 40',
      'Stop reading',
      'Reading was stopped: 4 of 40 files were read.',
    ],
    [
      'et',
      'Failist',
      'Failide lugemine',
      '4 / 40',
      'Katkesta lugemine',
      'Lugemine on katkestatud: loetud on 4 faili 40-st.',
    ],
    [
      'lv',
      'No faila',
      'Notiek failu lasīšana',
      '4 no 40',
      'Pārtraukt lasīšanu',
      'Lasīšana ir pārtraukta: nolasīti 4 faili no 40.',
    ],
  ] as const)(
    'shows how many files are read, and stops reading: %s',
    async (locale, kind, title, count, stop, said) =>
      visit(
        stage,
        '/bulk',
        async (page) => {
          await page.locator('.bulk-kinds').getByText(kind, { exact: true }).click()
          let asked = 0
          await page.route('**/api/bulk/files?**', (route) => (++asked > 4 ? undefined : route.continue()))
          const files = Array.from({ length: 40 }, (_, index) => ({
            name: `arve-${index}.pdf`,
            mimeType: 'application/pdf',
            buffer: Buffer.from('%PDF'),
          }))
          await page.locator('.bulk-start input[type="file"]').setInputFiles(files)
          const bar = page.getByRole('progressbar', { name: title })
          await bar.getByText(count, { exact: true }).waitFor()
          await expectAccessible(page)
          await page.getByRole('button', { name: stop }).click()
          await page.getByRole('status').getByText(said).waitFor()
          expect(await bar.count()).toBe(0)
          expect(await page.locator('.bulk-start .files li').count()).toBe(4)
        },
        { locale, alone: true },
      ),
  )

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
