import { secret, type UserCard } from '@saatja/core'
import { expect, it } from 'vitest'
import { expectAccessible, type Page, picture, type ScreenFixture, textOf, visit } from './fixture.ts'

export const company = { name: 'Palju OÜ', slug: 'palju', mailUserCode: 'P000' }
const server = 'mail.palju.example:587'
const own = (email: string) => ({ username: email, password: secret('sandbox only'), passwordFor: server })

/** A system user, and two hundred of whom each tenth has a password of the own. */
export const users: readonly UserCard[] = Array.from({ length: 201 }, (_, index) => {
  const code = `P${String(index).padStart(3, '0')}`
  const email = `${code.toLowerCase()}@palju.example`
  const mail = index === 0 ? { sender: 'smtp', server, ...own(email) } : index % 10 === 0 ? own(email) : {}
  return { code, email, name: `Kasutaja ${index}`, mail }
})

/** Windows in which a dialog has to keep its buttons. */
const sizes = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1366, height: 625 },
] as const

const isInWindow = async (page: Page, name: string): Promise<boolean> => {
  const box = await page.getByRole('dialog').getByRole('button', { name }).boundingBox()
  return box !== null && box.y + box.height <= (page.viewportSize()?.height ?? 0)
}

const companyMenu = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: /^Company/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

