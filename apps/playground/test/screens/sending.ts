import { kivi } from '@saatja/demo'
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

export const sendingTests = (stage: ScreenFixture): void => {
  it('sends the first mail of a new visitor by one press, and shows it in the inbox', () =>
    visit(stage, '/', async (page) => {
      await sendButton(page).click()
      const { tone, text } = await result(page)
      expect(tone).toBe('ok')
      expect(text).toContain('accepted the message for someone@example.com')
      expect(text).toContain('Nothing was really sent')
      await page.getByRole('tab', { name: 'Transcript' }).click()
      const transcript = page.getByRole('region', { name: 'Transcript' })
      expect(await textOf(transcript)).toContain('AUTH PLAIN [secret]')
      await page.getByRole('tab', { name: 'Message' }).click()
      await page.getByRole('button', { name: 'Open it in the inbox' }).click()
      const message = page.locator('.message')
      await message.waitFor()
      const shown = await textOf(message)
      expect(shown).toContain('Mari Maasikas <mari@kivi.example>')
      expect(shown).toContain('mail.kivi.example:587')
      expect(shown).toContain('STARTTLS')
      expect(shown).toContain('post@kivi.example')
    }))

  it('sends as every demo user, the one with Microsoft after the sign-in', () =>
    visit(stage, '/', async (page) => {
      for (const { code } of kivi.cards.filter((card) => card.code !== 'JANIS')) {
        await page.getByRole('option', { name: new RegExp(`^${code}`) }).click()
        await page.getByRole('heading', { level: 1, name: new RegExp(`^${code}`) }).waitFor()
        await sendButton(page).click()
        expect(await result(page), code).toMatchObject({ tone: 'ok' })
      }
    }))

  it('signs in to the simulated Microsoft in a window, and sends', () =>
    visit(stage, '/users/JANIS', async (page) => {
      await sendButton(page).click()
      expect(await result(page)).toMatchObject({ tone: 'bad' })
      const opened = page.waitForEvent('popup')
      await page.getByRole('button', { name: 'Authenticate Microsoft 365' }).click()
      const popup = await opened
      await popup.locator('button[value="accept"]').click()
      await page.getByText('Microsoft 365 has been authenticated').waitFor()
      await expect.poll(() => popup.isClosed()).toBe(true)
      await sendButton(page).click()
      await page.locator('.headline[data-tone="ok"]').waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByText('Not signed in', { exact: true }).waitFor()
    }))

  it('says who has to act when Microsoft refuses', () =>
    visit(stage, '/users/JANIS', async (page) => {
      const opened = page.waitForEvent('popup')
      await page.getByRole('button', { name: 'Authenticate Microsoft 365' }).click()
      await (await opened).locator('button[value="admin"]').click()
      const alert = page.getByRole('alert')
      await alert.waitFor()
      expect(await textOf(alert)).toMatch(/administrator/i)
    }))

  it('checks at three depths and says what it did not check', () =>
    visit(stage, '/users/MARI', async (page) => {
      await page.getByRole('button', { name: 'Check connection' }).click()
      expect((await result(page)).text).toContain('works')
      expect(await textOf(page.locator('.not-checked'))).toContain('Sign-in')
      await page.getByRole('button', { name: 'Check sign-in' }).click()
      await page.getByText('accepted the sign-in').waitFor()
      expect(await textOf(page.locator('.not-checked'))).not.toContain('Sign-in')
    }))

  it('asks before a real mail, and a second time for the next', () =>
    visit(stage, '/users/MARI', async (page) => {
      await page.getByRole('button', { name: /Where to/ }).click()
      await page.getByRole('option', { name: /Real server/ }).click()
      await sendButton(page).click()
      const dialog = page.getByRole('alertdialog')
      expect(await textOf(dialog)).toContain('someone@example.com')
      await expectAccessible(page)
      await picture(page, 'confirm')
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await dialog.waitFor({ state: 'detached' })
      expect(await page.locator('.headline[data-tone="running"]').count()).toBe(0)
    }))

  it('loses no line of the transcript when the page is loaded again', () =>
    visit(stage, '/users/MARI', async (page) => {
      await sendButton(page).click()
      await result(page)
      await page.getByRole('tab', { name: 'Transcript' }).click()
      const lines = await page.locator('.said').allInnerTexts()
      await page.reload()
      await result(page)
      await page.getByRole('tab', { name: 'Transcript' }).click()
      expect(await page.locator('.said').allInnerTexts()).toEqual(lines)
    }))

  it('sends a message of one’s own to several, keeps it over a reload, and goes back to the standard one', () =>
    visit(
      stage,
      '/users/MARI',
      async (page) => {
        const write = page.getByRole('button', { name: /^Write the test message/ })
        await write.click()
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Recipient').fill('anna@example.com, Jānis <janis@example.com>')
        await dialog.getByLabel('Subject').fill('Offer 17')
        await dialog.getByLabel('Text', { exact: true }).fill('As agreed.')
        await dialog
          .locator('input[type="file"]')
          .setInputFiles({ name: 'offer.txt', mimeType: 'text/plain', buffer: Buffer.from('ten') })
        await dialog.getByText('offer.txt').waitFor()
        await expectAccessible(page)
        await picture(page, 'own-message')
        await dialog.getByRole('button', { name: 'Keep for later' }).click()
        await page.reload()
        await page.getByRole('button', { name: 'Send my message' }).click()
        expect(await result(page)).toMatchObject({ tone: 'ok' })
        const mails = stage.playground.context.inbox.all()
        const mail = mails.find(({ subject }) => subject === 'Offer 17')
        expect(mail?.envelope.to).toEqual(['anna@example.com', 'janis@example.com'])
        expect(mail?.attachments.map(({ filename }) => filename)).toContain('offer.txt')
        await write.click()
        await dialog.getByRole('button', { name: 'Reset to the standard message' }).click()
        await expect.poll(() => dialog.getByLabel('Subject').inputValue()).toBe('Test message: MARI')
        await dialog.getByRole('button', { name: 'Cancel' }).click()
        await page.getByRole('button', { name: 'Send test message' }).waitFor()
      },
      { viewport: { width: 1366, height: 625 } },
    ))
}
