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

const search = async (page: Page, text: string): Promise<number> => {
  await page.getByRole('searchbox', { name: 'Search' }).fill(text)
  await page.locator('.scenario-search[aria-busy="false"]').waitFor()
  return page.locator('.scenario-title').count()
}

export const helpTests = (stage: ScreenFixture): void => {
  it('opens the guide in the playground itself, in the language, and asks no other host', () =>
    visit(
      stage,
      '/users/KATI',
      async (page) => {
        const foreign: string[] = []
        page.context().on('request', (request) => {
          if (!request.url().startsWith(stage.playground.address)) foreign.push(request.url())
        })
        const opened = page.waitForEvent('popup')
        await page.locator('.hints').getByRole('link', { name: 'Ava juhend' }).click()
        const guide = await opened
        await guide.getByRole('heading', { level: 1, name: /Gmail/ }).waitFor()
        const standing = guide.locator('.card-standing')
        await standing.getByText('Ühtegi välja ei ole enam vaja täita').waitFor()
        expect(await textOf(standing)).toMatch(
          /KATI kaardil on juba olemas.*smtp\.gmail\.com:465.*kati\.kivi@gmail\.com.*Salasõna: salvestatud/s,
        )
        await guide.locator('.guide-body').getByText('smtp.gmail.com:465').first().waitFor()
        await expectAccessible(guide)
        await picture(guide, 'guide')
        await guide.locator('.guide-body a[href^="/guides/"]').first().click()
        await guide.waitForURL(/\/guides\/.+/)
        await guide.getByRole('heading', { level: 1 }).waitFor()
        expect(foreign).toEqual([])
      },
      { locale: 'et', alone: true },
    ))

  it('explains an error that is pasted, and where it leads', () =>
    visit(stage, '/explain', async (page) => {
      await page
        .getByLabel('Error message', { exact: true })
        .fill(
          '535-5.7.8 Username and Password not accepted. https://support.google.com/mail/?p=BadCredentials',
        )
      const answer = page.locator('.explained')
      await answer.waitFor()
      expect(await textOf(answer)).toMatch(/app password.*What to do.*Who can fix it/is)
      const link = answer.getByRole('link', { name: 'myaccount.google.com/apppasswords' })
      expect(await link.getAttribute('href')).toBe('https://myaccount.google.com/apppasswords')
      await page.getByRole('heading', { name: 'See it happen' }).waitFor()
      await expectAccessible(page)
      await picture(page, 'explain')
      await page.goto(
        `${stage.playground.address}${await answer.getByRole('link', { name: 'Open the guide' }).getAttribute('href')}`,
      )
      await page.getByRole('heading', { level: 1, name: /Gmail did not accept/ }).waitFor()
      await page.getByText('535').first().waitFor()
      await expectAccessible(page)
    }))

  it('takes a sentence without a code in the list of commands', () =>
    visit(stage, '/', async (page) => {
      await sendButton(page).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('searchbox').fill('Postkast on täis')
      await page.getByRole('menuitem', { name: /What does “Postkast on täis” mean/ }).click()
      await page.locator('.explained', { hasText: 'mailbox is full' }).waitFor()
    }))

  it('finds a screen by what is done there', () =>
    visit(stage, '/', async (page) => {
      await sendButton(page).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('searchbox', { name: 'Search users and commands' }).fill('sign-in links')
      await page.getByRole('menuitem', { name: /^All users/ }).click()
      await page.getByRole('heading', { level: 1, name: 'All users' }).waitFor()
    }))

  it('takes an error in the list of commands', () =>
    visit(stage, '/', async (page) => {
      await sendButton(page).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('searchbox').fill('535 5.7.3')
      await page.getByRole('menuitem', { name: /What does “535 5.7.3” mean/ }).click()
      await page.locator('.explained').waitFor()
      expect(await page.getByLabel('Error message', { exact: true }).inputValue()).toBe('535 5.7.3')
    }))

  it('finds scenarios by code, by what the server says, and by other words for it', () =>
    visit(stage, '/scenarios', async (page) => {
      await page.locator('.scenario-title').first().waitFor()
      const all = await page.locator('.scenario-title').count()
      for (const text of [
        '535',
        '550',
        'parool',
        'salasõna',
        'spämm',
        'pastkaste pilna',
        'Username and Password not accepted',
      ]) {
        const found = await search(page, text)
        expect(found, text).toBeGreaterThan(0)
        expect(found, text).toBeLessThan(all)
      }
      expect(await search(page, '999 nothing like this')).toBe(0)
      await page.getByRole('button', { name: 'Explain this error' }).click()
      await page.locator('.explained').waitFor()
    }))

  it('begins with the address where somebody has a server', () =>
    visit(stage, '/users/MARI', async (page) => {
      await page.getByRole('button', { name: 'Result' }).click()
      await page.getByRole('button', { name: 'Use my own server' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Your email address').fill('liina.tamm@oma.example')
      expect(await dialog.getByLabel('User name').inputValue()).toBe('liina.tamm@oma.example')
      await dialog.getByLabel('Mail server').fill('smtp.oma.example:465')
      await dialog.getByLabel('Password').fill('secret')
      await expectAccessible(page)
      await picture(page, 'own-server')
      await dialog.getByRole('button', { name: 'Add and try' }).click()
      await page.getByRole('heading', { level: 1, name: /^LIINATAMM/ }).waitFor()
      expect(await page.locator('.test-bar').getAttribute('data-target')).toBe('real')
      expect((await stage.playground.context.book.get('LIINATAMM'))?.mail).toMatchObject({
        server: 'smtp.oma.example:465',
        username: 'liina.tamm@oma.example',
      })
      await stage.playground.context.book.remove('LIINATAMM')
    }))

  it('takes a self-signed certificate over beside its fingerprint, and sends with it', () => {
    const overrides = scenarios(providers).find(({ id }) => id === 'tls-self-signed')?.overrides ?? {}
    const disarm = stage.playground.context.simulation.sandbox.inject(overrides, {
      host: 'smtp.tehas.example',
    })
    return visit(stage, '/users/TIIT', async (page) => {
      await sendButton(page).click()
      expect(await result(page)).toMatchObject({ tone: 'bad' })
      await page.getByRole('tab', { name: 'TLS' }).click()
      await page.getByText('self-signed: it was not issued by a trusted authority').waitFor()
      await picture(page, 'certificate')
      await page.getByRole('button', { name: 'Use this certificate' }).click()
      await page.getByText('Unsaved changes').first().waitFor()
      await sendButton(page).click()
      await page.locator('.headline[data-tone="ok"]').waitFor()
    }).finally(disarm)
  })
}
