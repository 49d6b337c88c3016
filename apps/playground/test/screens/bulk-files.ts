import type { Simulation } from '@saatja/demo'
import { expect, it } from 'vitest'
import { choose, start, status } from './bulk-fixture.ts'
import { expectAccessible, picture, type ScreenFixture, textOf, visit } from './fixture.ts'

/** Two customers, one of them with a file. */
const customers =
  'e-mail;name;number;attachment\nanna@example.com;Anna;1001;1001.pdf\njanis@example.com;Jānis;1002;\n'

/** Messages from a table or another file. */
export const bulkFileTests = (stage: ScreenFixture & { readonly world: Simulation }): void => {
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

  it('takes the messages of a file, and says what is wrong with another', () =>
    visit(
      stage,
      '/bulk',
      async (page) => {
        await choose(page, 'MARI')
        await page.getByText('From a file').click()
        const table = page.getByLabel('Table of messages (or JSON)')
        await table.fill('{ "run": "x", "messages": [{ "key": 1 }] }')
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

  it('counts files that are chosen while others are read, and stops reading all of them', () =>
    visit(
      stage,
      '/bulk',
      async (page) => {
        await page.getByText('From a file').click()
        let asked = 0
        await page.route('**/api/bulk/files?**', (route) => (++asked > 4 ? undefined : route.continue()))
        const pdf = (name: string) => ({
          name: `${name}.pdf`,
          mimeType: 'application/pdf',
          buffer: Buffer.from('%PDF'),
        })
        const input = page.locator('.bulk-start input[type="file"]')
        const bar = page.getByRole('progressbar', { name: 'Reading files' })
        await input.setInputFiles(Array.from({ length: 40 }, (_, index) => pdf(`arve-${index}`)))
        await bar.getByText('4 of 40', { exact: true }).waitFor()
        await input.setInputFiles(pdf('late'))
        await bar.getByText('4 of 41', { exact: true }).waitFor()
        await page.getByRole('button', { name: 'Stop reading' }).click()
        await page.getByRole('status').getByText('Reading was stopped: 4 of 41 files were read.').waitFor()
        expect(await bar.count()).toBe(0)
      },
      { alone: true },
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
}
