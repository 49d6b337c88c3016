import { kivi } from '@saatja/demo'
import { scenarios } from '@saatja/testkit'
import { expect, it } from 'vitest'
import { providers } from '../../server/providers.ts'
import {
  expectAccessible,
  type Page,
  picture,
  result,
  type ScreenFixture,
  sendButton,
  textOf,
  visit,
} from './fixture.ts'
import type { OpenStage } from './open-browser.ts'

const chooseReal = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Where to/ }).click()
  await page.getByRole('option', { name: /Real server/ }).click()
}

const option = (page: Page, code: string) => page.getByRole('option', { name: new RegExp(`^${code}`) })

/** Signs in at the server that stands for the real one; answers the id of the run. */
const realSignIn = async ({ playground }: ScreenFixture, user: string): Promise<string> => {
  const { runs } = playground.context
  const { view, done } = await runs.start({ user, depth: 'sign-in', target: 'real' })
  await done
  return view.id
}

export const truthTests = (stage: OpenStage): void => {
  it('tells a sandbox success from a real one in words, color and place', () =>
    visit(stage, '/users/MARI', async (page) => {
      await sendButton(page).click()
      const { text } = await result(page)
      expect(text).toMatch(/^The sandbox accepted .+ Nothing was really sent\./)
      const headline = page.locator('.headline')
      expect(await headline.getAttribute('data-target')).toBe('sandbox')
      await page.locator('.place', { hasText: 'Sandbox' }).waitFor()
      await option(page, 'MARI').getByText('succeeded in the sandbox').waitFor({ state: 'attached' })
    }))

  it('says under a sandbox success that the message came back, and leads to what to do', () =>
    visit(stage, '/users/MARI', async (page) => {
      await page.getByRole('textbox', { name: 'Recipient' }).fill('unknown@klient.example')
      await sendButton(page).click()
      await result(page)
      await page.getByText('unknown@klient.example: The message came back').waitFor()
      const entry = page.getByRole('navigation').getByRole('link', { name: /Returned mail/ })
      expect(await textOf(entry)).toMatch(/1$/)
      await picture(page, 'came-back')
      await page.locator('.came-back').getByRole('link', { name: 'What to do' }).click()
      await page.locator('.return').getByText('The recipient’s address does not exist').waitFor()
      expect(await textOf(entry)).toBe('Returned mail')
    }))

  it('does not call the real server the sandbox before anything is tested', () =>
    visit(stage, '/users/OTTO', async (page) => {
      const first = page.locator('.first')
      if (!(await first.isVisible())) await page.getByRole('button', { name: 'Result' }).click()
      expect(await textOf(first)).toContain('goes to the sandbox')
      await chooseReal(page)
      await first.getByText('Select “Send for real”.').waitFor()
      expect(await textOf(first)).not.toMatch(/sandbox|Send a message now/)
    }))

  it('keeps the real server chosen for the user, over a run and a reload, and asks each time', () =>
    visit(stage, '/users/TIIT', async (page) => {
      await chooseReal(page)
      const bar = page.locator('.test-bar')
      expect(await bar.getAttribute('data-target')).toBe('real')
      expect(await textOf(sendButton(page))).toBe('Send for real')
      await picture(page, 'real')
      await page.getByRole('button', { name: 'Check connection' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Connect' }).click()
      await result(page)
      expect(await bar.getAttribute('data-target')).toBe('real')
      await page.reload()
      await result(page)
      expect(await bar.getAttribute('data-target')).toBe('real')
      await option(page, 'OTTO').click()
      await page.getByRole('heading', { level: 1, name: /^OTTO/ }).waitFor()
      expect(await bar.getAttribute('data-target')).toBe('sandbox')
    }))

  it('goes on telling what the real server said last, beside a success in the sandbox and after a reload', async () => {
    await realSignIn(stage, 'KATI')
    const reply = '535 5.7.8 Username and Password not accepted'
    const takeBack = stage.world.sandbox.inject({ faults: [{ stage: 'sign-in', reply }] })
    const run = await realSignIn(stage, 'KATI')
    takeBack()
    await visit(stage, `/users/KATI?run=${run}`, async (page) => {
      expect(await result(page)).toMatchObject({ tone: 'bad' })
      await page.locator('.worked-before', { hasText: 'has not been changed on the card since' }).waitFor()
      await expectAccessible(page)
      await picture(page, 'worked-before')
      await sendButton(page).click()
      await page.locator('.headline[data-tone="ok"][data-target="sandbox"]').waitFor()
      const last = page.locator('.last-real[data-tone="bad"]')
      await last.waitFor()
      expect(await textOf(last)).toMatch(/^Real server Last test on the real server, .+: ./)
      await option(page, 'KATI')
        .getByText('last test on the real server failed')
        .waitFor({ state: 'attached' })
      await expectAccessible(page)
      await picture(page, 'last-real')
      await page.reload()
      await last.waitFor()
    })
  })

  it('does not hold a test of discarded changes against a user', () =>
    visit(stage, '/users/MARI', async (page) => {
      await page.getByLabel('User name', { exact: true }).fill('mari@kivi.example')
      await page.getByLabel('Password', { exact: true }).fill('wrong')
      await sendButton(page).click()
      expect(await result(page)).toMatchObject({ tone: 'bad' })
      const mark = option(page, 'MARI').getByText('last test failed')
      await mark.waitFor({ state: 'attached' })
      await page.getByRole('button', { name: 'Discard' }).click()
      await mark.waitFor({ state: 'detached' })
    }))

  it('opens the field for a certificate when the certificate is what failed', () => {
    const { simulation } = stage.playground.context
    const { overrides = {} } = scenarios(providers).find(({ id }) => id === 'tls-unknown-authority') ?? {}
    const disarm = simulation.sandbox.inject(overrides, { host: 'smtp.tehas.example' })
    return visit(stage, '/users/TIIT', async (page) => {
      const field = page.getByRole('textbox', { name: 'Server certificate' })
      expect(await field.isVisible()).toBe(false)
      await sendButton(page).click()
      expect(await result(page)).toMatchObject({ tone: 'bad' })
      await field.waitFor()
    }).finally(disarm)
  })

  it('says before a real check whether it signs in', () =>
    visit(stage, '/users/TIIT', async (page) => {
      await chooseReal(page)
      const dialog = page.getByRole('alertdialog')
      await page.getByRole('button', { name: 'Check connection' }).click()
      expect(await textOf(dialog)).not.toContain('sign in')
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'Check sign-in' }).click()
      expect(await textOf(dialog)).toContain('and sign in. No mail will be sent.')
      await dialog.getByRole('button', { name: 'Sign in' }).waitFor()
      await dialog.getByRole('button', { name: 'Cancel' }).click()
    }))

  it('calls in order only what could be sent, and shows outcomes in their colors', () =>
    visit(stage, '/everyone', async (page) => {
      await page
        .getByRole('row', { name: /^JANIS/ })
        .getByText('not signed in to the provider')
        .waitFor()
      await page.getByRole('button', { name: 'Test all in the sandbox' }).click()
      const all = kivi.cards.length
      await page.getByText(`${all} of ${all} · ${all - 1} accepted in the sandbox, 1 not`).waitFor()
      await page.getByRole('button', { name: 'Test all in the sandbox' }).waitFor()
      const widths = await page.evaluate<readonly string[]>(
        "[...document.querySelectorAll('.progress-bar > span')].map(({ style }) => style.inlineSize)",
      )
      expect(Math.round(Number.parseFloat(widths[1] ?? ''))).toBe(Math.round(100 / all))
      // The server keeps the series: a reload finds it again.
      await page.reload()
      await page.getByText(`${all} of ${all} · ${all - 1} accepted in the sandbox, 1 not`).waitFor()
      await page.getByRole('button', { name: /not signed in to the provider/ }).click()
      // The list is filtered after the press has been answered.
      await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(2)
      await picture(page, 'everyone-cause')
    }))
}