export const manyTests = (stage: ScreenFixture): void => {
  const withMany = async (path: string, work: (page: Page) => Promise<void>) => {
    const { book } = stage.playground.context
    await book.open(company, users)
    await visit(stage, path, work, { viewport: { width: 1280, height: 800 } }).finally(() =>
      book.open({ name: 'Kivi OÜ', slug: 'kivi' }, []),
    )
  }

  it('makes the sign-in links of everyone who has still to sign in', async () => {
    const { book } = stage.playground.context
    const signers = Array.from({ length: 40 }, (_, index) => {
      const email = `j${index}@lingid.example`
      return { code: `J${index}`, email, mail: { sender: 'microsoft-365-oauth', username: email } }
    })
    await book.open({ name: 'Lingid OÜ', slug: 'lingid' }, [
      ...signers,
      { code: 'DIR', email: 'dir@lingid.example' },
    ])
    await visit(stage, '/everyone', async (page) => {
      await page.getByRole('button', { name: 'Sign-in links (40)…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('40 of 40 links').waitFor()
      const [titles, ...rows] = (await dialog.getByLabel('Links as a table').inputValue()).split('\n')
      expect(titles).toBe('Code;Name;E-mail;Link')
      expect(rows[0]).toMatch(/^J0;;j0@lingid\.example;http:\/\/127\.0\.0\.1:\d+\/sign-in\/[\w-]{43}$/)
      expect(new Set(rows.map((row) => row.split(';').at(-1))).size).toBe(40)
      for (const size of sizes) {
        await page.setViewportSize(size)
        expect(await isInWindow(page, 'Save as CSV'), `${size.width}`).toBe(true)
      }
      await expectAccessible(page)
      await picture(page, 'sign-in-links')
    }).finally(() => book.open({ name: 'Kivi OÜ', slug: 'kivi' }, []))
  })

  it('sums up whom a save would change, and keeps the buttons in the window', () =>
    withMany('/users/P000', async (page) => {
      await page.getByRole('textbox', { name: 'Mail server' }).fill('mail2.palju.example:587')
      await page.getByLabel('Password', { exact: true }).fill('another one')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('20 users could no longer send: P010, P020').waitFor()
      expect(await textOf(dialog)).toContain('180 users: Mail server')
      await dialog.getByText('Each user').click()
      for (const size of sizes) {
        await page.setViewportSize(size)
        expect(await isInWindow(page, 'Save'), `${size.width}`).toBe(true)
      }
      await picture(page, 'impact-200')
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'Discard' }).click()
    }))

  it('moves everyone with a password of the own to Microsoft in one go, without the stored passwords', () =>
    withMany('/everyone', async (page) => {
      const { book } = stage.playground.context
      await page.getByLabel('Search', { exact: true }).fill('P01')
      await page.getByText('10 of 201 users').waitFor()
      await page.getByRole('button', { name: 'Change many…' }).click()
      const dialog = page.getByRole('dialog')
      // One press too many changes nobody.
      expect(await dialog.getByRole('button', { name: /^Change \d+ cards?$/ }).isDisabled()).toBe(true)
      await dialog.getByRole('button', { name: /What to change/ }).click()
      await page.locator('.popover [data-key="sender"]').click()
      await dialog.getByRole('button', { name: /New value/ }).click()
      await page.locator('.popover [data-key="microsoft-365-oauth"]').click()
      await dialog.getByText('Stored passwords are removed').waitFor()
      await dialog.getByText('10 users have to sign in before mail can be sent again: P010, P011').waitFor()
      await expectAccessible(page)
      await picture(page, 'change-many')
      await dialog.getByRole('button', { name: 'Change 10 cards' }).click()
      await dialog.waitFor({ state: 'detached' })
      const card = await book.get('P010')
      expect(card?.mail).toMatchObject({ sender: 'microsoft-365-oauth', username: 'p010@palju.example' })
      expect(card?.mail?.password).toBeUndefined()
      expect((await book.get('P020'))?.mail?.password).toBeDefined()
      await page.getByRole('columnheader', { name: 'Settings' }).getByRole('button').click()
      await page
        .getByRole('columnheader', { name: 'Settings' })
        .and(page.locator('[aria-sort="ascending"]'))
        .waitFor()
      await page.getByText('10 cards were saved.').waitFor()
      await page.reload()
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('10 cards were saved.').waitFor({ state: 'detached' })
      expect((await book.get('P010'))?.mail).toEqual(users[10]?.mail)
    }))

  it('takes users from a table after showing what it would do', () =>
    withMany('/users/P001', async (page) => {
      await companyMenu(page, 'Load users from a table (CSV)')
      const dialog = page.getByRole('dialog')
      const rows = Array.from(
        { length: 40 },
        (_, index) => `T${index};Tabel ${index};t${index}@palju.example`,
      )
      await dialog
        .getByLabel('Content')
        .fill(['Kood;Nimi;E-post', ...rows, 'P001;Muudetud;p001@palju.example', 'X Y;;'].join('\n'))
      await dialog.getByText('40 users will be added').waitFor()
      await dialog.getByText('1 user will be changed').waitFor()
      await dialog.getByText('Row 43: the code must have').waitFor()
      for (const size of sizes) {
        await page.setViewportSize(size)
        expect(await isInWindow(page, 'Save 41 cards'), `${size.width}`).toBe(true)
      }
      await expectAccessible(page)
      await picture(page, 'table')
      await dialog.getByRole('button', { name: 'Save 41 cards' }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('option', { name: /Muudetud/ }).waitFor()
      const { book } = stage.playground.context
      expect((await book.get('T39'))?.email).toBe('t39@palju.example')
      for (const { code } of await book.all()) if (code.startsWith('T')) await book.remove(code)
    }))

  it('says that it waits for a provider’s limit, and keeps series and results over a reload', async () => {
    const { book } = stage.playground.context
    const email = 'arved@paus.example'
    const zone = { sender: 'smtp', provider: 'zone', username: email, password: secret('sandbox only') }
    const cards = ['A', 'B', 'C', 'D'].map((code, index) => ({
      code,
      email,
      mail: index === 0 ? { ...zone, passwordFor: 'smtp.zone.eu:465' } : {},
    }))
    await book.open({ name: 'Paus OÜ', slug: 'paus', mailUserCode: 'A' }, cards)
    await visit(stage, '/everyone', async (page) => {
      await page.getByRole('button', { name: 'Test all in the sandbox' }).click()
      const waiting = page.getByText(/^The limit of Zone slows sending: 12 messages a minute/)
      await waiting.waitFor()
      await page.reload()
      await waiting.waitFor()
      await page.getByText(/^[123] of 4 · [123] accepted in the sandbox, 0 not/).waitFor()
      await page.getByRole('button', { name: 'Stop' }).click()
      await page.getByRole('button', { name: 'Test all in the sandbox' }).waitFor()
      await page.reload()
      await page.getByText(/^[1234] of 4 · /).waitFor()
    }).finally(() => book.open({ name: 'Kivi OÜ', slug: 'kivi' }, []))
  })
}
