import { sampleReturns } from '@saatja/demo'
import { expect, it } from 'vitest'
import { openPlayground } from '../../server/playground.ts'
import { expectAccessible, type Page, picture, type ScreenLocale, textOf, visit } from './fixture.ts'
import type { OpenStage } from './open-browser.ts'

/** Milliseconds, in place of one second: the machine may be doing other things as well. */
const patient = { timeout: 45_000 }

const found = (page: Page) => page.locator('.arrival-found')

const email = (page: Page) => page.locator('.editor input[type="email"]')

const chooseSmtp = async (page: Page): Promise<void> => {
  await page.locator('[data-field="sender"] button').click()
  await page.getByRole('option', { name: 'SMTP', exact: true }).click()
}

const presses: Readonly<Record<ScreenLocale, string>> = {
  en: 'Fill in the card',
  et: 'Täida kaart',
  lv: 'Aizpildīt kartiņu',
}

export const detectionTests = (stage: OpenStage): void => {
  it('finds the service of a typed address, and fills in the card only when told to', () =>
    visit(stage, '/users/MARI', async (page) => {
      await email(page).fill('mari@skola.example')
      await found(page).getByText('The mailboxes of skola.example are at Gmail').waitFor()
      await found(page).getByText('What this is based on').click()
      expect(await textOf(found(page))).toContain('skola.example MX → aspmx.l.google.com')
      expect(await page.locator('[data-field="provider"] .select').textContent()).not.toContain('Gmail')
      await expectAccessible(page)
      await page.getByRole('button', { name: presses.en }).click()
      await expect
        .poll(() => page.locator('[data-field="provider"] .select').textContent(), patient)
        .toContain('Gmail')
      expect(await page.locator('[data-field="username"] input').inputValue()).toBe('mari@skola.example')
      expect(await found(page).count()).toBe(0)
      expect(await page.evaluate('document.activeElement.type')).toBe('password')
    }))

  it('offers nothing over a server that is stated', () =>
    visit(stage, '/users/MARI', async (page) => {
      await chooseSmtp(page)
      await found(page).waitFor()
      await page.locator('[data-field="server"] input').fill('mail.kivi.example:465')
      await expect.poll(() => found(page).count(), patient).toBe(0)
    }))

  it('asks foreign hosts one by one, each after a press, and never about the address', async () => {
    const learned: string[] = []
    const playground = await openPlayground({
      pages: stage.pages,
      realDns: {
        ask: async (questions) =>
          new Map(
            questions.map(({ name, type }) => {
              learned.push(name)
              return [`${name} ${type}`, { status: 'no-data' } as const]
            }),
          ),
        fetch: async (url) => {
          learned.push(url)
          return { status: 'nothing' }
        },
      },
    })
    try {
      await visit({ browser: stage.browser, playground }, '/users/MARI', async (page) => {
        await email(page).fill('kanaarilind@firma.example')
        await found(page)
          .getByText('The sandbox has records only for the domains of the sample companies.')
          .waitFor()
        expect(learned).toEqual([])
        await page.getByRole('button', { name: 'Query real DNS' }).click()
        await page.getByRole('button', { name: 'Ask the web server of firma.example' }).waitFor()
        expect(learned.filter((one) => one.startsWith('https:'))).toEqual([])
        await page.getByRole('button', { name: 'Ask the web server of firma.example' }).click()
        await expect.poll(() => learned.filter((one) => one.startsWith('https:')).length, patient).toBe(2)
        await page.getByRole('button', { name: 'Search Thunderbird’s directory' }).click()
        await expect.poll(() => learned.at(-1), patient).toContain('autoconfig.thunderbird.net')
        expect(learned.join()).not.toContain('kanaarilind')
      })
    } finally {
      await playground.close()
    }
  })

  it('says on the card whether its mail will arrive, and leads to the reasons', () =>
    visit(stage, '/users/ANNA', async (page) => {
      await page.locator('.arrival-outlook').getByText('Receivers will distrust this mail').waitFor()
      await page.getByRole('link', { name: 'Show why' }).click()
      await page.waitForURL('**/preflight/ANNA')
    }))
}

/** The card's address in each of these languages. */
export const detectionLayoutTests = (stage: OpenStage, locales: readonly ScreenLocale[]): void => {
  it.each(locales)('is laid out at 390 and 1366: %s', (locale) =>
    visit(
      stage,
      '/users/MARI',
      async (page) => {
        await email(page).fill('mari@skola.example')
        await page.getByRole('button', { name: presses[locale] }).waitFor()
        await page.setViewportSize({ width: 1366, height: 768 })
        await picture(page, `detection-1366-${locale}`)
        await page.setViewportSize({ width: 390, height: 844 })
        const width = await page.evaluate<number>('document.documentElement.scrollWidth')
        expect(width).toBeLessThanOrEqual(390)
        await picture(page, `detection-390-${locale}`)
      },
      { locale },
    ),
  )
}

const refusal = (): Buffer => {
  const mail = sampleReturns.find(({ id }) => id === 'foreign-text')?.mail ?? ''
  const told = '550 5.7.23 SPF validation failed for anna@kivi.example'
  return Buffer.from(
    mail.replace(/550 5\.7\.1 Refused by policy.*/, told).replace(/^To: .*$/m, 'To: anna@kivi.example'),
  )
}

/** A refusal for SPF, DKIM or DMARC leads to the preflight of its sender, wherever it is read. */
export const refusalTests = (stage: OpenStage): void => {
  it('leads from a refused message to the preflight', () =>
    visit(stage, '/scenarios/spf-failed', async (page) => {
      await page.locator('.scenario-actions [data-look="primary"]').click()
      await page.getByRole('link', { name: 'Check SPF, DKIM, and DMARC of this sender' }).click()
      await page.waitForURL('**/preflight')
    }))

  it('leads from a returned message to its sender', () =>
    visit(stage, '/returned', async (page) => {
      const asked = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Choose a file' }).click()
      await (await asked).setFiles({ name: 'spf.eml', mimeType: 'message/rfc822', buffer: refusal() })
      await page.getByRole('link', { name: 'Check SPF, DKIM, and DMARC of this sender' }).click()
      await page.waitForURL('**/preflight/ANNA')
    }))

  it('is not offered for another refusal', () =>
    visit(stage, '/scenarios/judged-spam', async (page) => {
      await page.locator('.scenario-actions [data-look="primary"]').click()
      await page.locator('.explained').first().waitFor()
      expect(await page.getByRole('link', { name: /SPF/ }).count()).toBe(0)
    }))
}
