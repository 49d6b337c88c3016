import { generateKeyPairSync } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { picture, result, type ScreenFixture, sendButton, textOf, visit } from './fixture.ts'

const row = (page: Page, label: string) =>
  page
    .getByRole('region', { name: 'Effective settings' })
    .locator('.row', { has: page.locator(`dt:text-is("${label}")`) })

const expectRow = async (page: Page, label: string, ...texts: readonly string[]) => {
  for (const text of texts) await row(page, label).filter({ hasText: text }).first().waitFor()
}

export const editingTests = (stage: ScreenFixture): void => {
  it('overrides one field and gives it back', () =>
    visit(stage, '/users/MARI', async (page) => {
      await expectRow(page, 'Mail server', 'mail.kivi.example:587', 'system user')
      await page.getByRole('textbox', { name: 'Mail server' }).fill('smtp.other.example:465')
      await expectRow(page, 'Mail server', 'smtp.other.example:465', 'own card')
      await expectRow(page, 'SSL/TLS', 'SSL', 'default')
      await page.getByRole('button', { name: 'Reset: Mail server' }).click()
      await expectRow(page, 'Mail server', 'mail.kivi.example:587', 'system user')
      expect(await page.getByText('Unsaved changes').count()).toBe(0)
    }))

  it('tests what is typed, and says so', () =>
    visit(stage, '/users/MARI', async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('Mari the Second')
      await sendButton(page).click()
      const { tone, text } = await result(page)
      expect(tone).toBe('ok')
      expect(text).toContain('with unsaved changes')
      await page.getByRole('link', { name: /Inbox/ }).click()
      await page.locator('.story', { hasText: 'Mari the Second' }).waitFor()
    }))

  it('takes a password in and never shows it again', () =>
    visit(stage, '/users/JAAN', async (page) => {
      const field = page.getByLabel('Password', { exact: true })
      await field.fill('kanaarilind-5')
      await page.keyboard.press('Control+s')
      await page.getByText('Unsaved changes').first().waitFor({ state: 'detached' })
      expect(await field.inputValue()).toBe('')
      expect(await page.content()).not.toContain('kanaarilind-5')
      await page.getByText('Saved for mail.kivi.example:587').waitFor()
    }))

  it('takes the private key of a signature in and never shows it again', () =>
    visit(stage, '/users/TIIT', async (page) => {
      const save = async () => {
        await page.keyboard.press('Control+s')
        await page.getByText('Unsaved changes').first().waitFor({ state: 'detached' })
      }
      const pem = String(
        generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
          type: 'pkcs8',
          format: 'pem',
        }),
      )
      await page.getByRole('button', { name: 'DKIM signature' }).click()
      await page.getByLabel('Domain', { exact: true }).fill('tehas.example')
      await page.getByLabel('Selector', { exact: true }).fill('mail2026')
      await page.getByText('The DKIM settings are not complete').first().waitFor()
      const field = page.getByLabel('Private key', { exact: true })
      await field.fill(pem)
      await expectRow(page, 'DKIM signature', 'mail2026._domainkey.tehas.example')
      await save()
      expect(await field.inputValue()).toBe('')
      expect(await page.content()).not.toContain(pem.split('\n')[1])
      await picture(page, 'signature')
      await page.getByRole('button', { name: 'Reset: DKIM signature' }).click()
      await save()
    }))

  it('says who else would change before a system user is saved', () =>
    visit(stage, '/users/MAIL', async (page) => {
      await page.getByRole('textbox', { name: 'Mail server' }).fill('mail2.kivi.example:587')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      const dialog = page.getByRole('dialog')
      const text = await textOf(dialog)
      expect(text).toContain('MARI')
      // JAAN's own password was given for the old server, so it does not go to the new one.
      expect(await textOf(dialog.getByRole('listitem').filter({ hasText: 'JAAN' }))).toContain(
        'could no longer send',
      )
      expect(text).not.toContain('TIIT')
      await picture(page, 'impact')
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'Discard' }).click()
    }))

  it('mends a problem by one press', () =>
    visit(stage, '/users/TIIT', async (page) => {
      await page.getByRole('textbox', { name: 'Mail server' }).fill('smtp.tehas.example:587')
      await page.getByRole('button', { name: 'Fix it' }).first().click()
      await expectRow(page, 'SSL/TLS', 'StartSSL/SSL/TLS')
      await page.getByRole('button', { name: 'Discard' }).click()
      await expectRow(page, 'Mail server', 'smtp.tehas.example:465')
    }))

  it('adds a user who inherits everything', () =>
    visit(stage, '/', async (page) => {
      await page.getByRole('button', { name: 'Add a user' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Code').fill('uus')
      await dialog.getByLabel('E-mail').fill('uus@kivi.example')
      await dialog.getByRole('button', { name: 'Add a user' }).click()
      await page.getByRole('heading', { level: 1, name: /^UUS/ }).waitFor()
      await expectRow(page, 'Mail server', 'mail.kivi.example:587', 'system user')
      await stage.playground.context.book.remove('UUS')
    }))
}
