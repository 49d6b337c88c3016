import { expect, it } from 'vitest'
import { type Page, result, type ScreenFixture, type ScreenLocale, sendButton, visit } from './fixture.ts'
import { misfits } from './misfits.ts'
import { narrowSizes, roomSizes } from './room-sizes.ts'

interface Looked {
  readonly path: string
  /** What a person does before the look. */
  readonly act?: (page: Page) => Promise<void>
  /** There when the screen is. */
  readonly ready: string
}

/** Chooses a part of the workbench where one shows at a time. */
const showPart = async (page: Page, part: 'card' | 'test'): Promise<void> => {
  const button = page.locator('.parts button').nth(part === 'card' ? 0 : 2)
  if (await button.isVisible()) await button.click()
}

/** A message of the own, for real: the button that sends it has the most to say. */
const writeForReal = async (page: Page): Promise<void> => {
  await showPart(page, 'test')
  await page.locator('.test-bar .select').click()
  await page.locator('.popover [data-key="real"]').click()
  await page.locator('.test-actions [data-square]').click()
  await page.locator('[role="dialog"] textarea').fill('Tere')
  await page.locator('[role="dialog"] [data-look="primary"]').click()
  await page.locator('[role="alertdialog"]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[role="alertdialog"]').waitFor({ state: 'detached' })
}

const changeServer = async (page: Page): Promise<void> => {
  await page.locator('[data-field="server"] input').fill('mail2.kivi.example:587')
  await page.locator('.unsaved').waitFor({ state: 'attached' })
}

const fail = async (page: Page): Promise<void> => {
  await page.locator('input[type="password"]').fill('wrong')
  await showPart(page, 'test')
  await sendButton(page).click()
  await result(page)
}

const openTable = async (page: Page): Promise<void> => {
  await page.locator('.company').click()
  await page.locator('[role="menuitem"][data-key="table"]').click()
  await page.locator('[role="dialog"] textarea').fill('code;email\nUUS;uus@kivi.example\n;x\n')
}

const openCode = async (page: Page): Promise<void> => {
  await page.locator('.editor .pane-head button').last().click()
  await page.locator('[role="menuitem"][data-key="code"]').click()
  await page.locator('[role="dialog"] .snippet').waitFor()
}

/** Screens and dialogs, each in a state with much to read. They are found by their parts, in any language. */
const looked: readonly Looked[] = [
  { path: '/users/MARI', ready: '.arrival-outlook' },
  { path: '/users/JANIS', ready: '.sign-in' },
  { path: '/users/LIIS', ready: '.arrival-outlook' },
  { path: '/users/OTTO', ready: '.arrival-outlook', act: writeForReal },
  { path: '/users/MAIL', ready: '.arrival-outlook', act: changeServer },
  { path: '/users/KATI', ready: '.arrival-outlook', act: fail },
  { path: '/users/MARI', ready: '.arrival-outlook', act: openTable },
  { path: '/users/MARI', ready: '.arrival-outlook', act: openCode },
  { path: '/inbox', ready: 'main :is(h1, h2)' },
  { path: '/scenarios/m365-smtp-auth-off-tenant', ready: '.scenario-actions' },
  { path: '/everyone', ready: '.everyone-user' },
  { path: '/preflight', ready: 'main table' },
  { path: '/preflight/ANNA', ready: '.preflight-change' },
  { path: '/bulk', ready: '.bulk-estimate' },
  { path: '/returned/full', ready: '.return-told' },
  { path: '/explain', ready: 'textarea' },
  { path: '/guides/providers/zone?card=OTTO', ready: 'main h1' },
]

/** Each screen at these sizes of the window, in each of these languages. */
export const layoutTests = (
  stage: ScreenFixture,
  locales: readonly ScreenLocale[],
  widths: readonly number[],
): void => {
  const sizes = [...roomSizes, ...narrowSizes].filter(({ width }) => widths.includes(width))
  it.each(locales.flatMap((locale) => sizes.map((viewport) => [locale, viewport] as const)))(
    'cuts no text and lays nothing over another: %s, %o',
    (locale, viewport) =>
      visit(
        stage,
        '/',
        async (page) => {
          const found: string[] = []
          for (const { path, ready, act } of looked) {
            await page.goto(`${stage.playground.address}${path}`)
            await page.locator(ready).first().waitFor({ state: 'attached' })
            await showPart(page, 'card')
            await act?.(page)
            for (const one of await misfits(page)) found.push(`${path}: ${one}`)
          }
          expect(found).toEqual([])
        },
        { locale, viewport },
      ),
    300_000,
  )
}
