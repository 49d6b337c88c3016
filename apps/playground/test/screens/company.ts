import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import {
  expectAccessible,
  picture,
  result,
  type ScreenFixture,
  sendButton,
  textOf,
  visit,
} from './fixture.ts'

export const companyTests = (stage: ScreenFixture): void => {
  it('switches to another company and back', () =>
    visit(stage, '/', async (page) => {
      // The last request of a card that has settled: one that is under way would be of the company before.
      const settled = page.locator('.arrival-outlook .verdict')
      await settled.waitFor()
      await page.getByRole('button', { name: /^Company/ }).click()
      await page.getByRole('menuitem', { name: 'Birch & Partners' }).click()
      await page.getByRole('option', { name: /^EMMA/ }).click()
      await page.getByRole('heading', { level: 1, name: /^EMMA/ }).waitFor()
      await settled.waitFor()
      await page.getByRole('button', { name: /^Company/ }).click()
      await page.getByRole('menuitem', { name: 'Kivi OÜ' }).click()
      await page.getByRole('option', { name: /^MARI/ }).waitFor()
    }))

  it('says so when another window opens another company, and does nothing in the wrong one', () =>
    visit(
      stage,
      '/users/OTTO',
      async (page) => {
        // The last request of a page that has settled.
        await page.locator('.arrival-outlook .verdict').waitFor()
        const { book, inbox } = stage.playground.context
        const before = inbox.all().length
        await book.open({ name: 'Teine OÜ', slug: 'teine' }, [{ code: 'OTTO', email: 'o@teine.example' }])
        await sendButton(page).click()
        const notice = page.locator('.company-notice')
        await notice.getByText('The company Teine OÜ was opened in another window').waitFor()
        expect(inbox.all()).toHaveLength(before)
        await picture(page, 'company-changed')
        await notice.getByRole('button', { name: 'Open Kivi OÜ' }).click()
        await notice.waitFor({ state: 'detached' })
        await page.getByRole('button', { name: /^Company: Kivi OÜ/ }).waitFor()
      },
      { refused: true },
    ).finally(() => stage.playground.context.book.open({ name: 'Kivi OÜ', slug: 'kivi' }, [])))

  it('says whom another system user would change', () =>
    visit(stage, '/', async (page) => {
      await page.getByRole('button', { name: /^Company/ }).click()
      await page.getByRole('menuitem', { name: 'Company settings' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: /Mail sending user code/ }).click()
      await page.locator('.popover').getByRole('option', { name: /^TIIT/ }).click()
      await dialog.getByText('Each user').click()
      await dialog.getByRole('listitem').filter({ hasText: 'MARI' }).waitFor()
      await picture(page, 'company-settings')
      await dialog.getByRole('button', { name: 'Cancel' }).click()
    }))

  it('saves cards to a file and loads them again', () =>
    visit(stage, '/', async (page) => {
      await page.getByRole('button', { name: /^Company/ }).click()
      const download = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: 'Save cards to a file' }).click()
      const text = await readFile(await (await download).path(), 'utf8')
      expect(text).not.toContain('sandbox only')
      await page.getByRole('button', { name: /^Company/ }).click()
      await page.getByRole('menuitem', { name: 'Load cards from a file' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Content').fill(text.replace('"Mari Maasikas"', '"Mari Vaarikas"'))
      await dialog.getByRole('button', { name: 'Load', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('option', { name: /Mari Vaarikas/ }).click()
      await sendButton(page).click()
      expect(await result(page)).toMatchObject({ tone: 'ok' })
      const card = await stage.playground.context.book.get('MARI')
      await stage.playground.context.book.put({ ...card!, name: 'Mari Maasikas' })
    }))

  it('copies, deletes and brings back a user', () =>
    visit(stage, '/users/TIIT', async (page) => {
      await page.getByRole('button', { name: 'More for TIIT' }).click()
      await page.getByRole('menuitem', { name: 'Copy as a new user' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Add a user' }).click()
      expect(await textOf(dialog.getByRole('alert'))).toContain('already exists')
      await dialog.getByLabel('Code').fill('tiit2')
      await dialog.getByRole('button', { name: 'Add a user' }).click()
      await page.getByRole('heading', { level: 1, name: /^TIIT2/ }).waitFor()
      await page.getByRole('button', { name: 'More for TIIT2' }).click()
      await page.getByRole('menuitem', { name: 'Delete user' }).click()
      await page.getByText('TIIT2 was deleted.').waitFor()
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByRole('option', { name: /^TIIT2/ }).waitFor()
      await stage.playground.context.book.remove('TIIT2')
    }))

  it('takes up a shared link without a secret in it', () =>
    visit(
      stage,
      '/users/OTTO',
      async (page) => {
        await page.getByRole('button', { name: 'More for OTTO' }).click()
        await page.getByRole('menuitem', { name: 'Copy link (without passwords)' }).click()
        await page.getByText('Link copied').waitFor()
        const link = await page.evaluate<string>('navigator.clipboard.readText()')
        const packed = new URL(link).hash.slice('#share='.length)
        expect(Buffer.from(packed, 'base64url').toString()).not.toMatch(/password|sandbox only/)
        await page.goto('about:blank')
        await page.goto(link)
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Code').fill('otto2')
        await dialog.getByRole('button', { name: 'Add a user' }).click()
        await page.getByRole('heading', { level: 1, name: /^OTTO2/ }).waitFor()
        expect(new URL(page.url()).hash).toBe('')
        expect((await stage.playground.context.book.get('OTTO2'))?.mail?.server).toBe('smtp.zone.eu:465')
        await stage.playground.context.book.remove('OTTO2')
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ))

  it('saves a report for somebody who can help', () =>
    visit(stage, '/users/MARI', async (page) => {
      await sendButton(page).click()
      await result(page)
      await page.getByRole('button', { name: 'Report' }).click()
      const download = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: 'Save as Markdown' }).click()
      const text = await readFile(await (await download).path(), 'utf8')
      expect(text).toContain('AUTH PLAIN [secret]')
      expect(text).toContain('| Mail server | mail.kivi.example:587 | system-user MAIL |')
      expect(text).not.toContain('sandbox only')
    }))

  it('begins with the provider of a guide, in its language', () =>
    visit(stage, '/?card=MARI&preset=gmail&lang=et', async (page) => {
      await page.getByText('Salvestamata muudatused').first().waitFor()
      await page.getByRole('region', { name: 'Kehtiv seadistus' }).getByText('smtp.gmail.com:465').waitFor()
      await page.getByText('Gmail vajab rakenduse parooli').waitFor()
    }))

  it('makes a new company, which begins without users', () =>
    visit(
      stage,
      '/users/MARI',
      async (page) => {
        const { book } = stage.playground.context
        const create = async (name: string) => {
          await page.getByRole('button', { name: /^Company/ }).click()
          await page.getByRole('menuitem', { name: 'New company…' }).click()
          await page.getByRole('dialog').getByLabel('Company name').fill(name)
          await page.getByRole('button', { name: 'Create' }).click()
        }
        await create('Kivi')
        expect(await textOf(page.getByRole('alert'))).toContain('short name already exists')
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
        await create('Põder & Pojad OÜ')
        await page.getByRole('button', { name: /^Company: Põder & Pojad OÜ/ }).waitFor()
        expect(await book.company()).toMatchObject({ slug: 'poder-pojad-ou' })
        await expectAccessible(page)
        await picture(page, 'company-new')
        await page.getByRole('main').getByRole('button', { name: 'Add a user' }).last().click()
        await page.getByText('Mail uses the default mail sender').waitFor()
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
        await book.open({ name: 'Kivi OÜ', slug: 'kivi' }, [])
      },
      { refused: true },
    ))
}
