import { expect, it } from 'vitest'
import { type Page, picture, result, type ScreenFixture, sendButton, visit } from './fixture.ts'

const inForce = (page: Page) => page.getByRole('region', { name: 'Effective settings' })

const choose = async (page: Page, field: RegExp, option: string | RegExp): Promise<void> => {
  const list = page.locator('.editor .select')
  await page.getByRole('button', { name: field }).and(list).first().click()
  await page.locator('.popover').getByRole('option', { name: option }).click()
}

const presets = [
  ['Gmail', 'gmail', 'smtp.gmail.com:465', 'app password'],
  ['Zone', 'zone', 'smtp.zone.eu:465', undefined],
  ['Inbox.lv', 'inbox', 'mail.inbox.lv:465', undefined],
] as const

export const settingsTests = (stage: ScreenFixture): void => {
  it('fills in server and encryption of a chosen provider, with its hints and its guide', () =>
    visit(stage, '/users/ANNA', async (page) => {
      await choose(page, /^.*Mail sender/, 'SMTP')
      for (const [name, id, server, hint] of presets) {
        await choose(page, /^.*Provider/, new RegExp(`^${name}`))
        await inForce(page).getByText(server).waitFor()
        const hints = page.locator('.hints')
        if (hint) await hints.getByText(hint).first().waitFor()
        const guide = hints.getByRole('link', { name: 'Open the guide' })
        expect(await guide.getAttribute('href')).toBe(`/guides/providers/${id}?card=ANNA`)
      }
    }))

  it('leads from each value in force to where it is stated', () =>
    visit(stage, '/users/JAAN', async (page) => {
      await inForce(page).getByRole('button', { name: 'Edit: User name' }).click()
      const focused = page.locator('input:focus')
      await focused.waitFor()
      expect(await focused.inputValue()).toBe('jaan@kivi.example')
      await inForce(page).getByRole('button', { name: 'How is this decided?' }).click()
      await inForce(page).getByText('so the system user’s card applies').waitFor()
      await inForce(page).getByRole('link', { name: /MAIL/ }).first().click()
      await page.getByRole('heading', { level: 1, name: /^MAIL/ }).waitFor()
    }))

  it.each([
    ['465 with STARTTLS', 'smtp.tehas.example:465', 'StartSSL/SSL/TLS', 'SSL'],
    ['587 with SSL', 'smtp.tehas.example:587', 'SSL', 'StartSSL/SSL/TLS'],
  ])('warns of %s before anything is sent, and mends it by one press', (_name, server, wrong, right) =>
    visit(stage, '/users/TIIT', async (page) => {
      await page.getByRole('textbox', { name: 'Mail server' }).fill(server)
      await choose(page, /^.*SSL\/TLS/, new RegExp(`^${wrong}`))
      await page.locator('.note[data-severity="warning"]').first().waitFor()
      await page.getByRole('button', { name: 'Fix it' }).first().click()
      await inForce(page)
        .locator('.row', { has: page.locator('dt:text-is("SSL/TLS")') })
        .filter({ has: page.locator(`.row-value:text-is("${right}")`) })
        .waitFor()
      await page.locator('.note[data-severity="warning"]').waitFor({ state: 'detached' })
    }),
  )

  it('keeps a password off an unencrypted connection until a person says otherwise', () =>
    visit(stage, '/users/TIIT', async (page) => {
      await page.getByRole('textbox', { name: 'Mail server' }).fill('smtp.tehas.example:25')
      await choose(page, /^.*SSL\/TLS/, /^No$/)
      await page.getByLabel('Password', { exact: true }).fill('new password')
      await sendButton(page).click()
      expect(await result(page)).toMatchObject({ tone: 'bad' })
      await page.getByRole('tab', { name: 'Transcript' }).click()
      await page.getByText('no server has been contacted').waitFor()
      await picture(page, 'clear-text')
      await page.getByText('Allow sending the password unencrypted').click()
      await page.locator('.note[data-severity="error"]').waitFor({ state: 'detached' })
      await sendButton(page).click()
      await page.locator('.headline[data-tone="ok"]').waitFor()
      await page.getByRole('tab', { name: 'TLS' }).click()
      await page.getByText('was not encrypted').waitFor()
    }))

  it('shows what the recipient sees, where a reply goes and where a bounce goes', () =>
    visit(stage, '/users/LIIS', async (page) => {
      await sendButton(page).click()
      expect(await result(page)).toMatchObject({ tone: 'ok' })
      await page.getByRole('tab', { name: 'Message' }).click()
      await page.getByRole('button', { name: 'Open it in the inbox' }).click()
      const story = page.getByRole('region', { name: 'How this message was sent' })
      await story.waitFor()
      expect(await story.getByRole('definition').allTextContents()).toEqual([
        'Liis Kask <kivi@event.data.directo.ee>',
        'liis@kivi.example',
        'kivi@event.data.directo.ee',
      ])
      const facts = page.locator('.message > section .facts')
      await facts.getByText('Envelope sender').waitFor()
      await page.getByRole('tab', { name: 'Headers' }).click()
      await page.getByRole('tabpanel').getByText('Liis Kask <liis@kivi.example>').waitFor()
    }))
}
