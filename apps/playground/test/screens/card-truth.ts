import { scenarios } from '@saatja/testkit'
import { expect, it } from 'vitest'
import { providers } from '../../server/providers.ts'
import { type Page, picture, result, type ScreenFixture, sendButton, textOf, visit } from './fixture.ts'

const menu = async (page: Page, code: string, item: string): Promise<void> => {
  await page.getByRole('button', { name: `More for ${code}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const option = (page: Page, code: string) => page.getByRole('option', { name: new RegExp(`^${code}`) })

/** What a step or a card means for other cards, and what another window did to it. */
export const cardTruthTests = (stage: ScreenFixture): void => {
  it('says who could no longer send before somebody becomes the system user, and takes it back after a reload', () =>
    visit(stage, '/users/KATI', async (page) => {
      await menu(page, 'KATI', 'Make system user')
      const dialog = page.getByRole('alertdialog')
      await dialog.getByText('would change:').waitFor()
      expect(await textOf(dialog)).toMatch(/JAAN/)
      await picture(page, 'system-user')
      expect((await stage.playground.context.book.company()).mailUserCode).toBe('MAIL')
      await dialog.getByRole('button', { name: 'Make system user' }).click()
      await page.getByText('KATI is now the system user.').waitFor()
      await page.reload()
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('KATI is now the system user.').waitFor({ state: 'detached' })
      expect((await stage.playground.context.book.company()).mailUserCode).toBe('MAIL')
    }))

  it('asks before the system user is deleted, and brings it back to its place after a reload', () =>
    visit(stage, '/users/MAIL', async (page) => {
      await menu(page, 'MAIL', 'Delete user')
      const dialog = page.getByRole('alertdialog')
      await dialog.getByText('could no longer send').first().waitFor()
      await dialog.getByRole('button', { name: 'Delete' }).click()
      await page.getByText('MAIL was deleted.').waitFor()
      await page.reload()
      await page.getByRole('button', { name: 'Undo' }).click()
      await option(page, 'MAIL').waitFor()
      expect(await page.getByRole('option').first().textContent()).toContain('MAIL')
      expect((await stage.playground.context.book.get('MAIL'))?.mail?.password).toBeDefined()
    }))

  it('says once, with the way there, that the password of the system user is missing', async () => {
    const system = await stage.playground.context.book.get('MAIL')
    const { password: _password, passwordFor: _for, ...mail } = system?.mail ?? {}
    await stage.playground.context.book.put({ ...system!, mail })
    await visit(stage, '/users/MARI', async (page) => {
      const card = page.locator('.card-notices')
      await card.getByText('Something is missing on the card of MAIL').waitFor()
      expect(await textOf(card)).toContain('Nothing needs to be filled in here')
      expect(await textOf(page.locator('.editor'))).not.toContain('Fill in')
      await picture(page, 'foreign')
      await option(page, 'MARI').getByText('another user’s card is incomplete').waitFor({ state: 'attached' })
      await sendButton(page).click()
      expect((await result(page)).text).toContain('Something is missing on the card of MAIL')
      expect(await textOf(page.locator('.result'))).not.toContain('Who can fix it: You')
      await card.getByRole('link', { name: 'Open the card MAIL' }).click()
      await page.getByRole('heading', { level: 1, name: /^MAIL/ }).waitFor()
      await page.locator('[data-field="password"]').getByText('password is missing').waitFor()
    }).finally(() => stage.playground.context.book.put(system!))
  })

  it('names the other card, with the way there, where what failed stands on it', () => {
    const { simulation } = stage.playground.context
    const { overrides = {} } = scenarios(providers).find(({ id }) => id === 'sign-in-refused') ?? {}
    const disarm = simulation.sandbox.inject(overrides, { host: 'mail.kivi.example' })
    return visit(stage, '/users/MARI', async (page) => {
      await sendButton(page).click()
      expect(await result(page)).toMatchObject({ tone: 'bad' })
      const problem = page.locator('.problems .explained').first()
      await problem.getByText('on the card of the system user MAIL').waitFor()
      expect(await textOf(problem)).not.toContain('Who can fix it: You')
      await problem.getByRole('link', { name: 'Open the card MAIL' }).click()
      await page.getByRole('heading', { level: 1, name: /^MAIL/ }).waitFor()
      await sendButton(page).click()
      expect(await textOf(page.locator('.problems .explained').first())).not.toContain(
        'on the card of the system user',
      )
    }).finally(disarm)
  })

  it('keeps what is typed over a reload, a password excepted', () =>
    visit(stage, '/users/ANNA', async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('Anna the Second')
      await page.getByText('Unsaved changes').first().waitFor()
      await page.reload()
      await page.getByText('Unsaved changes').first().waitFor()
      expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Anna the Second')
      await option(page, 'OTTO').click()
      await page.getByLabel('Password', { exact: true }).fill('kanaarilind-7')
      expect(await page.evaluate<string>('JSON.stringify({ ...sessionStorage })')).not.toContain(
        'kanaarilind',
      )
    }))

  it('overwrites nothing that was saved in another window, and shows the difference', () =>
    visit(
      stage,
      '/users/ANNA',
      async (page) => {
        const card = await stage.playground.context.book.get('ANNA')
        await page.getByLabel('Name', { exact: true }).fill('Anna Here')
        await stage.playground.context.book.put({ ...card!, name: 'Anna There', email: 'anna2@kivi.example' })
        await page.getByRole('button', { name: 'Save', exact: true }).click()
        const dialog = page.getByRole('alertdialog')
        await dialog.getByText('saved this card in another window').waitFor()
        expect(await textOf(dialog.getByRole('row', { name: /^Name/ }))).toMatch(
          /both.*Anna There.*Anna Here/,
        )
        await picture(page, 'conflict')
        await dialog.getByRole('button', { name: 'Apply my changes' }).click()
        await page.getByRole('button', { name: 'Save', exact: true }).click()
        await page.getByText('Unsaved changes').first().waitFor({ state: 'detached' })
        expect(await stage.playground.context.book.get('ANNA')).toMatchObject({
          name: 'Anna Here',
          email: 'anna2@kivi.example',
        })
        await stage.playground.context.book.put(card!)
      },
      { refused: true },
    ))
}
