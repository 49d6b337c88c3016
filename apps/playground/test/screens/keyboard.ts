import { expect, it } from 'vitest'
import { type Page, picture, result, type ScreenFixture, sendButton, textOf, visit } from './fixture.ts'

/** Presses a key until what is focused matches. @throws Error when it does not within 80 times */
export const until = async (page: Page, key: string, selector: string): Promise<void> => {
  for (let times = 0; times < 80; times++) {
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} did not lead to ${selector}`)
}

const dialog = '[role="dialog"]'

export const keyboardTests = (stage: ScreenFixture): void => {
  it('does the main job by keyboard alone', () =>
    visit(stage, '/', async (page) => {
      await sendButton(page).waitFor()
      await until(page, 'Tab', '[role="option"]')
      await page.keyboard.press('ArrowDown')
      await page.getByRole('heading', { level: 1, name: /^JAAN/ }).waitFor()
      await until(page, 'Tab', '.test-actions [data-look="primary"]')
      await page.keyboard.press('Enter')
      expect(await result(page)).toMatchObject({ tone: 'ok' })
      await until(page, 'Tab', '[role="tab"]')
      await page.keyboard.press('ArrowRight')
      await page.getByRole('region', { name: 'Transcript' }).waitFor()
    }))

  it('adds, renames, deletes and brings back a user by keyboard alone', () =>
    visit(stage, '/', async (page) => {
      await sendButton(page).waitFor()
      await until(page, 'Tab', '[aria-label="Add a user"]')
      await page.keyboard.press('Enter')
      // The dialog is fetched and then takes the focus to its first field: a Tab in between would lead to the second.
      await page.locator(`${dialog} input:focus`).waitFor()
      await page.keyboard.type('keys')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Anne Klahv')
      await page.keyboard.press('Tab')
      await page.keyboard.type('anne@kivi.example')
      await until(page, 'Tab', `${dialog} [data-look="primary"]`)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /^KEYS/ }).waitFor()
      await until(page, 'Tab', '.editor input')
      await page.keyboard.press('Control+a')
      await page.keyboard.type('Anne Nupp')
      await until(page, 'Shift+Tab', '.save-bar .button:not([data-look="quiet"])')
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: /Anne Nupp/ }).waitFor()
      await until(page, 'Tab', '[aria-label="More for KEYS"]')
      await page.keyboard.press('Enter')
      await until(page, 'ArrowDown', '[data-danger]')
      await page.keyboard.press('Enter')
      await page.getByText('KEYS was deleted.').waitFor()
      await until(page, 'Tab', '.undo .button')
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: /Anne Nupp/ }).waitFor()
      await stage.playground.context.book.remove('KEYS')
    }))

  it('has single keys that keep still while somebody types, and can be switched off', () =>
    visit(stage, '/users/OTTO', async (page) => {
      await page.getByLabel('Password', { exact: true }).fill('wrong')
      await page.keyboard.press('Control+Enter')
      expect(await result(page)).toMatchObject({ tone: 'bad' })
      const tab = (name: string) => page.getByRole('tab', { name, selected: true })
      await page.keyboard.press('3')
      expect(await tab('Timing').count()).toBe(0)
      await page.getByRole('tab', { name: 'Transcript' }).focus()
      await page.keyboard.press('3')
      await tab('Timing').waitFor()
      await page.keyboard.press('r')
      await page.locator('.problems pre', { hasText: /^535/ }).waitFor()
      await page.keyboard.press('?')
      const sheet = page.getByRole('dialog')
      await picture(page, 'keys')
      await sheet.getByText(/Single-key shortcuts/).click()
      await sheet.getByRole('button', { name: 'Close' }).click()
      await sheet.waitFor({ state: 'detached' })
      await page.getByRole('tab', { name: 'Message' }).focus()
      await page.keyboard.press('3')
      expect(await tab('Timing').count()).toBe(0)
    }))

  it('finds everything by name, and sends by keys', () =>
    visit(stage, '/users/MARI', async (page) => {
      await sendButton(page).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('searchbox').fill('otto')
      await picture(page, 'commands')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /^OTTO/ }).waitFor()
      await page.keyboard.press('Control+Enter')
      const { tone, text } = await result(page)
      expect(tone).toBe('ok')
      expect(text).toContain('otto@kivi.example → someone@example.com · smtp.zone.eu:465')
      expect(await textOf(page.locator('.headline-how'))).toContain('Sandbox')
    }))
}
