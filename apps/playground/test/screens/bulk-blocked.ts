import { expect, it } from 'vitest'
import { begun, choose, refusedUser, status } from './bulk-fixture.ts'
import { expectAccessible, picture, type ScreenFixture, textOf, visit } from './fixture.ts'

/** What keeps a run from going on, and whom it concerns. */
export const bulkBlockedTests = (stage: ScreenFixture): void => {
  it('explains a refused sign-in, and goes on when it is fixed', async () => {
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
}
