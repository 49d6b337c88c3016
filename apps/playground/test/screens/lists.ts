import { kivi } from '@saatja/demo'
import { expect, it } from 'vitest'
import { type ScreenFixture, textOf, visit } from './fixture.ts'

export const listTests = (stage: ScreenFixture): void => {
  it('tests all users, shows how far it is, and opens the transcript of one', () =>
    visit(stage, '/everyone', async (page) => {
      await page.getByRole('button', { name: 'Test all in the sandbox' }).click()
      await page.getByRole('progressbar').waitFor()
      await page.getByText(`${kivi.cards.length} of ${kivi.cards.length} ·`).waitFor()
      const table = page.getByRole('table')
      await expect.poll(() => table.getByText('accepted').count()).toBe(kivi.cards.length - 1)
      await page.getByText('Only with problems').click()
      await expect.poll(() => table.getByRole('row').count()).toBe(2)
      await page.getByText('Only with problems').click()
      await page.getByRole('link', { name: /^OTTO/ }).click()
      await page.getByRole('tab', { name: 'Transcript' }).click()
      await page.getByText('smtp.zone.eu').first().waitFor()
      expect(await page.locator('.said').count()).toBeGreaterThan(5)
    }))

  it('plays a failure that a link leads to', () =>
    visit(stage, '/?scenario=greylisted', async (page) => {
      await page.getByRole('button', { name: 'Run scenario' }).click()
      await page.getByText('Ended as expected').waitFor()
      const card = page.locator('.explained').first()
      expect(await textOf(card)).toContain('greylisted')
      await card.getByText('Server reply').click()
      expect(await textOf(card.locator('pre'))).toMatch(/^4\d\d/)
    }))

  it('says what to do while the inbox is empty', () =>
    visit(stage, '/inbox', async (page) => {
      await page.locator('.message, .empty').first().waitFor()
      const clear = page.getByRole('button', { name: 'Empty the inbox' })
      const send = page.getByRole('button', { name: 'Send a test message' })
      // Mail of runs that earlier tests left behind may still come in.
      const emptied = async (): Promise<boolean> => {
        if (await clear.isVisible()) await clear.click({ timeout: 5_000 })
        await send.click({ timeout: 5_000 })
        return true
      }
      await expect.poll(emptied, { timeout: 60_000 }).toBe(true)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/')
    }))
}
